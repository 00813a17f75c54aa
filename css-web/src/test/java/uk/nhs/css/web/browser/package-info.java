/**
 * Journeys in a real browser: Debian's chromium, driven against the running service.
 *
 * <p>A class marked {@link uk.nhs.css.web.browser.InTheBrowser} takes a {@link uk.nhs.css.web.browser.Browsing} and,
 * if it likes, a {@link uk.nhs.css.web.it.Service}. Each visit is a browser of its own with its own cookies. A
 * journey ends with {@link uk.nhs.css.web.browser.Visit#assertClean()}: nothing on the console, no breach of the
 * content security policy, no answer of 500. {@link uk.nhs.css.web.browser.Visit#assertAccessible()} looks at the
 * page with axe, which must find nothing; {@link uk.nhs.css.web.browser.Visit#assertFitsItsWidth()} is for 320 pixels.
 */
package uk.nhs.css.web.browser;
