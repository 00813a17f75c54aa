/** Holds the table of paths, the filters and the accounts to what they promise, without a server. */
package uk.nhs.css.web.security;
