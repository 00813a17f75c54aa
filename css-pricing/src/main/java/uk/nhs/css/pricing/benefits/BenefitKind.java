package uk.nhs.css.pricing.benefits;

import java.util.Arrays;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;

/** Where a benefit comes from. */
public enum BenefitKind {
    PAYMENT_BY_RESULTS("Payment by Results and contract challenges"),
    BETTER_DATA("Better data"),
    SHARED_SKILLS("Shared skills"),
    OTHER("Other");

    private final String label;

    BenefitKind(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** @throws MalformedInput if the text names no kind */
    public static BenefitKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "kind",
                        text,
                        "is no kind of benefit",
                        "Use one of " + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                                + "."));
    }
}
