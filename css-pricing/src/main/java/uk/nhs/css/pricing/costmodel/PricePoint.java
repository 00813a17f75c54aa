package uk.nhs.css.pricing.costmodel;

import uk.nhs.css.domain.money.PencePerHead;

/**
 * A point of the price curve.
 *
 * @param members how many PCTs of average size are members
 * @param price pence a weighted head, rounded half-up to 2 places to be shown; nothing is charged from it
 */
public record PricePoint(int members, PencePerHead price) {}
