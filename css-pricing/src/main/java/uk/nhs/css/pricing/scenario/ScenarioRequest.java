package uk.nhs.css.pricing.scenario;

import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.costmodel.CostModel;

/**
 * Who would be a member, and at what cost.
 *
 * @param members each once, in any order
 * @param costModel another cost model than the year's own; empty for the one in force
 */
public record ScenarioRequest(FinancialYear year, List<PctCode> members, Optional<CostModel> costModel) {}
