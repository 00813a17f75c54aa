package uk.nhs.css.membership.transition;

/**
 * How many transitions run two systems on a day, and how many of these are at risk: past their planned end, a month over plan,
 * a gate failed, or an exception open.
 */
public record RunningRisk(int running, int atRisk) {}
