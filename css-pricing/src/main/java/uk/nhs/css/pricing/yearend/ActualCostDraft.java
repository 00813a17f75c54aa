package uk.nhs.css.pricing.yearend;

import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * The actual cost of a year as somebody enters it: whole, with the paper that it rests on.
 *
 * @param title such as {@code Draft accounts of April 2008}; 1 to 120 characters
 * @param evidence document, date and place; 1 to 1000 characters
 * @param lines at least one
 */
public record ActualCostDraft(FinancialYear year, String title, String evidence, List<ActualCostEntry> lines) {

    private static final int MOST_LINES = 200;

    /** @throws MalformedInput if something is missing or too long */
    public ActualCostDraft {
        title = text("title", title, 120, "Give it a title.");
        evidence = text("evidence", evidence, 1000, "Name the document that the figures come from.");
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new MalformedInput(
                    "lines", String.valueOf(lines.size()), "are none or too many", "Give 1 to 200 lines of cost.");
        }
    }

    Money total() {
        return lines.stream().map(ActualCostEntry::amount).reduce(Pounds.ZERO, Money::plus);
    }

    static String text(String field, String text, int most, String mend) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new MalformedInput(field, text, "is empty or longer than " + most + " characters", mend);
        }
        return stripped;
    }
}
