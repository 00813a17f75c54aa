/**
 * What each member is charged for a year, why, and the run that posts it. The calculators ({@code AnnualCharge}, {@code
 * PartYear}, {@code ChargePlan}) are pure: values in, values out. May use css-domain, {@code tariff},
 * {@code ledger}, and of {@code costmodel} the words for stand-ins.
 */
package uk.nhs.css.pricing.charging;
