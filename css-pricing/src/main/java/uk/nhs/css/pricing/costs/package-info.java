/**
 * A PCT's own costs: its cost return of a year with versions, written and submitted by the PCT and accepted by the host; what
 * London's PCTs spend on average, for those that cannot supply a category; and what a full year of the service costs each
 * beside what it replaces. Plain record keeping. May use css-domain, {@code tariff} and {@code
 * staffinlieu}, to which it says which posts are counted as saved.
 */
package uk.nhs.css.pricing.costs;
