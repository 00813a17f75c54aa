/**
 * Figures quoted in papers, kept with their wording, document and date beside what the system computes. Never used in a
 * calculation except where a service says so and names the figure. May use {@code pct}, {@code access}, {@code audit}.
 */
package uk.nhs.css.domain.evidence;
