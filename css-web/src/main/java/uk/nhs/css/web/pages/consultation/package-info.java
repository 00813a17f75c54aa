/**
 * The pages of the consultation: the business case and its papers, comments and answers, questions answered for all. May use
 * the doors of css-membership's consultation and document.
 */
package uk.nhs.css.web.pages.consultation;
