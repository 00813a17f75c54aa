/** A database for tests outside the container, shared with the other modules' tests. */
package uk.nhs.css.domain.testing;
