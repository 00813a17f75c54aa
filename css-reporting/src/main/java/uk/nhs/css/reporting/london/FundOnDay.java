package uk.nhs.css.reporting.london;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.mobilisation.DrawDownState;
import uk.nhs.css.membership.mobilisation.FundView;
import uk.nhs.css.membership.mobilisation.FundView.ContributionView;
import uk.nhs.css.membership.mobilisation.FundView.DrawDownView;
import uk.nhs.css.membership.mobilisation.FundView.MilestoneView;
import uk.nhs.css.membership.mobilisation.FundView.TrancheView;
import uk.nhs.css.membership.mobilisation.MilestoneState;

/** The mobilisation fund as it stood on a day: what came or was settled later is left out. */
final class FundOnDay {

    private final FundView fund;
    private final LocalDate day;
    private final Map<PctCode, List<ContributionView>> paid;

    FundOnDay(FundView fund, LocalDate day) {
        this.fund = fund;
        this.day = day;
        this.paid = fund.contributions().stream()
                .filter(each -> !each.receivedOn().isAfter(day))
                .collect(Collectors.groupingBy(ContributionView::code));
    }

    /** What a PCT has paid in; nothing if it has not paid. */
    List<ContributionView> payments(PctCode code) {
        return paid.getOrDefault(code, List.of());
    }

    Money paid(PctCode code) {
        return payments(code).stream().map(ContributionView::amount).reduce(Pounds.ZERO, Money::plus);
    }

    /** Every draw-down that had been asked for. */
    List<DrawDownView> drawDowns() {
        return fund.tranches().stream()
                .flatMap(tranche -> tranche.drawDowns().stream())
                .filter(this::isAsked)
                .toList();
    }

    Optional<DrawDownView> drawDown(String id) {
        return drawDowns().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private boolean isAsked(DrawDownView drawDown) {
        return !drawDown.askedOn().isAfter(day);
    }

    /** Where a draw-down stood. */
    DrawDownState standing(DrawDownView drawDown) {
        return settledOn(drawDown).isPresent() ? drawDown.state() : DrawDownState.ASKED;
    }

    /** When it was settled, if it had been. */
    Optional<LocalDate> settledOn(DrawDownView drawDown) {
        return drawDown.settledOn().filter(settled -> !settled.isAfter(day));
    }

    /** What it takes out of the fund; nothing until it is approved. */
    Money drawn(DrawDownView drawDown) {
        return standing(drawDown) == DrawDownState.APPROVED ? drawDown.amount() : Pounds.ZERO;
    }

    /** What is held for it while it waits for approval. */
    Money held(DrawDownView drawDown) {
        return standing(drawDown) == DrawDownState.ASKED ? drawDown.amount() : Pounds.ZERO;
    }

    /** The tranches that had been agreed. */
    List<TrancheView> tranches() {
        return fund.tranches().stream()
                .filter(tranche -> !tranche.agreedOn().isAfter(day))
                .toList();
    }

    /** What is drawn or held of a tranche. */
    Money used(TrancheView tranche) {
        return tranche.drawDowns().stream()
                .filter(this::isAsked)
                .map(each -> drawn(each).plus(held(each)))
                .reduce(Pounds.ZERO, Money::plus);
    }

    List<MilestoneView> milestones() {
        return fund.milestones();
    }

    /** When a milestone was reached or dropped, if it had been. */
    Optional<LocalDate> doneOn(MilestoneView milestone) {
        return milestone.doneOn().filter(done -> !done.isAfter(day));
    }

    /** Reached, dropped, overdue or due, in words. */
    String standing(MilestoneView milestone) {
        if (doneOn(milestone).isPresent()) {
            return milestone.state() == MilestoneState.DROPPED ? "Dropped" : "Reached";
        }
        return milestone.dueOn().isBefore(day) ? "Overdue" : "Due";
    }

    boolean isIllustrative() {
        return fund.contributions().stream().anyMatch(ContributionView::illustrative);
    }
}
