/**
 * The kinds of failure, kept apart: malformed input, a business rule that says no, something that is not there (or not
 * yours, which looks the same), and an act that the role does not allow. Anything else is a defect. May use nothing.
 */
package uk.nhs.css.domain.refusal;
