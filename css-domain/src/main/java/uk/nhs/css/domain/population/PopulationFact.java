package uk.nhs.css.domain.population;

import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A head count as a source states it.
 *
 * @param year the financial year that it stands for; the mid-2007 estimate stands for 2007/08
 * @param source publication and table, or paper and date
 */
public record PopulationFact(
        PctCode code, FinancialYear year, PopulationBasis basis, Heads heads, PopulationStatus status, String source) {}
