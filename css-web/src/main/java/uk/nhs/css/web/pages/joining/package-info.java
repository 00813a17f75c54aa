/**
 * The pages of the way of one PCT into the service and out of it, as the host moves it and as the PCT follows it. May use the doors of css-membership.
 */
package uk.nhs.css.web.pages.joining;
