package uk.nhs.css.pricing.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.charging.ChargeNote;
import uk.nhs.css.pricing.ledger.Movement;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * The account of one PCT over a period, worked out from what the ledger holds. Pure.
 *
 * @param before what was owed before the period, by what it was posted for
 * @param movements what was posted in the period, in order
 * @param notes how the charges among them were calculated, by transaction
 */
record AccountLines(Map<TransactionKind, Money> before, List<Movement> movements, Map<Long, ChargeNote> notes) {

    Money opening() {
        return sum(before.values().stream().toList());
    }

    /** The lines with the balance after each. */
    List<StatementLine> lines() {
        List<StatementLine> lines = new ArrayList<>(movements.size());
        Money balance = opening();
        for (Movement movement : movements) {
            balance = balance.plus(movement.amount());
            lines.add(line(movement, balance));
        }
        return lines;
    }

    private StatementLine line(Movement movement, Money balance) {
        Money amount = movement.amount();
        return new StatementLine(
                movement.date(),
                LineKind.valueOf(movement.kind().name()),
                movement.narrative(),
                amount.isPositive() ? Optional.of(amount) : Optional.empty(),
                amount.isPositive() ? Optional.empty() : Optional.of(amount.negated()),
                balance,
                Optional.ofNullable(notes.get(movement.seq())).map(ChargeNote::calculation),
                Long.toString(movement.seq()));
    }

    Money charged() {
        return sumOf(movement -> movement.amount().isPositive());
    }

    Money credited() {
        return sumOf(movement -> movement.amount().isNegative()).negated();
    }

    Money closing() {
        return opening().plus(sumOf(movement -> true));
    }

    /** The charges of the period that are dated up to a day. */
    Money chargedUpTo(LocalDate day) {
        return sumOf(
                movement -> movement.amount().isPositive() && !movement.date().isAfter(day));
    }

    /** Staff in lieu among the credits. */
    Money inKind() {
        return sumOf(movement -> movement.kind() == TransactionKind.STAFF_IN_LIEU)
                .negated();
    }

    /** All that was charged, and corrections of it, to the end of the period: what invoices may ask for. */
    Money toInvoice() {
        Money earlier = sum(before.entrySet().stream()
                .filter(sum -> sum.getKey().isCharge())
                .map(Map.Entry::getValue)
                .toList());
        return earlier.plus(sumOf(movement -> movement.kind().isCharge()));
    }

    /** Each stand-in behind a line, once, in the order of the lines. */
    List<String> standInNotes() {
        return movements.stream()
                .map(movement -> notes.get(movement.seq()))
                .filter(Objects::nonNull)
                .flatMap(note -> note.standIn().stream())
                .distinct()
                .toList();
    }

    private Money sumOf(Predicate<Movement> which) {
        return sum(movements.stream().filter(which).map(Movement::amount).toList());
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Pounds.ZERO, Money::plus);
    }
}
