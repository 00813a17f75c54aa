/**
 * Whether the service costs a PCT and London more than what they had: net position, return on investment, payback and how
 * both move with the price and with what is replaced. May use css-domain, {@code costs}, {@code benefits}, {@code tariff} and
 * the account reader of {@code ledger}.
 */
package uk.nhs.css.pricing.neutrality;
