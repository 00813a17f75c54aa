package uk.nhs.css.pricing.staffinlieu;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;

/** A pay band of Agenda for Change. */
public enum Band {
    BAND_1("1"),
    BAND_2("2"),
    BAND_3("3"),
    BAND_4("4"),
    BAND_5("5"),
    BAND_6("6"),
    BAND_7("7"),
    BAND_8A("8a"),
    BAND_8B("8b"),
    BAND_8C("8c"),
    BAND_8D("8d"),
    BAND_9("9");

    private final String code;

    Band(String code) {
        this.code = code;
    }

    /** {@code 8a}, as pay circulars write it. */
    public String code() {
        return code;
    }

    /** {@code Band 8a}. */
    public String label() {
        return "Band " + code;
    }

    /**
     * A band as people and programs write it: {@code 6}, {@code 8a}, {@code Band 8A}.
     *
     * @throws MalformedInput if there is no such band
     */
    public static Band of(String text) {
        String given = text == null
                ? ""
                : text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^band\\s*", "")
                        .replace(" ", "");
        return Arrays.stream(values())
                .filter(band -> band.code.equals(given))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "band",
                        text == null ? "" : text,
                        "is no Agenda for Change band",
                        "Give one of " + Arrays.stream(values()).map(Band::code).collect(Collectors.joining(", "))
                                + "."));
    }
}
