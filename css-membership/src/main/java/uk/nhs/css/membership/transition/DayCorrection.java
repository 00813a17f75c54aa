package uk.nhs.css.membership.transition;

import java.time.LocalDate;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.Texts;

/**
 * The right date of a day that was entered wrongly.
 *
 * @param day which day
 * @param on the right date
 * @param why why the one that stands is wrong, at most 500 characters
 */
public record DayCorrection(TransitionDay day, LocalDate on, String why) {

    /** @throws MalformedInput if a part is missing or too long */
    public DayCorrection {
        if (day == null) {
            throw new MalformedInput("day", "", "is missing", "Choose which day was entered wrongly.");
        }
        on = Texts.required("on", on);
        why = Texts.required("why", why, 500);
    }
}
