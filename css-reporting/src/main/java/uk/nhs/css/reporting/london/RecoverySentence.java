package uk.nhs.css.reporting.london;

import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.yearend.CostRecoveryView;
import uk.nhs.css.pricing.yearend.RecoveryLine;

/** The answer of the report on cost recovery. */
final class RecoverySentence {

    private RecoverySentence() {}

    /** @param lines of the PCTs that the filters let through */
    static String of(CostRecoveryView recovery, List<RecoveryLine> lines, ReportScope scope) {
        if (lines.isEmpty()) {
            return "No PCT of " + scope.name() + " was a member in " + scope.year()
                    + " or charged for it, so there is no cost to recover.";
        }
        Money charged = sum(lines, RecoveryLine::charged);
        String begin = (charged.isZero() ? "Nothing" : Pounds.sterling(charged)) + " had been charged to "
                + scope.name() + " for " + scope.year() + " by " + scope.day();
        if (recovery.actual().isEmpty()) {
            return begin + ". The actual cost of the year is not entered yet, so over- or under-recovery is not known"
                    + (scope.isFiltered() ? "" : modelled(recovery)) + ".";
        }
        if (scope.isFiltered()) {
            Money share = sum(lines, RecoveryLine::share);
            return begin + " against a share of " + Pounds.sterling(share) + " of the actual cost: "
                    + recovered(charged.minus(share)) + ".";
        }
        Money left = recovery.left().orElseThrow();
        return begin + " against an actual cost of "
                + Pounds.sterling(recovery.actual().orElseThrow()) + ": "
                + recovered(recovery.difference().orElseThrow())
                + (recovery.broughtForward().isZero()
                        ? ""
                        : ", with " + Pounds.sterling(recovery.broughtForward()) + " brought forward")
                + "; " + Pounds.sterling(recovery.sharedOut()) + " is shared out, "
                + Pounds.sterling(recovery.carried()) + " carried forward and " + Pounds.sterling(left)
                + " still to settle.";
    }

    private static String modelled(CostRecoveryView recovery) {
        return recovery.modelled()
                .map(cost -> "; by the cost model a whole year of its members costs " + Pounds.sterling(cost))
                .orElse("");
    }

    private static String recovered(Money difference) {
        return difference.isZero()
                ? "exactly the cost is recovered"
                : (difference.isPositive() ? "an over-recovery of " : "an under-recovery of ")
                        + Pounds.sterling(difference.abs());
    }

    static Money sum(List<RecoveryLine> lines, Function<RecoveryLine, Money> amount) {
        return lines.stream().map(amount).reduce(Pounds.ZERO, Money::plus);
    }
}
