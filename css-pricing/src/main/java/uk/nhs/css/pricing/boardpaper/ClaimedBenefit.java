package uk.nhs.css.pricing.boardpaper;

/**
 * A benefit that somebody claims. It enters no figure.
 *
 * @param source the document and the place in it
 */
public record ClaimedBenefit(String wording, String source) {}
