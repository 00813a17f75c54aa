/**
 * Amounts in pounds and pence, rates in pence a head, and the exact ways to split them. Working figures stay exact and are
 * rounded once, where a line is charged. May use {@code refusal} and {@code calendar}.
 */
package uk.nhs.css.domain.money;
