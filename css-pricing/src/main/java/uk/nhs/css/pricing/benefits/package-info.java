/**
 * The benefits register: what somebody claims that the service brings, with source, confidence, owner and amounts a year.
 * Only what somebody else than the one who entered it has verified enters a figure. Plain record keeping. May use css-domain.
 */
package uk.nhs.css.pricing.benefits;
