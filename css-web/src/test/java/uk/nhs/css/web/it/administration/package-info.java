/** Accounts and the audit trail, in the running service. */
package uk.nhs.css.web.it.administration;
