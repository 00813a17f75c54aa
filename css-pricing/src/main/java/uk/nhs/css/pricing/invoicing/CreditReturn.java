package uk.nhs.css.pricing.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;

/** The part of a credit on a PCT's account that a later ledger transaction took back. Never changed. */
@Entity
@Table(name = "credit_return")
@OwnedByPct(scopedIn = Settlements.class)
public class CreditReturn {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "source_seq", updatable = false)
    private long sourceSeq;

    @Column(name = "return_seq", updatable = false)
    private long returnSeq;

    @Column(name = "amount", updatable = false)
    private BigDecimal amount;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    protected CreditReturn() {}

    static CreditReturn of(CreditOnAccount credit, long returnSeq, Money amount, String by, Instant at) {
        CreditReturn row = new CreditReturn();
        row.id = UUID.randomUUID().toString();
        row.pct = credit.code();
        row.sourceSeq = credit.seq();
        row.returnSeq = returnSeq;
        row.amount = amount.getAmount();
        row.madeBy = by;
        row.madeAt = at;
        return row;
    }
}
