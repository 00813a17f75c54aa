package uk.nhs.css.membership.register;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.Texts;

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
        on = Texts.required("on", on);
        why = Texts.required("why", why, 500);
        document = Texts.optional("document", document, 300);
    }

    public static MoveEvidence of(LocalDate on, String why) {
        return new MoveEvidence(on, why, Optional.empty());
    }

    public static MoveEvidence of(LocalDate on, String why, String document) {
        return new MoveEvidence(on, why, Optional.ofNullable(document));
    }
}
