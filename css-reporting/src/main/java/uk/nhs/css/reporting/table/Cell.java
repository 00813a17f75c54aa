package uk.nhs.css.reporting.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;

/**
 * One figure or text of a table, in its two forms: {@link #shown} for people, {@link #plain} for files. Example: an amount
 * is shown as {@code 172,000.04} and written as {@code 172000.04}.
 */
public sealed interface Cell {

    /** As pages and printed documents show it; blank is the empty text. */
    String shown();

    /** As CSV files carry it: numbers without separators, dates as ISO, text neutralised. */
    String plain();

    /** The column type that it fits; empty for a blank, which fits every column. */
    Optional<ColumnType> type();

    /** Smaller values first, blanks last. Only cells of one column are compared. */
    Comparator<Cell> ORDER = (one, other) -> {
        if (one instanceof Blank || other instanceof Blank) {
            return Boolean.compare(one instanceof Blank, other instanceof Blank);
        }
        return switch (one.type().orElseThrow()) {
            case TEXT -> String.CASE_INSENSITIVE_ORDER.compare(one.shown(), other.shown());
            case DATE -> ((Day) one).date().compareTo(((Day) other).date());
            case MONEY, RATE, COUNT, WTE, PERCENT -> one.number().compareTo(other.number());
        };
    };

    /** The figure of a numeric cell. */
    default BigDecimal number() {
        throw new IllegalStateException("no number: " + shown());
    }

    static Cell text(String text) {
        return text.isEmpty() ? blank() : new Text(text);
    }

    static Cell of(Money money) {
        return new Amount(money);
    }

    static Cell of(PencePerHead rate) {
        return new Rate(rate);
    }

    static Cell of(LocalDate date) {
        return new Day(date);
    }

    static Cell count(long count) {
        return new Count(count);
    }

    /** @param wte of at most two decimals */
    static Cell wte(BigDecimal wte) {
        return new Wte(wte);
    }

    /** @param percent 37.7 for 37.7% */
    static Cell percent(BigDecimal percent) {
        return new Percent(percent);
    }

    static Cell blank() {
        return Blank.BLANK;
    }

    /** Words. Control characters that no document can carry are taken out. */
    record Text(String text) implements Cell {
        public Text {
            text = SafeText.printable(text);
        }

        @Override
        public String shown() {
            return text;
        }

        @Override
        public String plain() {
            return SafeText.forSheet(text);
        }

        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.TEXT);
        }
    }

    /** Pounds and pence. */
    record Amount(Money money) implements Cell {
        @Override
        public String shown() {
            return Pounds.grouped(money);
        }

        @Override
        public String plain() {
            return Pounds.plain(money);
        }

        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.MONEY);
        }

        @Override
        public BigDecimal number() {
            return money.getAmount();
        }
    }

    /** Pence a head with at least two decimals. */
    record Rate(PencePerHead rate) implements Cell {
        @Override
        public String shown() {
            return plain() + "p";
        }

        @Override
        public String plain() {
            return rate.atScale(Math.max(2, rate.pence().scale()));
        }

        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.RATE);
        }

        @Override
        public BigDecimal number() {
            return new BigDecimal(plain());
        }
    }

    /** A whole number. */
    record Count(long count) implements Cell {
        @Override
        public String shown() {
            // The true minus sign that amounts have.
            return NumberFormat.getIntegerInstance(Locale.UK).format(count).replace('-', '−');
        }

        @Override
        public String plain() {
            return Long.toString(count);
        }

        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.COUNT);
        }

        @Override
        public BigDecimal number() {
            return BigDecimal.valueOf(count);
        }
    }

    /** Whole-time equivalents with two decimals. */
    record Wte(BigDecimal wte) implements Cell {
        public Wte {
            wte = wte.setScale(2);
        }

        @Override
        public String shown() {
            return plain().replace('-', '−');
        }

        @Override
        public String plain() {
            return wte.toPlainString();
        }

        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.WTE);
        }

        @Override
        public BigDecimal number() {
            return wte;
        }
    }

    /** A calendar date. */
    record Day(LocalDate date) implements Cell {
        @Override
        public String shown() {
            return Dates.shortly(date);
        }

        @Override
        public String plain() {
            return date.toString();
        }

        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.DATE);
        }
    }

    /** Hundredths, rounded half-up to one decimal. */
    record Percent(BigDecimal percent) implements Cell {
        public Percent {
            percent = percent.setScale(1, RoundingMode.HALF_UP);
        }

        @Override
        public String shown() {
            return plain().replace('-', '−') + "%";
        }

        @Override
        public String plain() {
            return percent.toPlainString();
        }

        @Override
        public Optional<ColumnType> type() {
            return Optional.of(ColumnType.PERCENT);
        }

        @Override
        public BigDecimal number() {
            return percent;
        }
    }

    /** Nothing to say. */
    enum Blank implements Cell {
        BLANK;

        @Override
        public String shown() {
            return "";
        }

        @Override
        public String plain() {
            return "";
        }

        @Override
        public Optional<ColumnType> type() {
            return Optional.empty();
        }
    }
}
