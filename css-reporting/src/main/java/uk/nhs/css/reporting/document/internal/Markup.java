package uk.nhs.css.reporting.document.internal;

import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import j2html.Config;
import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Dates;
import uk.nhs.css.reporting.table.SafeText;

/** The parts of a paper as XHTML. */
public final class Markup {

    /**
     * A part of a paper.
     *
     * @param heading its text if it is a section heading, for the bookmarks; else empty
     */
    public record Part(String heading, DomContent content) {}

    private Markup() {}

    /** @param sizeInTenths the size of the running text in tenths of a point */
    public static String document(String kind, String subject, LocalDate asAt, List<Part> parts, int sizeInTenths) {
        List<DomContent> flow = new ArrayList<>();
        StringBuilder bookmarks = new StringBuilder(bookmark(kind, "top"));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.heading().isEmpty()) {
                bookmarks.append(bookmark(part.heading(), "part-" + i));
                flow.add(h2(safe(part.heading())).withId("part-" + i));
            } else {
                flow.add(part.content());
            }
        }
        ContainerTag<?> page = html(
                        head(
                                title(safe(kind + ": " + subject)),
                                rawHtml("<meta name=\"author\" content=\"London Commissioning Support Service\"/>"),
                                rawHtml("<meta name=\"description\" content=\""
                                        + escaped(kind + ", as at " + Dates.inWords(asAt)) + "\"/>"),
                                rawHtml("<meta name=\"subject\" content=\"" + escaped(kind + ": " + subject) + "\"/>"),
                                rawHtml("<bookmarks>" + bookmarks + "</bookmarks>"),
                                rawHtml("<style>" + escaped(Stylesheet.of(kind, subject, asAt, sizeInTenths))
                                        + "</style>")),
                        body(
                                h1(safe(kind)).withId("top"),
                                p(safe(subject)).withClass("subject"),
                                each(flow, part -> part)))
                .withLang("en-GB");
        try {
            return page.render(FlatHtml.inMemory(Config.defaults().withEmptyTagsClosed(true)))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    /** A heading on its own line, with a bookmark. */
    public static Part section(String heading) {
        return new Part(heading, rawHtml(""));
    }

    public static Part paragraph(String text) {
        return new Part("", p(safe(text)));
    }

    /** What must be known beside the figures, behind an amber rule. */
    public static Part notes(List<String> notes) {
        return new Part("", div(each(notes, note -> p(safe(note)))).withClass("notes"));
    }

    /** @param figures label, value and small print each */
    public static Part figures(List<List<String>> figures) {
        DomContent strip = TagCreator.table(
                        thead(tr(each(figures, figure -> th(safe(figure.get(0))).attr("scope", "col")))),
                        tbody(tr(each(figures, Markup::figure))))
                .withClass("figures");
        return new Part("", strip);
    }

    private static TdTag figure(List<String> figure) {
        TdTag cell = td(div(safe(figure.get(1))).withClass("value"));
        return figure.get(2).isEmpty()
                ? cell
                : cell.with(div(safe(figure.get(2))).withClass("small"));
    }

    /** @param captioned whether its caption is printed above it */
    public static Part table(DataTable table, boolean captioned) {
        return new Part("", TableMarkup.of(table, captioned));
    }

    /** @param width part of the width of the page in hundredths */
    public static Part chart(Chart chart, int width) {
        // The tagged PDF takes a picture's alternative text from here; on a page title and description serve.
        String alternative = escaped(chart.title() + ". " + chart.description());
        String svg = chart.svg().replaceFirst("<svg ", "<svg alt=\"" + alternative.replace("$", "\\$") + "\" ");
        return new Part("", div(rawHtml(svg)).withClass("chart w" + width));
    }

    static String safe(String text) {
        return SafeText.printable(text);
    }

    private static String bookmark(String name, String id) {
        return "<bookmark name=\"" + escaped(name) + "\" href=\"#" + id + "\"/>";
    }

    private static String escaped(String text) {
        return safe(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
