package uk.nhs.css.pricing.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A part of what a PCT owes, for ageing.
 *
 * @param due the day by which it is to be paid; empty while no invoice covers it
 * @param open what is left of it
 */
public record OpenItem(Optional<LocalDate> due, Money open) {}
