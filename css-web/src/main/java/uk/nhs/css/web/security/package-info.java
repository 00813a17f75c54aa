/**
 * Who is at the door and what they may open: accounts and their passwords, sign-in by form and by HTTP Basic, the one
 * table of every path with the roles that may open it, and the filters that hold it.
 *
 * <p>May use css-domain and {@code web.platform}. Everything is refused that {@link
 * uk.nhs.css.web.security.AccessRules} does not list.
 */
package uk.nhs.css.web.security;
