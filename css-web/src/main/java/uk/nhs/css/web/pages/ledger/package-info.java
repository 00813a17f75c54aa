/** The pages of the ledger: trial balance, transactions, closed months. May use the doors of css-pricing's ledger. */
package uk.nhs.css.web.pages.ledger;
