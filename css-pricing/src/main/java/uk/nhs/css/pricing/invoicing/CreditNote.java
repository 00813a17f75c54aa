package uk.nhs.css.pricing.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/** A credit note as it was issued against an invoice. Never changed. */
@Entity
@Table(name = "credit_note")
@OwnedByPct(scopedIn = InvoiceBook.class)
public class CreditNote {

    @Id
    @Column(name = "number", updatable = false)
    private String number;

    @Column(name = "invoice_number", updatable = false)
    private String invoice;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(name = "amount", updatable = false)
    private BigDecimal amount;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "ledger_seq", updatable = false)
    private long ledgerSeq;

    /** The source key that a reversal of its ledger transaction would carry: it then no longer counts. */
    @Column(name = "reversal_key", updatable = false)
    private String reversalKey;

    @Column(name = "issued_by", updatable = false)
    private String issuedBy;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    protected CreditNote() {}

    static CreditNote issued(
            String number,
            Invoice invoice,
            LocalDate date,
            Money amount,
            String reason,
            long ledgerSeq,
            String by,
            Instant at) {
        CreditNote note = new CreditNote();
        note.number = number;
        note.invoice = invoice.number();
        note.pct = invoice.pct();
        note.issuedOn = date;
        note.amount = amount.getAmount();
        note.reason = reason;
        note.ledgerSeq = ledgerSeq;
        note.reversalKey = CreditsReader.reversalKey(ledgerSeq);
        note.issuedBy = by;
        note.issuedAt = at;
        return note;
    }

    PctCode pct() {
        return pct;
    }

    /** @param reversed whether its posting was reversed in the ledger */
    CreditNoteView view(boolean reversed) {
        return new CreditNoteView(
                number, invoice, pct, issuedOn, Money.of(Pounds.GBP, amount.setScale(2)), reason, ledgerSeq, reversed);
    }
}
