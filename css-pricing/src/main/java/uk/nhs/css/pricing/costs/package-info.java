/**
 * A PCT's own costs: the lines of its cost return, and what a full year of the service costs it beside what it replaces.
 * Plain record keeping. May use css-domain and {@code tariff}.
 */
package uk.nhs.css.pricing.costs;
