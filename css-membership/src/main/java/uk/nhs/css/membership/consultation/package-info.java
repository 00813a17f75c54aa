/**
 * The business case in its versions with their papers, the comments that PCTs send on it, and the questions and answers
 * that everybody reads without knowing who asked. May use {@code document} and css-domain.
 */
package uk.nhs.css.membership.consultation;
