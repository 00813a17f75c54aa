/** Financial years and half-open periods of dates. No clock time and no zone enters a calculation. May use {@code refusal}. */
package uk.nhs.css.domain.calendar;
