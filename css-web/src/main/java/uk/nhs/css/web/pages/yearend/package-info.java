/** The pages of the year end: actual cost, cost recovery, closing. May use the doors of css-pricing's yearend. */
package uk.nhs.css.web.pages.yearend;
