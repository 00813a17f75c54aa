package uk.nhs.css.pricing.yearend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;

/**
 * What was charged for a year against its actual cost. Above zero is an over-recovery: members paid more than the service cost.
 *
 * @param asAt up to which day charges count
 * @param charged for the year, credit notes taken off, true-ups not counted
 * @param actual the actual cost; empty until it is entered
 * @param actualVersion its version
 * @param broughtForward what the year before carried forward to this one
 * @param recognised what closings of the year have taken out of income so far
 * @param carried what closings of the year have carried forward so far
 * @param lines by PCT code; they sum to London in every column
 * @param standInNotes which head counts behind it stand in for others
 * @param closes the closings of the year, the last first
 */
public record CostRecoveryView(
        FinancialYear year,
        LocalDate asAt,
        Money charged,
        Optional<Money> actual,
        Optional<Integer> actualVersion,
        Money broughtForward,
        Money recognised,
        Money carried,
        List<RecoveryLine> lines,
        List<String> standInNotes,
        List<YearCloseView> closes) {

    /** Charged less actual: the over-recovery of the year, below zero for an under-recovery. */
    public Optional<Money> difference() {
        return actual.map(charged::minus);
    }

    /** Difference and what was brought forward: what there is to deal with. */
    public Optional<Money> toSettle() {
        return difference().map(broughtForward::plus);
    }

    /** What has been given back to PCTs by true-up lines; below zero where they paid more. */
    public Money sharedOut() {
        return lines.stream()
                .map(RecoveryLine::trueUp)
                .reduce(Pounds.ZERO, Money::plus)
                .negated();
    }

    /** What is neither shared out nor carried forward yet. */
    public Optional<Money> left() {
        return toSettle().map(all -> all.minus(sharedOut()).minus(carried));
    }

    /** Whether it is looked at before the year has ended, so that charges and cost of the year are not complete. */
    public boolean isRunning() {
        return asAt.isBefore(year.end());
    }

    public long headMonths() {
        return lines.stream().mapToLong(RecoveryLine::headMonths).sum();
    }

    /** What sharing out would post now, in all. */
    public Money toPost() {
        return lines.stream().map(RecoveryLine::toPost).reduce(Pounds.ZERO, Money::plus);
    }

    public Money shares() {
        return lines.stream().map(RecoveryLine::share).reduce(Pounds.ZERO, Money::plus);
    }

    /** Whether the last closing wound the service up. */
    public boolean woundUp() {
        return closes.stream().anyMatch(close -> close.method() == CloseMethod.WIND_UP);
    }
}
