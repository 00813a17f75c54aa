package uk.nhs.css.pricing.boardpaper;

import java.util.Optional;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.pricing.charging.ChargeKind;

/**
 * The head count that a charge of the paper stands on.
 *
 * @param basis the basis of the figure used
 * @param standIn the note to show where the figure stands in for another basis
 */
public record BasisLine(
        ChargeKind charge, PopulationBasis basis, long heads, String source, Optional<String> standIn) {}
