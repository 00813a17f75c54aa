package uk.nhs.css.pricing.boardpaper;

import org.joda.money.Money;

/**
 * A benefit of the PCT that somebody else than the one who claimed it has verified.
 *
 * @param basis on what it was verified
 * @param amount what it brings in the year of the paper
 */
public record VerifiedBenefit(String title, String basis, Money amount) {}
