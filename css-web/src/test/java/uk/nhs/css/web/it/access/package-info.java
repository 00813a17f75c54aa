/** Who may see and do what, asked of the running service over HTTP as each role, on both databases. */
package uk.nhs.css.web.it.access;
