package uk.nhs.css.membership.transition;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.Texts;

/**
 * What is right where a day was entered wrongly: it was another day, or what it tells of has not happened.
 *
 * @param day which day
 * @param on the right date; empty if it has not happened
 * @param why why the entry that stands is wrong, at most 500 characters
 */
public record DayCorrection(TransitionDay day, Optional<LocalDate> on, String why) {

    /** @throws MalformedInput if a part is missing or too long */
    public DayCorrection {
        if (day == null) {
            throw new MalformedInput("day", "", "is missing", "Choose which day was entered wrongly.");
        }
        why = Texts.required("why", why, 500);
    }

    /** It was another day. */
    public static DayCorrection to(TransitionDay day, LocalDate on, String why) {
        return new DayCorrection(day, Optional.of(Texts.required("on", on)), why);
    }

    /** It has not happened: double running has not begun, or the legacy system still runs. */
    public static DayCorrection takenBack(TransitionDay day, String why) {
        return new DayCorrection(day, Optional.empty(), why);
    }
}
