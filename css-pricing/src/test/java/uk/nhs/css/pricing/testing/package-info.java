/** A database for the tests of this module's services. */
package uk.nhs.css.pricing.testing;
