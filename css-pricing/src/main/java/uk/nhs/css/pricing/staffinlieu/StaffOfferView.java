package uk.nhs.css.pricing.staffinlieu;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/**
 * An offer with what it is worth and what became of that.
 *
 * @param facts what was offered, by whom, and what was decided
 * @param pctName the PCT's name
 * @param offeredValue what the whole offer would be worth
 * @param value what it is worth as it stands: the accepted part to its end; for an open offer all of it
 * @param years its value year by year
 * @param credits what was posted to the ledger, in order
 * @param rests what was decided on rests, in order
 */
public record StaffOfferView(
        Facts facts,
        String pctName,
        Money offeredValue,
        Money value,
        List<YearView> years,
        List<CreditView> credits,
        List<RestView> rests) {

    /** Keeps its own copies. */
    public StaffOfferView {
        years = List.copyOf(years);
        credits = List.copyOf(credits);
        rests = List.copyOf(rests);
    }

    /** What the offer says and what was decided on it. */
    public record Facts(
            String id,
            PctCode code,
            String postReference,
            String title,
            Band band,
            BigDecimal wte,
            Money annualCost,
            Optional<Money> basicPay,
            String buildUp,
            Arrangement arrangement,
            LocalDate from,
            LocalDate to,
            String note,
            boolean illustrative,
            OfferState state,
            String enteredBy,
            LocalDate enteredOn,
            Optional<BigDecimal> acceptedWte,
            Optional<String> settledBy,
            Optional<LocalDate> settledOn,
            Optional<String> settledWhy,
            Optional<LocalDate> endedOn,
            Optional<String> endedBy,
            Optional<LocalDate> endToldOn,
            Optional<String> endedWhy) {

        /** The last day that was offered. */
        public LocalDate lastDay() {
            return to.minusDays(1);
        }
    }

    /**
     * One year of an offer.
     *
     * @param value the days of the year under the tariff's proration
     * @param carriedIn what came over from the year before
     * @param carriedOut what was carried to the next year
     * @param lapsed what was given up
     * @param used what has settled charges of the year
     */
    public record YearView(
            FinancialYear year, Money value, Money carriedIn, Money carriedOut, Money lapsed, Money used) {

        /** What may settle charges of the year; never below zero. */
        public Money entitled() {
            Money raw = value.plus(carriedIn).minus(carriedOut).minus(lapsed);
            return raw.isNegative() ? Pounds.ZERO : raw;
        }

        /** The rest: what has found no charge, and of which nothing is decided. */
        public Money left() {
            return entitled().minus(used);
        }
    }

    /** A credit that was posted, below zero where it came back; {@code seq} is its ledger transaction. */
    public record CreditView(FinancialYear year, LocalDate postedOn, Money amount, String working, long seq) {}

    /** A decision on the rest of a year. */
    public record RestView(
            FinancialYear year, RestOutcome outcome, Money amount, String why, String by, LocalDate on) {}

    /** What has settled charges, over all years. */
    public Money used() {
        return years.stream().map(YearView::used).reduce(Pounds.ZERO, Money::plus);
    }

    /** The rests of all years. */
    public Money left() {
        return years.stream().map(YearView::left).reduce(Pounds.ZERO, Money::plus);
    }
}
