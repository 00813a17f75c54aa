package uk.nhs.css.domain.pct;

import java.util.Locale;
import java.util.regex.Pattern;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * The ODS code of a Primary Care Trust: {@code 5} and two characters, or for a care trust {@code T} and two letters.
 * The letters B, I, O, S, U and Z (and for the second and third places Q and others that ODS leaves out) do not occur.
 *
 * <p>Example: {@code PctCode.of("5K5")} is Brent.
 *
 * @param value three characters, upper case
 */
public record PctCode(String value) implements Comparable<PctCode> {

    private static final Pattern FORM = Pattern.compile("^(5[AC-HJ-NP-RTVWXY0-9]{2}|T[AC-HJ-NP-RTVWXY]{2})$");

    /** @throws MalformedInput if the text is no PCT code */
    public PctCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new MalformedInput(
                    "code", value, "is no PCT code", "Give three characters such as 5K5 (Brent) or TAK (Bexley).");
        }
    }

    /** The code in this text, upper or lower case, without surrounding space. */
    public static PctCode of(String text) {
        return new PctCode(text == null ? null : text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(PctCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
