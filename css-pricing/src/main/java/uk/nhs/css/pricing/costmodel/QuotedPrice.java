package uk.nhs.css.pricing.costmodel;

import uk.nhs.css.domain.money.PencePerHead;

/**
 * A price that a paper quotes for a number of members.
 *
 * @param price as quoted, pence a weighted head
 * @param source the document and the place in it
 */
public record QuotedPrice(int members, PencePerHead price, String source) {}
