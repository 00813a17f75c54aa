/**
 * Population figures: how many heads a PCT counts on which basis, from which source. Never overwritten: a new row
 * supersedes. May use {@code pct}, {@code calendar}, {@code refusal}, {@code access}, {@code audit} and {@code imports}.
 */
package uk.nhs.css.domain.population;
