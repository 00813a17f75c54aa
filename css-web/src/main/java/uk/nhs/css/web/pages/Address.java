package uk.nhs.css.web.pages;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;

/** What stands in the address of a page, read; and texts written into one. */
public final class Address {

    private Address() {}

    /**
     * A part of the page's own address or a query parameter, {@code id} of {@code /decisions/5K5/{id}}; null if there is none.
     * Unlike a view parameter it is there too when a form comes back with errors.
     */
    public static String part(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    /**
     * The PCT that an address names.
     *
     * @throws NotFound if the text is no code at all: to the reader that is the same as one that does not exist
     */
    public static PctCode pct(String code) {
        try {
            return PctCode.of(code);
        } catch (MalformedInput noCode) {
            throw new NotFound("PCT", code);
        }
    }

    /** The PCT that was chosen in a form's field of that name. */
    public static PctCode chosenPct(String field, String code) {
        try {
            return PctCode.of(code == null ? "" : code);
        } catch (MalformedInput noCode) {
            throw noCode.at(field);
        }
    }

    /** A text for a query string, encoded. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether a filter was left open. */
    public static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** A text that may be left out. */
    public static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
