package uk.nhs.css.pricing.costs;

import org.joda.money.Money;

/**
 * What is assumed of a category that a PCT has not supplied, and how far off that may be.
 *
 * @param amount the London average a weighted head × the PCT's weighted heads, rounded half-up to the penny, once
 * @param suppliers how many PCTs the average stands on, one or more
 * @param lowest what it would be if the PCT spent as little a head as the PCT that spends least
 * @param highest what it would be if the PCT spent as much a head as the PCT that spends most
 */
public record ImputedCost(CostCategory category, Money amount, int suppliers, Money lowest, Money highest) {}
