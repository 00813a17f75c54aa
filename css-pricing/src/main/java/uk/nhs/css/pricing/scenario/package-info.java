/**
 * What if these PCTs were the members: the price and each one's share, for nobody's account; such choices saved under a name;
 * and the price month by month as PCTs join. May use css-domain and {@code costmodel}.
 */
package uk.nhs.css.pricing.scenario;
