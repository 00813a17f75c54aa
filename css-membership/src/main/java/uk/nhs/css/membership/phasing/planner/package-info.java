/**
 * The planner: which PCT joins in which wave. Pure: values in, values out, no clock, no database, no container. The only
 * place that knows the solver. May use {@code domain.calendar}, {@code domain.pct} and
 * {@code domain.refusal}.
 */
package uk.nhs.css.membership.phasing.planner;
