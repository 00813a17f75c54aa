/** Lists of invoices and payments. */
package uk.nhs.css.web.pages.invoices;
