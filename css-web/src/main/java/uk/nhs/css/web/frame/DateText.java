package uk.nhs.css.web.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * Reads a date as people write it: {@code 1 April 2007}, {@code 1 Apr 2007}, {@code 1/4/2007} (day first) or {@code
 * 2007-04-01}. A day that the month does not have is refused, not moved.
 */
public final class DateText {

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "d MMMM uuuu", "d MMM uuuu", "d/M/uuuu", "d.M.uuuu", "d M uuuu", "uuuu-MM-dd")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private DateText() {}

    /**
     * @param field the name of the field, for the message
     * @throws MalformedInput if the text is no date, or lies before 1990 or after 2098
     */
    public static LocalDate parse(String field, String text) {
        String stripped = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return FORMS.stream()
                .flatMap(form -> attempt(form, stripped))
                .filter(date -> date.getYear() >= 1990 && date.getYear() <= 2098)
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        field, text, "is no date", "Enter the date as day month year, such as 1 April 2007."));
    }

    private static Stream<LocalDate> attempt(DateTimeFormatter form, String text) {
        try {
            return Stream.of(LocalDate.parse(text, form));
        } catch (DateTimeException notThisForm) {
            return Stream.empty();
        }
    }
}
