/** Settings, clock and database rights, without a container. */
package uk.nhs.css.web.platform;
