/**
 * What each member is charged for a year, why, and the run that posts it. The calculators ({@code AnnualCharge}, {@code
 * PartYear}, {@code ChargePlan}) are pure: values in, values out. May use css-domain, {@code tariff} and {@code ledger}.
 */
package uk.nhs.css.pricing.charging;
