/**
 * A PCT's own costs: its cost return of a year with versions, written and submitted by the PCT and accepted by the host; what
 * London's PCTs spend on average, for those that cannot supply a category; and what a full year of the service costs each
 * beside what it replaces. Plain record keeping. May use css-domain and {@code tariff}.
 */
package uk.nhs.css.pricing.costs;
