/** The host's page about the audit trail. May use the audit door of css-domain. */
package uk.nhs.css.web.pages.audit;
