package uk.nhs.css.pricing.charging;

import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.domain.population.PopulationUsed;

/** Why an item comes to something else than it was charged at: what changed since its last line, as a phrase. Pure. */
final class AdjustmentReason {

    private AdjustmentReason() {}

    static String of(Working before, Working now) {
        List<String> reasons = new ArrayList<>();
        if (!heads(before.population()).equals(heads(now.population()))) {
            reasons.add("population revised from " + heads(before.population()) + " to " + heads(now.population()));
        }
        if (!before.coverage().equals(now.coverage())) {
            reasons.add(
                    "membership now " + days(now.coverage()) + ", charged for " + days(before.coverage()) + " before");
        }
        return reasons.isEmpty() ? "calculated anew" : String.join("; ", reasons);
    }

    /** For an item that is not due any more. */
    static String notDue(ChargeItem item) {
        return item.kind() == ChargeKind.SET_UP
                ? "joining is not in " + item.year() + " any more"
                : "no membership in this period any more";
    }

    private static String heads(PopulationUsed population) {
        return population.heads() + " " + population.basis().unit();
    }

    private static String days(Coverage coverage) {
        return coverage.isNothing() ? "no days" : LineText.days(coverage.days());
    }
}
