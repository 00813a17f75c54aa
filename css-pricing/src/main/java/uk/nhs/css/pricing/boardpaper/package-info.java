/**
 * The paper that a PCT's board reads before it decides: what the service costs, what it replaces, what to provide, and how
 * the PCT would stand with fewer members. May use css-domain, {@code costmodel}, {@code costs}, {@code evidence}, {@code
 * tariff} and the kinds of {@code charging}.
 */
package uk.nhs.css.pricing.boardpaper;
