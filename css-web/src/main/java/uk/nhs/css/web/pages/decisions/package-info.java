/**
 * The pages of the approval tracker, board decisions and board meetings. May use the doors of css-membership's approval, consultation and document.
 */
package uk.nhs.css.web.pages.decisions;
