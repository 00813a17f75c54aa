package uk.nhs.css.pricing.balances;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;

/** What a PCT says that it owes, and what the ledger said then. Never changed; a further answer is a further version. */
@Entity
@Table(name = "balance_answer")
@IdClass(BalanceKey.class)
@OwnedByPct(scopedIn = AgreementOfBalances.class)
public class BalanceAnswer {

    @Id
    @Column(name = "pct_code", updatable = false)
    private String pct;

    @Id
    @Column(name = "financial_year", updatable = false)
    private String year;

    @Id
    @Column(name = "month_no", updatable = false)
    private int monthNo;

    @Id
    @Column(name = "version_no", updatable = false)
    private int number;

    @Column(name = "pct_figure", updatable = false)
    private Money pctFigure;

    @Column(name = "host_figure", updatable = false)
    private Money hostFigure;

    @Column(name = "note", updatable = false)
    private String note;

    @Column(name = "answered_by", updatable = false)
    private String answeredBy;

    @Column(name = "answered_at", updatable = false)
    private Instant answeredAt;

    protected BalanceAnswer() {}

    static BalanceAnswer given(
            PctCode pct,
            AgreementMonth month,
            int version,
            Money pctFigure,
            Money hostFigure,
            String note,
            String by,
            Instant at) {
        BalanceAnswer answer = new BalanceAnswer();
        answer.pct = pct.value();
        answer.year = month.year().toString();
        answer.monthNo = month.number();
        answer.number = version;
        answer.pctFigure = pctFigure;
        answer.hostFigure = hostFigure;
        answer.note = note;
        answer.answeredBy = by;
        answer.answeredAt = at;
        return answer;
    }

    PctCode pct() {
        return PctCode.of(pct);
    }

    int monthNo() {
        return monthNo;
    }

    AnswerView view() {
        return new AnswerView(number, pctFigure, hostFigure, note, answeredBy, answeredAt);
    }
}
