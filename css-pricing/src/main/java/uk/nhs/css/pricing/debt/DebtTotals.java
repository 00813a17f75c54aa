package uk.nhs.css.pricing.debt;

import org.joda.money.Money;

/**
 * What London owes at the end of a day.
 *
 * @param charged whether anybody has been charged anything by then
 * @param owed the sum of all balances
 * @param overdue the part of it that is past the due date of its invoice
 */
public record DebtTotals(boolean charged, Money owed, Money overdue) {}
