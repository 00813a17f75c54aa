/** One row for every change: who, when, what, from what to what, why. May use {@code access}. */
package uk.nhs.css.domain.audit;
