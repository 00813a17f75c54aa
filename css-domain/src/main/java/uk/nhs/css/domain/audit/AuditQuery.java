package uk.nhs.css.domain.audit;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * Which rows of the audit trail are asked for; what is left out asks for nothing.
 *
 * @param containing text to look for in every column, in upper or lower case; empty for any
 * @param by the account that made the change
 * @param action what was done, to the letter
 * @param from the first day, in London
 * @param to the last day, in London, itself included
 */
public record AuditQuery(
        String containing,
        Optional<String> by,
        Optional<String> action,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** @throws MalformedInput at {@code to} if the last day lies before the first */
    public AuditQuery {
        containing = containing == null ? "" : containing.strip();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new MalformedInput(
                    "to", to.get().toString(), "is before the first day", "Give a last day on or after the first.");
        }
    }

    /** Every row that contains a text. */
    public static AuditQuery containing(String text) {
        return new AuditQuery(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
