package uk.nhs.css.pricing.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/**
 * What is asked of the ledger: one transaction whose entries sum to zero. An unbalanced one cannot be made.
 *
 * @param postedOn the accounting date
 * @param kind why it is posted
 * @param narrative what it is called; at most 500 characters
 * @param sourceKey what it is posted for, unique: the ledger takes each key once; at most 80 characters
 * @param pct the PCT that it concerns, if one
 * @param entries two or more, summing to zero
 */
public record Posting(
        LocalDate postedOn,
        TransactionKind kind,
        String narrative,
        String sourceKey,
        Optional<PctCode> pct,
        List<Entry> entries) {

    /** @throws IllegalArgumentException if the entries are fewer than two or do not sum to zero, or a text does not fit */
    public Posting {
        Objects.requireNonNull(postedOn);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(pct);
        narrative = fitting("narrative", narrative, 500);
        sourceKey = fitting("source key", sourceKey, 80);
        entries = List.copyOf(entries);
        if (entries.size() < 2) {
            throw new IllegalArgumentException(sourceKey + " has " + entries.size() + " entries; a posting needs two");
        }
        Money sum = entries.stream().map(Entry::amount).reduce(Pounds.ZERO, Money::plus);
        if (!sum.isZero()) {
            throw new IllegalArgumentException(sourceKey + " is out of balance by " + Pounds.sterling(sum));
        }
    }

    /**
     * A PCT owes more (or, with an amount below zero, less) and an income account earns it.
     *
     * @param income the account that the charge is income of
     */
    public static Posting charge(
            LocalDate postedOn,
            TransactionKind kind,
            String narrative,
            String sourceKey,
            PctCode pct,
            Account income,
            Money amount) {
        Optional<PctCode> owner = Optional.of(pct);
        return new Posting(
                postedOn,
                kind,
                narrative,
                sourceKey,
                owner,
                List.of(new Entry(Account.RECEIVABLE, owner, amount), new Entry(income, owner, amount.negated())));
    }

    private static String fitting(String what, String text, int most) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new IllegalArgumentException("The " + what + " “" + stripped + "” is empty or too long");
        }
        return stripped;
    }
}
