package uk.nhs.css.domain.pct;

import java.util.Arrays;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;

/** The five sectors in which London's PCTs commission together. */
public enum Sector {
    NWL("North West London"),
    NCL("North Central London"),
    NEL("North East London"),
    SEL("South East London"),
    SWL("South West London");

    private final String label;

    Sector(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws MalformedInput if the text names no sector */
    public static Sector of(String text) {
        return Arrays.stream(values())
                .filter(sector -> sector.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("sector", text, "is no sector", "Use one of " + names() + "."));
    }

    private static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
