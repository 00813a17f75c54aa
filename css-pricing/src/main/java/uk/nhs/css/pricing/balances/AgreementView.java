package uk.nhs.css.pricing.balances;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * The agreement of all PCTs' balances at the end of a month.
 *
 * @param asAt the business date on which it was worked out
 * @param ended whether the month has ended; before that the figures move and nobody answers
 * @param lines by PCT code
 */
public record AgreementView(AgreementMonth month, LocalDate asAt, boolean ended, List<AgreementLine> lines) {

    public Money hostTotal() {
        return lines.stream().map(AgreementLine::hostFigure).reduce(Pounds.ZERO, Money::plus);
    }

    public Money chargedTotal() {
        return lines.stream().map(AgreementLine::chargedInYear).reduce(Pounds.ZERO, Money::plus);
    }

    /** The sum of what PCTs have answered. */
    public Money pctTotal() {
        return lines.stream().flatMap(line -> line.pctFigure().stream()).reduce(Pounds.ZERO, Money::plus);
    }

    /** The sum of the differences of those that have answered. */
    public Money differenceTotal() {
        return lines.stream().flatMap(line -> line.difference().stream()).reduce(Pounds.ZERO, Money::plus);
    }

    /** How many stand there. */
    public long count(AgreementStatus status) {
        return lines.stream().filter(line -> line.status() == status).count();
    }

    public long overdue() {
        return lines.stream().filter(AgreementLine::overdue).count();
    }
}
