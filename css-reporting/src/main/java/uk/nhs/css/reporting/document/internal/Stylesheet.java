package uk.nhs.css.reporting.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.reporting.table.SafeText;

/** The one look of every document, with the words that stand in the head and foot of each page. */
final class Stylesheet {

    private static final String TEMPLATE = read();

    private Stylesheet() {}

    static String of(String kind, String subject, LocalDate asAt, Markup.Setting setting) {
        int tenths = setting.sizeInTenths();
        return TEMPLATE.replace("%size%", tenths / 10 + "." + tenths % 10 + "pt")
                .replace("%page%", setting.wide() ? "A4 landscape" : "A4")
                .replace("%head%", quoted("London Commissioning Support Service · " + kind))
                .replace("%as-at%", quoted("As at " + Dates.inWords(asAt)))
                .replace("%subject%", quoted(subject));
    }

    /** A string of CSS: a name with a quotation mark in it must not end it. */
    private static String quoted(String text) {
        String oneLine = SafeText.printable(text).replaceAll("\\s+", " ");
        return '"' + oneLine.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String read() {
        try (InputStream in = Stylesheet.class.getResourceAsStream("document.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("document.css cannot be read", e);
        }
    }
}
