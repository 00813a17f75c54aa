package uk.nhs.css.pricing.costmodel;

import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A cost model to record as a further version of its year.
 *
 * @param title such as {@code Actual costs to month 6}; at most 120 characters
 * @param evidence the documents that the figures come from; at most 1,000 characters
 * @param inference what is inferred and not stated in them; at most 1,000 characters, may be empty
 */
public record CostModelDraft(FinancialYear year, String title, CostModel model, String evidence, String inference) {

    /** @throws MalformedInput if a text is missing or too long */
    public CostModelDraft {
        title = checked("title", title, 1, 120);
        evidence = checked("evidence", evidence, 1, 1000);
        inference = checked("inference", inference, 0, 1000);
    }

    private static String checked(String field, String text, int least, int most) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() < least) {
            throw new MalformedInput(field, stripped, "is empty", "Give up to " + most + " characters.");
        }
        if (stripped.length() > most) {
            throw new MalformedInput(field, stripped, "is too long", "Give at most " + most + " characters.");
        }
        return stripped;
    }
}
