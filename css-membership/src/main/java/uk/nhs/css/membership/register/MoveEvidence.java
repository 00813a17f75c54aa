package uk.nhs.css.membership.register;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * What every move must come with.
 *
 * @param on the day from which it holds
 * @param why the reason, 1 to 500 characters
 * @param document the paper it rests on, at most 300 characters, such as a minute reference
 */
public record MoveEvidence(LocalDate on, String why, Optional<String> document) {

    /** @throws MalformedInput if the date or the reason is missing, or a text is too long */
    public MoveEvidence {
        if (on == null) {
            throw new MalformedInput("on", "", "is missing", "Give the date from which the move holds.");
        }
        why = why == null ? "" : why.strip();
        if (why.isEmpty()) {
            throw new MalformedInput("why", "", "is missing", "Give the reason for the move.");
        }
        if (why.length() > 500) {
            throw new MalformedInput("why", why, "is too long", "Give the reason in at most 500 characters.");
        }
        document = document.map(String::strip).filter(text -> !text.isEmpty());
        document.filter(text -> text.length() > 300).ifPresent(text -> {
            throw new MalformedInput("document", text, "is too long", "Name the document in at most 300 characters.");
        });
    }

    public static MoveEvidence of(LocalDate on, String why) {
        return new MoveEvidence(on, why, Optional.empty());
    }

    public static MoveEvidence of(LocalDate on, String why, String document) {
        return new MoveEvidence(on, why, Optional.ofNullable(document));
    }
}
