package uk.nhs.css.pricing.yearend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;

/** A PCT's true-up line of one closing of a year. Never changed; a correction is a line of a further closing. */
@Entity
@Table(name = "year_close_share")
@IdClass(YearCloseShareKey.class)
@OwnedByPct(scopedIn = CostRecovery.class)
public class YearCloseShare {

    @Id
    @Column(name = "financial_year", updatable = false)
    private String year;

    @Id
    @Column(name = "close_no", updatable = false)
    private int closeNo;

    @Id
    @Column(name = "pct_code", updatable = false)
    private String pct;

    @Column(name = "heads", updatable = false)
    private long heads;

    @Column(name = "months", updatable = false)
    private int months;

    @Column(name = "amount", updatable = false)
    private Money amount;

    @Column(name = "ledger_seq", updatable = false)
    private long ledgerSeq;

    protected YearCloseShare() {}

    static YearCloseShare of(YearEndPlan plan, RecoveryLine line, long ledgerSeq) {
        YearCloseShare share = new YearCloseShare();
        share.year = plan.recovery().year().toString();
        share.closeNo = plan.closeNo();
        share.pct = line.code().value();
        share.heads = line.heads();
        share.months = line.months();
        share.amount = line.toPost();
        share.ledgerSeq = ledgerSeq;
        return share;
    }

    PctCode pct() {
        return PctCode.of(pct);
    }

    Money amount() {
        return amount;
    }
}
