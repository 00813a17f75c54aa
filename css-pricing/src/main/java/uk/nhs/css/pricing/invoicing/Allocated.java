package uk.nhs.css.pricing.invoicing;

import org.joda.money.Money;

/**
 * What of a credit was set against an invoice.
 *
 * @param invoice its number
 * @param amount above zero
 */
public record Allocated(String invoice, Money amount) {}
