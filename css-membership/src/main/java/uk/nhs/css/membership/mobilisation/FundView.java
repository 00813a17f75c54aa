package uk.nhs.css.membership.mobilisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * The mobilisation fund. A PCT user sees of the contributions its own only; totals are London's.
 *
 * @param asAt the business date
 * @param contributions what PCTs paid in, by date
 * @param contributed all of it
 * @param tranches the tranches, by the day on which they were agreed
 * @param drawn approved draw-downs
 * @param held draw-downs that wait for approval
 * @param balance contributed less drawn less held
 * @param milestones the mobilisation plan, by due date
 */
public record FundView(
        LocalDate asAt,
        List<ContributionView> contributions,
        Money contributed,
        List<TrancheView> tranches,
        Money drawn,
        Money held,
        Money balance,
        List<MilestoneView> milestones) {

    /** How many contributions stand: one that was taken back does not, nor the row that took it back. */
    public long standing() {
        long entered = contributions.stream()
                .filter(each -> !each.amount().isNegative())
                .count();
        return entered - (contributions.size() - entered);
    }

    /**
     * Money paid in.
     *
     * @param code the PCT
     * @param name its name
     * @param amount how much; below zero where one was taken back
     * @param receivedOn when
     * @param reference the payment's reference
     * @param illustrative true for sample data
     */
    public record ContributionView(
            PctCode code, String name, Money amount, LocalDate receivedOn, String reference, boolean illustrative) {}

    /**
     * A tranche.
     *
     * @param id its identity
     * @param name such as {@code Further tranche of January 2007}
     * @param ceiling what no draw-down may pass
     * @param agreedOn when it was agreed
     * @param evidence where that is written
     * @param drawn approved draw-downs
     * @param held draw-downs that wait for approval
     * @param left ceiling less drawn less held
     * @param drawDowns its draw-downs, by date
     */
    public record TrancheView(
            String id,
            String name,
            Money ceiling,
            LocalDate agreedOn,
            String evidence,
            Money drawn,
            Money held,
            Money left,
            List<DrawDownView> drawDowns) {}

    /**
     * A draw-down.
     *
     * @param id its identity
     * @param workstream what it is spent on
     * @param amount how much
     * @param purpose what for
     * @param askedOn when it was asked for
     * @param state how far it has come
     * @param askedBy who asked
     * @param settledBy who approved or refused it
     * @param settledOn when
     * @param settledWhy why
     */
    public record DrawDownView(
            String id,
            Workstream workstream,
            Money amount,
            String purpose,
            LocalDate askedOn,
            DrawDownState state,
            String askedBy,
            Optional<String> settledBy,
            Optional<LocalDate> settledOn,
            Optional<String> settledWhy) {}

    /**
     * A milestone.
     *
     * @param id its identity
     * @param title what is to be reached
     * @param workstream whose it is
     * @param dueOn when it is due
     * @param state where it stands
     * @param doneOn when it was reached or dropped
     * @param overdue whether its day has passed and it is neither done nor dropped
     */
    public record MilestoneView(
            String id,
            String title,
            Workstream workstream,
            LocalDate dueOn,
            MilestoneState state,
            Optional<LocalDate> doneOn,
            boolean overdue) {}
}
