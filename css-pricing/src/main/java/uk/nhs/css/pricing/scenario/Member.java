package uk.nhs.css.pricing.scenario;

import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationUsed;

/** A PCT of a scenario with the heads that it counts. */
record Member(PctCode code, String name, PopulationUsed population) {

    long weightedHeads() {
        return population.heads().count();
    }
}
