package uk.nhs.css.pricing.yearend;

/**
 * What closing a year has done.
 *
 * @param plan what was posted and carried forward
 * @param made whether anything was posted or carried; false if the year stood closed already
 * @param membershipsEnded how many memberships a wind-up ended
 */
public record YearEndResult(YearEndPlan plan, boolean made, int membershipsEnded) {}
