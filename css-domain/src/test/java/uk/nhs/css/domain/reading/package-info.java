/** Tests of readings. */
package uk.nhs.css.domain.reading;
