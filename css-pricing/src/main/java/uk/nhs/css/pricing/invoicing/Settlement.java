package uk.nhs.css.pricing.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * A part of a credit on a PCT's account (a payment, staff in kind, a correction) that is set against an invoice. Never changed:
 * a wrong one is taken back by a further one below zero, and none counts once its credit is reversed in the ledger.
 */
@Entity
@Table(name = "settlement")
@OwnedByPct(scopedIn = InvoiceBook.class)
public class Settlement {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "invoice_number", updatable = false)
    private String invoice;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "source_seq", updatable = false)
    private long sourceSeq;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_kind", updatable = false)
    private TransactionKind sourceKind;

    @Column(name = "reversal_key", updatable = false)
    private String reversalKey;

    @Column(name = "amount", updatable = false)
    private BigDecimal amount;

    /** From when the invoice counts as settled by it: the day of the credit, or of the invoice if that is later. */
    @Column(name = "effective_on", updatable = false)
    private LocalDate effectiveOn;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    protected Settlement() {}

    static Settlement of(CreditOnAccount credit, InvoiceSummary invoice, Money amount, String by, Instant at) {
        LocalDate both = credit.date().isAfter(invoice.date()) ? credit.date() : invoice.date();
        return on(both, credit, invoice, amount, by, at);
    }

    /** Opens an invoice again, from a day on, by what its credit no longer covers. */
    static Settlement undone(
            LocalDate on, CreditOnAccount credit, InvoiceSummary invoice, Money amount, String by, Instant at) {
        return on(on, credit, invoice, amount.negated(), by, at);
    }

    private static Settlement on(
            LocalDate day, CreditOnAccount credit, InvoiceSummary invoice, Money amount, String by, Instant at) {
        Settlement settlement = new Settlement();
        settlement.id = UUID.randomUUID().toString();
        settlement.invoice = invoice.number();
        settlement.pct = invoice.code();
        settlement.sourceSeq = credit.seq();
        settlement.sourceKind = credit.kind();
        settlement.reversalKey = CreditsReader.reversalKey(credit.seq());
        settlement.amount = amount.getAmount();
        settlement.effectiveOn = day;
        settlement.madeBy = by;
        settlement.madeAt = at;
        return settlement;
    }
}
