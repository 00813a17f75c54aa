/** A small London on an in-memory database, for the tests of every feature. */
package uk.nhs.css.membership.testing;
