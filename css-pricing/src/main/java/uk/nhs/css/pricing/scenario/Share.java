package uk.nhs.css.pricing.scenario;

import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * What one member would pay.
 *
 * @param share its part of the total cost; all parts sum to it to the penny
 * @param standIn whether its heads stand in for a figure that is not loaded
 */
public record Share(PctCode code, String name, long weightedHeads, Money share, boolean standIn) {}
