package uk.nhs.css.membership.transition;

import java.time.LocalDate;
import uk.nhs.css.membership.Texts;

/**
 * What a named person found at a gate.
 *
 * @param on the day
 * @param by the person who decides, by name
 * @param evidence on what ground, at most 500 characters
 */
public record GateVerdict(LocalDate on, String by, String evidence) {

    /** @throws uk.nhs.css.domain.refusal.MalformedInput if a part is missing or too long */
    public GateVerdict {
        on = Texts.required("on", on);
        by = Texts.required("by", by, 100);
        evidence = Texts.required("evidence", evidence, 500);
    }
}
