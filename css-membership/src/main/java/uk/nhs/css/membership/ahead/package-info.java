/**
 * What lies ahead of London's PCTs: the next meeting of each board and the start of each wave, for whoever looks at London as a
 * whole. Reads what {@code approval} and {@code phasing} keep; may use nothing but the shared language.
 */
package uk.nhs.css.membership.ahead;
