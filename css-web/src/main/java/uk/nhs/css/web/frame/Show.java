package uk.nhs.css.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.reporting.table.PlainCell;

/**
 * How pages write figures, dates and states: {@code #{show.money(line.charge())}}. Every method takes the value, an
 * {@link Optional} of it, or null, and writes nothing for what is absent, so that a page needs no condition.
 */
@Named
@ApplicationScoped
public class Show {

    /** Quiet colours by the name of a state; what is not listed is grey. */
    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("MEMBER", "green"),
            Map.entry("JOINING", "aqua"),
            Map.entry("SCHEDULED", "blue"),
            Map.entry("APPROVED", "blue"),
            Map.entry("APPROVED_WITH_CONDITIONS", "amber"),
            Map.entry("DEFERRED", "amber"),
            Map.entry("DECLINED", "red"),
            Map.entry("WITHDRAWN", "red"),
            Map.entry("PROPOSED", "amber"),
            Map.entry("CONFIRMED", "green"),
            Map.entry("RETURNED", "red"),
            Map.entry("OPEN", "grey"),
            Map.entry("PASSED", "green"),
            Map.entry("FAILED", "red"),
            Map.entry("DONE", "green"),
            Map.entry("ASKED", "amber"),
            Map.entry("REFUSED", "red"),
            Map.entry("LOCKED", "amber"),
            Map.entry("OFFERED", "amber"),
            Map.entry("ACCEPTED", "green"),
            Map.entry("ENDED_EARLY", "grey"),
            Map.entry("ANSWERED", "blue"),
            Map.entry("SETTLED", "green"),
            Map.entry("DRAFT", "amber"),
            Map.entry("PUBLISHED", "green"),
            Map.entry("NOT_DUE", "blue"),
            Map.entry("OVERDUE", "red"),
            Map.entry("UNALLOCATED", "amber"),
            Map.entry("MET", "green"));

    /** {@code £172,000.04}. */
    public String money(Object amount) {
        return present(amount).map(Money.class::cast).map(Pounds::sterling).orElse("");
    }

    /** {@code 172,000.04}, for a column that is headed as pounds. */
    public String bare(Object amount) {
        return present(amount).map(Money.class::cast).map(Pounds::grouped).orElse("");
    }

    /** {@code £172,000}: whole pounds for a strip of figures; the exact amount stands in the table below it. */
    public String wholePounds(Object amount) {
        return present(amount)
                .map(Money.class::cast)
                .map(money -> Pounds.sterling(money.rounded(0, java.math.RoundingMode.HALF_UP)))
                .map(text -> text.substring(0, text.length() - 3))
                .orElse("");
    }

    /** {@code 16.4375p}, as it is. */
    public String pence(Object rate) {
        return present(rate).map(Object::toString).orElse("");
    }

    /** {@code 46.82p}: exactly so many decimals; a negative number of decimals leaves the rate as it is. */
    public String pence(Object rate, int decimals) {
        return decimals < 0
                ? pence(rate)
                : present(rate)
                        .map(PencePerHead.class::cast)
                        .map(value -> value.atScale(decimals) + "p")
                        .orElse("");
    }

    /** {@code 297,436}, of {@link Heads} or of any whole number. */
    public String heads(Object heads) {
        return present(heads)
                .map(value -> value instanceof Number number
                        ? NumberFormat.getIntegerInstance(Locale.UK).format(number.longValue())
                        : value.toString())
                .orElse("");
    }

    /** A cell as files carry it, as people read it: {@code −1,234.50} of {@code -1234.50}, {@code 1 June 2007} of a date. */
    public String kept(String cell) {
        return PlainCell.shown(cell);
    }

    /** {@code March 2007}, of a {@link YearMonth} or of a day in it. */
    public String month(Object month) {
        return present(month)
                .map(each -> each instanceof LocalDate day ? YearMonth.from(day) : (YearMonth) each)
                .map(Dates::inWords)
                .orElse("");
    }

    /** {@code 1 June 2007}, for sentences and headings. */
    public String longDate(Object date) {
        return date(date, Dates::inWords);
    }

    /** {@code 1 Jun 2007}, for tables. */
    public String shortDate(Object date) {
        return date(date, Dates::shortly);
    }

    /** {@code Friday 1 June 2007}, for the line under the heading of the first page. */
    public String weekday(Object date) {
        return date(date, Dates::withWeekday);
    }

    /** {@code 2007-06-01}, for addresses and the datetime attribute. */
    public String isoDate(Object date) {
        return date(date, LocalDate::toString);
    }

    /** {@code 1 Jun 2007, 14:05}, in London; for when something was entered. */
    public String moment(Object instant) {
        return present(instant).map(Instant.class::cast).map(Dates::moment).orElse("");
    }

    /** {@code 1 Jun 2007}: the day of a moment, in London; for tables. */
    public String day(Object instant) {
        return present(instant)
                .map(Instant.class::cast)
                .map(Dates::day)
                .map(Dates::shortly)
                .orElse("");
    }

    /** {@code 1,234.5}: a plain number without needless noughts. */
    public String figure(Object number) {
        return present(number)
                .map(BigDecimal.class::cast)
                .map(value -> NumberFormat.getNumberInstance(Locale.UK).format(value))
                .orElse("");
    }

    /** A text for the query string of a link. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The beginning of a long text, cut at a word; for tables that lead on to the whole. */
    public String shortened(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest);
        return text.substring(0, end < longest / 2 ? longest : end) + " …";
    }

    /** The colour of a state's tag: green, blue, aqua, amber, red or grey. */
    public String colour(Object state) {
        return present(state)
                .map(value -> COLOURS.getOrDefault(value instanceof Enum<?> name ? name.name() : "", "grey"))
                .orElse("grey");
    }

    /** The words of a state: what its {@code label()} says, else its name as words. */
    public String label(Object state) {
        return present(state).map(Show::words).orElse("");
    }

    /** The text, or nothing. */
    public String text(Object text) {
        return present(text).map(Object::toString).orElse("");
    }

    private static String words(Object state) {
        if (!(state instanceof Enum<?> constant)) {
            return state.toString();
        }
        try {
            return (String) constant.getDeclaringClass().getMethod("label").invoke(constant);
        } catch (ReflectiveOperationException withoutLabel) {
            String words = constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    private static String date(Object date, Function<LocalDate, String> form) {
        return present(date).map(LocalDate.class::cast).map(form).orElse("");
    }

    private static Optional<?> present(Object value) {
        return value instanceof Optional<?> optional ? optional : Optional.ofNullable(value);
    }
}
