package uk.nhs.css.pricing.staffinlieu;

import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;

/**
 * Which posts a PCT counts as saved because the service replaces them: all that staff in lieu may ask of cost returns. A post
 * that is credited is not saved too.
 */
public interface SavedPosts {

    /** The names of the posts that the PCT's cost return of a year counts as replaced. */
    List<String> namesOf(PctCode code, FinancialYear year);
}
