package uk.nhs.css.pricing.statement;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A PCT's account over a period: {@code opening + charged − credited = closing}.
 *
 * @param code the PCT
 * @param pctName its name
 * @param from the first day
 * @param to the day after the last
 * @param asAt the day on which it is aged: today, or {@code to} if that is earlier
 * @param opening what was owed before {@code from}
 * @param lines the movements, by date and then by ledger number
 * @param charged the sum of the charges
 * @param credited the sum of the credits
 * @param closing what is owed after the last line
 * @param chargedSoFar the charges of the period that are dated up to today
 * @param notInvoiced charges posted before {@code to} that no invoice covers yet
 * @param inKind what of the credits is staff in lieu, not cash, less what came back of it
 * @param ageing the closing balance by how long it has been due
 * @param standInNotes each stand-in population behind a charge of the period, one sentence each
 */
public record StatementView(
        PctCode code,
        String pctName,
        LocalDate from,
        LocalDate to,
        LocalDate asAt,
        Money opening,
        List<StatementLine> lines,
        Money charged,
        Money credited,
        Money closing,
        Money chargedSoFar,
        Money notInvoiced,
        Money inKind,
        Ageing ageing,
        List<String> standInNotes) {

    /** Keeps its own copies. */
    public StatementView {
        lines = List.copyOf(lines);
        standInNotes = List.copyOf(standInNotes);
    }

    /** Credit for staff in lieu that came back, as when a post ended early; it stands among the charges. */
    public Money inKindBack() {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.STAFF_IN_LIEU)
                .flatMap(line -> line.charge().stream())
                .reduce(Pounds.ZERO, Money::plus);
    }
}
