package uk.nhs.css.membership.mobilisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;

/** Money that a PCT paid into the fund. Never changed; one that was entered wrongly is taken back by a further row. */
@Entity
@Table(name = "fund_contribution")
@OwnedByPct(scopedIn = MobilisationFund.class)
public class Contribution {

    private static final String TAKEN_BACK = "Taken back: ";
    /** As much of the first reference as leaves room in the column. */
    private static final int LONGEST = 100 - TAKEN_BACK.length();

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "amount", updatable = false)
    private Money amount;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(name = "reference_text", updatable = false)
    private String reference;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "illustrative", updatable = false)
    private boolean illustrative;

    protected Contribution() {}

    static Contribution of(
            PctCode pct, Money amount, LocalDate receivedOn, String reference, String by, boolean illustrative) {
        Contribution contribution = new Contribution();
        contribution.id = UUID.randomUUID().toString();
        contribution.pct = pct;
        contribution.amount = amount;
        contribution.receivedOn = receivedOn;
        contribution.reference = reference;
        contribution.recordedBy = by;
        contribution.illustrative = illustrative;
        return contribution;
    }

    /** A further row that takes this one back. */
    Contribution takenBack(LocalDate on, String by) {
        return of(pct, amount.negated(), on, takenBackReference(), by, illustrative);
    }

    /** Under which reference it is taken back; one payment can be taken back once. */
    String takenBackReference() {
        return TAKEN_BACK + (reference.length() <= LONGEST ? reference : reference.substring(0, LONGEST));
    }

    boolean isTakingBack() {
        return amount.isNegative();
    }

    PctCode code() {
        return pct;
    }

    Money amount() {
        return amount;
    }

    FundView.ContributionView view(String name) {
        return new FundView.ContributionView(pct, name, amount, receivedOn, reference, illustrative);
    }
}
