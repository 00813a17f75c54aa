package uk.nhs.css.pricing.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One movement on a PCT's account. Exactly one of charge and credit is there.
 *
 * @param date the accounting date
 * @param kind what it is
 * @param narrative what it is called
 * @param charge what the PCT owes by it, above zero
 * @param credit what the PCT owes less by it, above zero
 * @param balance what the PCT owes after it
 * @param calculation how the amount was reached, for a charge
 * @param reference the number of the ledger transaction behind it
 */
public record StatementLine(
        LocalDate date,
        LineKind kind,
        String narrative,
        Optional<Money> charge,
        Optional<Money> credit,
        Money balance,
        Optional<String> calculation,
        String reference) {}
