/**
 * Every figure that a paper quotes, beside the figure that the system computes: no calculation is bent to meet a quotation.
 * One class per measure; {@link uk.nhs.css.pricing.evidence.EvidenceComparisons} is the door. May use css-domain, {@code
 * costmodel}, {@code costs} and {@code tariff}.
 */
package uk.nhs.css.pricing.evidence;
