package uk.nhs.css.pricing.staffinlieu;

import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * The annual cost of a whole-time post, step by step from its basic pay. Each step is rounded half-up to the penny, and the
 * steps sum to the total.
 *
 * @param steps basic pay first
 */
public record BuildUp(List<Step> steps) {

    /**
     * One step.
     *
     * @param label what it is
     * @param working how it was reached
     * @param amount pounds a year
     */
    public record Step(String label, String working, Money amount) {}

    /** Keeps its own copy. */
    public BuildUp {
        steps = List.copyOf(steps);
    }

    /** The annual cost. */
    public Money total() {
        return steps.stream().map(Step::amount).reduce(Pounds.ZERO, Money::plus);
    }

    /** All steps in one text, as the offer keeps it. */
    public String inWords() {
        return steps.stream()
                        .map(step -> step.label() + " " + Pounds.sterling(step.amount())
                                + (step.working().isEmpty() ? "" : " (" + step.working() + ")"))
                        .collect(Collectors.joining("; "))
                + "; together " + Pounds.sterling(total()) + " a year.";
    }
}
