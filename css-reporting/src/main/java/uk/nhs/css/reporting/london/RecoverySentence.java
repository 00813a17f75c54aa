package uk.nhs.css.reporting.london;

import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.yearend.CostRecoveryView;
import uk.nhs.css.pricing.yearend.RecoveryOutlook;
import uk.nhs.css.pricing.yearend.RecoveryOutlook.Line;

/** The answer of the report on cost recovery: what is charged so far and the year, each against the cost that belongs to it. */
final class RecoverySentence {

    private RecoverySentence() {}

    /** @param lines of the PCTs that the filters let through */
    static String of(CostRecoveryView recovery, RecoveryOutlook outlook, List<Line> lines, ReportScope scope) {
        if (lines.isEmpty()) {
            return "No PCT of " + scope.name() + " was a member in " + scope.year()
                    + " or charged for it, so there is no cost to recover.";
        }
        Money charged = RecoveryOutlook.sum(lines, Line::charged);
        String begin = (charged.isZero() ? "Nothing" : Pounds.sterling(charged)) + " had been charged to "
                + scope.name() + " for " + due(outlook) + scope.year() + " by " + scope.day();
        if (!outlook.isShared()) {
            return begin + ". The charges of the year come to "
                    + Pounds.sterling(RecoveryOutlook.sum(lines, Line::expected))
                    + "; what the year costs is not known yet, so neither is over- or under-recovery.";
        }
        if (outlook.isWhole()) {
            return begin + whole(outlook, lines, scope) + settled(recovery, scope) + ".";
        }
        return begin + (outlook.months() == 0 ? "" : soFar(outlook, lines, scope)) + ". " + year(outlook, lines, scope)
                + ".";
    }

    private static String due(RecoveryOutlook outlook) {
        return outlook.isWhole() || outlook.months() == 0 ? "" : months(outlook) + " of ";
    }

    /** The cost that belongs to what was charged so far. */
    private static String soFar(RecoveryOutlook outlook, List<Line> lines, ReportScope scope) {
        return against(outlook, RecoveryOutlook.sum(lines, Line::shareSoFar), " for the same months", scope)
                + recovered(RecoveryOutlook.sum(lines, Line::recoverySoFar));
    }

    /** The cost of a year of which every month is due. */
    private static String whole(RecoveryOutlook outlook, List<Line> lines, ReportScope scope) {
        return against(outlook, RecoveryOutlook.sum(lines, Line::share), "", scope)
                + recovered(RecoveryOutlook.sum(lines, Line::recoverySoFar));
    }

    private static String year(RecoveryOutlook outlook, List<Line> lines, ReportScope scope) {
        return "The charges of the year come to " + Pounds.sterling(RecoveryOutlook.sum(lines, Line::expected))
                + against(outlook, RecoveryOutlook.sum(lines, Line::share), "", scope)
                + recovered(RecoveryOutlook.sum(lines, Line::recovery));
    }

    private static String against(RecoveryOutlook outlook, Money cost, String of, ReportScope scope) {
        String which = outlook.actual() ? "actual cost" : "modelled cost";
        return " against " + (scope.isFiltered() ? "a share of " : outlook.actual() ? "an " : "a ")
                + (scope.isFiltered()
                        ? Pounds.sterling(cost) + " of the " + which
                        : which + " of " + Pounds.sterling(cost))
                + of;
    }

    private static String recovered(Money difference) {
        return difference.isZero()
                ? ": exactly the cost is recovered"
                : (difference.isPositive() ? ": an over-recovery of " : ": an under-recovery of ")
                        + Pounds.sterling(difference.abs());
    }

    /** What has become of the difference of a year whose cost is known and which has ended. */
    private static String settled(CostRecoveryView recovery, ReportScope scope) {
        if (scope.isFiltered()
                || recovery.actual().isEmpty()
                || recovery.asAt().isBefore(recovery.year().end())) {
            return "";
        }
        return (recovery.broughtForward().isZero()
                        ? ""
                        : ", with " + Pounds.sterling(recovery.broughtForward()) + " brought forward")
                + "; " + Pounds.sterling(recovery.sharedOut()) + " is shared out, "
                + Pounds.sterling(recovery.carried()) + " carried forward and "
                + Pounds.sterling(recovery.left().orElseThrow()) + " still to settle";
    }

    /** The months that are due: {@code the first 3 months}, {@code no month}. */
    static String months(RecoveryOutlook outlook) {
        return switch (outlook.months()) {
            case 0 -> "no month";
            case 1 -> "the first month";
            default -> outlook.isWhole() ? "all months" : "the first " + outlook.months() + " months";
        };
    }

    /** {@code Actual cost} or {@code Modelled cost}. */
    static String cost(RecoveryOutlook outlook) {
        return outlook.actual() ? "Actual cost" : "Modelled cost";
    }
}
