package uk.nhs.css.pricing.charging;

import uk.nhs.css.domain.pct.PctCode;

/**
 * A charge that was expected and could not be made. The rest of the run is not held up by it.
 *
 * @param code the PCT
 * @param pctName its name
 * @param kind what should have been charged
 * @param reason why it was not, and what to do, in sentences
 */
public record SkippedCharge(PctCode code, String pctName, ChargeKind kind, String reason) {}
