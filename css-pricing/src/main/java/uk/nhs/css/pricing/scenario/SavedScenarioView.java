package uk.nhs.css.pricing.scenario;

import java.time.Instant;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A scenario that was saved.
 *
 * @param request what was asked; its outcome follows from the populations and cost model of today
 * @param owner the PCT whose it is; empty for one of the host
 * @param shared whether every PCT may see it
 */
public record SavedScenarioView(
        String id,
        String name,
        ScenarioRequest request,
        Optional<PctCode> owner,
        boolean shared,
        String savedBy,
        Instant savedAt) {}
