/**
 * What if these PCTs were the members: the price and each one's share, for nobody's account. May use css-domain and {@code
 * costmodel}.
 */
package uk.nhs.css.pricing.scenario;
