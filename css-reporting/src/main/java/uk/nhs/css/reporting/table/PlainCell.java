package uk.nhs.css.reporting.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import uk.nhs.css.domain.calendar.Dates;

/**
 * A cell as files carry it, of which only the text is left, as people read it: {@code −1,234.50} of {@code -1234.50}, {@code
 * 1 June 2007} of a date.
 */
public final class PlainCell {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private PlainCell() {}

    public static String shown(String plain) {
        if (NUMBER.matcher(plain).matches()) {
            String[] parts = plain.split("\\.", 2);
            String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",").replace('-', '−');
            return parts.length == 1 ? whole : whole + "." + parts[1];
        }
        return DATE.matcher(plain).replaceAll(found -> inWords(found.group()));
    }

    private static String inWords(String date) {
        try {
            return Dates.inWords(LocalDate.parse(date));
        } catch (DateTimeException noDate) {
            return date;
        }
    }
}
