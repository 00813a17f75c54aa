/** The page of the agreement of balances. May use the doors of css-pricing's balances. */
package uk.nhs.css.web.pages.balances;
