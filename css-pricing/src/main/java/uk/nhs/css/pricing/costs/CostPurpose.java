package uk.nhs.css.pricing.costs;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;

/** What a PCT spends a cost on: only support for acute contracts is replaced by the service. */
public enum CostPurpose {
    /** The service does it from now on; the cost falls away. */
    ACUTE_CONTRACTS_SUPPORT("Acute contracts support, replaced by the service"),
    /** Commissioning support outside the service's scope. */
    OTHER_COMMISSIONING_SUPPORT("Other commissioning support"),
    /** Analysis and reporting that every PCT keeps for itself. */
    RETAINED_LOCAL_ANALYSIS("Retained local analysis");

    private final String label;

    CostPurpose(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** Whether the service replaces what is spent on this. */
    public boolean replaced() {
        return this == ACUTE_CONTRACTS_SUPPORT;
    }

    /** @throws MalformedInput if the text names no purpose */
    public static CostPurpose of(String text) {
        String named = text == null ? "" : text.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(values())
                .filter(purpose -> purpose.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "purpose",
                        text,
                        "is no purpose",
                        "Use one of " + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                                + "."));
    }
}
