package uk.nhs.css.membership.document;

/**
 * A kept file to send to the browser.
 *
 * @param document what is known of it
 * @param content its bytes
 */
public record DocumentContent(DocumentView document, byte[] content) {}
