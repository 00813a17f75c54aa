package uk.nhs.css.pricing.charging;

import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;

/**
 * What a charge run did, or what it would do: {@code expected = made + alreadyThere + skipped.size()}.
 *
 * @param year the financial year charged
 * @param expected how many lines the year needs so far, corrections included
 * @param made how many were posted (in a preview: would be posted)
 * @param alreadyThere how many had been posted before
 * @param skipped one entry for each expected charge that could not be made
 * @param total the sum of the lines
 * @param lines the lines made, by PCT and date
 * @param members how many PCTs are members in the year
 * @param belowQuorum whether that is too few for the service to be viable
 * @param standInNotes which head counts behind the lines made stand in for others
 */
public record ChargeRunView(
        FinancialYear year,
        int expected,
        int made,
        int alreadyThere,
        List<SkippedCharge> skipped,
        Money total,
        List<ChargeLineView> lines,
        int members,
        boolean belowQuorum,
        List<String> standInNotes) {

    /** Keeps its own copies, and refuses a count that does not add up. */
    public ChargeRunView {
        skipped = List.copyOf(skipped);
        lines = List.copyOf(lines);
        standInNotes = List.copyOf(standInNotes);
        if (expected != made + alreadyThere + skipped.size()) {
            throw new IllegalStateException("A charge run of " + year + " expected " + expected + " but made " + made
                    + ", found " + alreadyThere + " and skipped " + skipped.size());
        }
    }
}
