package uk.nhs.css.membership.phasing;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A place that differs between two plans.
 *
 * @param code the PCT
 * @param name its name
 * @param before the start of its wave in the first plan; empty if it had none
 * @param after the start of its wave in the second plan; empty if it has none
 */
public record PlaceChange(PctCode code, String name, Optional<LocalDate> before, Optional<LocalDate> after) {}
