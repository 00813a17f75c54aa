package uk.nhs.css.pricing.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.pricing.ledger.TransactionKind;

/** A line of an issued invoice. Its key is the ledger transaction that it asks to be paid, so that none is asked for twice. */
@Entity
@Table(name = "invoice_line")
@OwnedByPct(scopedIn = InvoiceBook.class)
public class InvoiceLine {

    @Id
    @Column(name = "ledger_seq", updatable = false)
    private long ledgerSeq;

    @Column(name = "invoice_number", updatable = false)
    private String invoice;

    @Column(name = "line_no", updatable = false)
    private int lineNo;

    @Column(name = "dated", updatable = false)
    private LocalDate dated;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private TransactionKind kind;

    @Column(name = "narrative", updatable = false)
    private String narrative;

    @Column(name = "calculation", updatable = false)
    private String calculation;

    @Column(name = "amount", updatable = false)
    private Money amount;

    protected InvoiceLine() {}

    static InvoiceLine of(String invoice, int lineNo, Chargeable charge, Optional<String> calculation) {
        InvoiceLine line = new InvoiceLine();
        line.ledgerSeq = charge.seq();
        line.invoice = invoice;
        line.lineNo = lineNo;
        line.dated = charge.date();
        line.kind = charge.kind();
        line.narrative = charge.narrative();
        line.calculation = calculation.orElse(null);
        line.amount = charge.amount();
        return line;
    }

    String invoice() {
        return invoice;
    }

    InvoiceLineView view() {
        return new InvoiceLineView(dated, kind, narrative, Optional.ofNullable(calculation), amount, ledgerSeq);
    }
}
