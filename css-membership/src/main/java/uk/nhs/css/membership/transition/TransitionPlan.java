package uk.nhs.css.membership.transition;

import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.Texts;

/**
 * How double running of one PCT is planned.
 *
 * @param start the first day on which both systems run
 * @param end the first day on which only the new one does
 * @param staff staff that it takes, 0 or more
 * @param monthlyCost what double running costs a month, the legacy system not included
 * @param legacyMonthlyCost what the legacy system costs a month
 */
public record TransitionPlan(LocalDate start, LocalDate end, int staff, Money monthlyCost, Money legacyMonthlyCost) {

    /** @throws MalformedInput if a part is missing, negative, or the end is not after the start */
    public TransitionPlan {
        start = Texts.required("start", start);
        end = Texts.required("end", end);
        if (!end.isAfter(start)) {
            throw new MalformedInput(
                    "end", end.toString(), "is not after " + Dates.inWords(start), "Give a later day.");
        }
        if (staff < 0) {
            throw new MalformedInput("staff", String.valueOf(staff), "is below zero", "Give 0 or more.");
        }
        if (monthlyCost.isNegative() || legacyMonthlyCost.isNegative()) {
            throw new MalformedInput("cost", monthlyCost.toString(), "is negative", "Give zero or more.");
        }
    }
}
