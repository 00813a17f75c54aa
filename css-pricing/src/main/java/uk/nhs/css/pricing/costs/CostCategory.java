package uk.nhs.css.pricing.costs;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;

/** What kind of cost a line of a cost return is. */
public enum CostCategory {
    STAFF("Staff"),
    SYSTEMS("Systems"),
    SUPPLIERS("Suppliers"),
    OTHER("Other");

    private final String label;

    CostCategory(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** @throws MalformedInput if the text names no category */
    public static CostCategory of(String text) {
        String named = text == null ? "" : text.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(values())
                .filter(category -> category.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "category",
                        text,
                        "is no category",
                        "Use one of " + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                                + "."));
    }
}
