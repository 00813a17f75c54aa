package uk.nhs.css.domain.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.nhs.css.domain.refusal.MalformedInput;

/** Reads and shows dates: ISO in files and REST, British words on pages. */
public final class Dates {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private Dates() {}

    /**
     * A date as files and REST write it.
     *
     * @param text {@code 2007-06-01}
     * @throws MalformedInput if it is no date, or lies outside 1990 to 2098
     */
    public static LocalDate parse(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                LocalDate date = LocalDate.parse(stripped);
                if (date.getYear() >= 1990 && date.getYear() <= 2098) {
                    return date;
                }
            } catch (DateTimeException e) {
                // Such as 2007-02-30: refused below with the same words.
            }
        }
        throw new MalformedInput("date", text, "is no date", "Write the date as year-month-day, such as 2007-06-01.");
    }

    /** {@code 1 June 2007}. */
    public static String inWords(LocalDate date) {
        return LONG.format(date);
    }

    /** {@code 1 Jun 2007}, for tables. The months are our own: the JDK's British short form of September varies. */
    public static String shortly(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
    }

    /** {@code Friday 1 June 2007}. */
    public static String withWeekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** {@code June 2007}. */
    public static String inWords(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code 1 Jun 2007, 14:05}: a moment by the clocks of London. */
    public static String moment(Instant at) {
        return shortly(at.atZone(LONDON).toLocalDate()) + ", " + TIME.format(at.atZone(LONDON));
    }

    /** The day of a moment by the clocks of London. */
    public static LocalDate day(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }
}
