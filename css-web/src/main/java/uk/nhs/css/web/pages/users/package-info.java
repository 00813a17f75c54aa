/** The host's pages about accounts. May use the doors of {@code security}. */
package uk.nhs.css.web.pages.users;
