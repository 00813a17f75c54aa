/** Pages of invoices, payments, overdue debt and reminders. May use pricing's invoicing, remittance and debt, and the frame. */
package uk.nhs.css.web.pages.invoices;
