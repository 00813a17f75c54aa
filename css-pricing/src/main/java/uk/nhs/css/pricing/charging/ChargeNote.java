package uk.nhs.css.pricing.charging;

import java.util.Optional;

/**
 * What stands behind a charge on a statement.
 *
 * @param calculation how the amount was reached, in sentences
 * @param standIn the sentence that names the stand-in population, if one was used
 */
public record ChargeNote(String calculation, Optional<String> standIn) {}
