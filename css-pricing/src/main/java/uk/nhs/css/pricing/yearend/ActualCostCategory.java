package uk.nhs.css.pricing.yearend;

import java.util.Arrays;
import uk.nhs.css.domain.refusal.MalformedInput;

/** What the service spent money on. */
public enum ActualCostCategory {
    STAFF("Staff employed"),
    /** Staff whom PCTs gave in lieu of payment: no cash, but a cost of the service. */
    STAFF_IN_LIEU("Staff received in lieu"),
    SYSTEMS("Systems and licences"),
    SUPPLIERS("Suppliers"),
    PREMISES("Premises and overheads"),
    SETTING_UP("Setting up and double running"),
    OTHER("Other");

    private final String label;

    ActualCostCategory(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** @throws MalformedInput if the text names no category */
    public static ActualCostCategory of(String text) {
        return Arrays.stream(values())
                .filter(category -> category.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "category", text, "is no category of cost", "Use one of " + Arrays.toString(values()) + "."));
    }
}
