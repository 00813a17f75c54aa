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

/** Why a difference stands. It explains one answer and the difference that it had then, no other. Never changed. */
@Entity
@Table(name = "balance_explanation")
@IdClass(BalanceKey.class)
@OwnedByPct(scopedIn = AgreementOfBalances.class)
public class BalanceExplanation {

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
    @Column(name = "explanation_no", updatable = false)
    private int number;

    @Column(name = "answer_version", updatable = false)
    private int answerVersion;

    @Column(name = "difference", updatable = false)
    private Money difference;

    @Column(name = "explanation", updatable = false)
    private String explanation;

    @Column(name = "explained_by", updatable = false)
    private String explainedBy;

    @Column(name = "explained_at", updatable = false)
    private Instant explainedAt;

    protected BalanceExplanation() {}

    static BalanceExplanation of(
            PctCode pct,
            AgreementMonth month,
            int number,
            int answerVersion,
            Money difference,
            String explanation,
            String by,
            Instant at) {
        BalanceExplanation row = new BalanceExplanation();
        row.pct = pct.value();
        row.year = month.year().toString();
        row.monthNo = month.number();
        row.number = number;
        row.answerVersion = answerVersion;
        row.difference = difference;
        row.explanation = explanation;
        row.explainedBy = by;
        row.explainedAt = at;
        return row;
    }

    PctCode pct() {
        return PctCode.of(pct);
    }

    int monthNo() {
        return monthNo;
    }

    ExplanationView view() {
        return new ExplanationView(answerVersion, difference, explanation, explainedBy, explainedAt);
    }
}
