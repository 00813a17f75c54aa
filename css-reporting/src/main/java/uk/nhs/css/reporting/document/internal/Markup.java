package uk.nhs.css.reporting.document.internal;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.SafeText;

/** The parts of a paper as XHTML. */
public final class Markup {

    /** The width of the text on upright A4 in CSS pixels: 174 mm. */
    private static final int TEXT_WIDTH = 657;

    /** The size in the chart's own element, the first that the text holds. */
    private static final Pattern SIZE = Pattern.compile("width=\"([0-9.]+)\" height=\"([0-9.]+)\"");

    /**
     * A part of a paper.
     *
     * @param heading its text if it is a section heading, for the bookmarks; else empty
     * @param chapter whether it begins a page and stands in the contents
     */
    public record Part(String heading, DomContent content, boolean chapter) {

        Part(String heading, DomContent content) {
            this(heading, content, false);
        }
    }

    /**
     * How a paper is set.
     *
     * @param sizeInTenths the size of the running text in tenths of a point
     * @param wide whether it lies across
     */
    public record Setting(int sizeInTenths, boolean wide) {}

    private Markup() {}

    /** The whole document. */
    public static String document(String kind, String subject, LocalDate asAt, List<Part> parts, Setting setting) {
        List<DomContent> flow = new ArrayList<>();
        StringBuilder bookmarks = new StringBuilder(bookmark(kind, "top"));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.heading().isEmpty()) {
                bookmarks.append(bookmark(part.heading(), id(i)));
                flow.add(h2(SafeText.printable(part.heading()))
                        .withId(id(i))
                        .withClass(part.chapter() ? "chapter" : "section"));
            } else {
                flow.add(part.content());
            }
        }
        ContainerTag<?> page = html(
                        head(
                                title(SafeText.printable(kind + ": " + subject)),
                                rawHtml("<meta name=\"author\" content=\"London Commissioning Support Service\"/>"),
                                rawHtml("<meta name=\"description\" content=\""
                                        + escaped(kind + ", as at " + Dates.inWords(asAt)) + "\"/>"),
                                rawHtml("<meta name=\"subject\" content=\"" + escaped(kind + ": " + subject) + "\"/>"),
                                rawHtml("<bookmarks>" + bookmarks + "</bookmarks>"),
                                rawHtml("<style>" + escaped(Stylesheet.of(kind, subject, asAt, setting)) + "</style>")),
                        body(
                                h1(SafeText.printable(kind)).withId("top"),
                                p(SafeText.printable(subject)).withClass("subject"),
                                each(flow, part -> part)))
                .withLang("en-GB");
        try {
            return page.render(FlatHtml.inMemory(Config.defaults().withEmptyTagsClosed(true)))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    /** The identity of a heading by its place among the parts. */
    public static String id(int place) {
        return "part-" + place;
    }

    /** A heading on its own line, with a bookmark. */
    public static Part section(String heading) {
        return new Part(heading, rawHtml(""));
    }

    /** A heading that begins a page. */
    public static Part chapter(String heading) {
        return new Part(heading, rawHtml(""), true);
    }

    /**
     * The chapters as a table that is read in order, each a link to where it begins; its page is counted when it is painted.
     *
     * @param chapters their headings by their identity, in order
     */
    public static Part contents(Map<String, String> chapters) {
        return new Part(
                "",
                TagCreator.table(
                                thead(tr(
                                        th("Report").attr("scope", "col"),
                                        th("Page").attr("scope", "col").withClass("number"))),
                                tbody(each(
                                        chapters.entrySet(),
                                        chapter -> tr(
                                                th(SafeText.printable(chapter.getValue()))
                                                        .attr("scope", "row"),
                                                td(a().withHref("#" + chapter.getKey())
                                                                .withTitle(SafeText.printable(chapter.getValue()))
                                                                .withClass("page"))
                                                        .withClass("number")))))
                        .withClass("data contents"));
    }

    public static Part paragraph(String text) {
        return new Part("", p(SafeText.printable(text)));
    }

    /** What must be known beside the figures, behind an amber rule. */
    public static Part notes(List<String> notes) {
        return new Part(
                "", div(each(notes, note -> p(SafeText.printable(note)))).withClass("notes"));
    }

    /** @param figures label, value and small print each */
    public static Part figures(List<List<String>> figures) {
        DomContent strip = TagCreator.table(
                        thead(tr(each(figures, figure -> th(SafeText.printable(figure.get(0)))
                                .attr("scope", "col")))),
                        tbody(tr(each(figures, Markup::figure))))
                .withClass("figures");
        return new Part("", strip);
    }

    private static TdTag figure(List<String> figure) {
        TdTag cell = td(div(SafeText.printable(figure.get(1))).withClass("value"));
        return figure.get(2).isEmpty()
                ? cell
                : cell.with(div(SafeText.printable(figure.get(2))).withClass("small"));
    }

    /** @param captioned whether its caption is printed above it */
    public static Part table(DataTable table, boolean captioned) {
        return new Part("", TableMarkup.of(table, captioned));
    }

    /**
     * A table for as many pages as it needs under a heading that takes some rows along.
     *
     * @param below whether the heading stands below that of a chapter
     */
    public static Part listing(DataTable table, String heading, boolean below) {
        String name = SafeText.printable(heading);
        return new Part(
                "", div(below ? h3(name).withClass("above") : h2(name).withClass("above"), TableMarkup.listing(table)));
    }

    /**
     * Charts beside one another as far as they fit.
     *
     * @param width of each, in hundredths of the text on upright A4
     */
    public static Part charts(List<Chart> charts, int width) {
        // A chart alone stands under its section; several need their names.
        boolean named = charts.size() > 1;
        return new Part(
                "",
                div(each(charts, chart -> div(
                                        iff(
                                                named,
                                                p(SafeText.printable(chart.title()))
                                                        .withClass("name")),
                                        rawHtml(printed(chart, width)))
                                .withClass("chart")))
                        .withClass("charts"));
    }

    /** The chart in its size on paper, with the alternative text that the tagged PDF takes from here. */
    private static String printed(Chart chart, int width) {
        Matcher size = SIZE.matcher(chart.svg());
        if (!size.find()) {
            throw new IllegalArgumentException("chart without a size: " + chart.title());
        }
        int pixels = TEXT_WIDTH * width / 100;
        long height = Math.round(pixels * Double.parseDouble(size.group(2)) / Double.parseDouble(size.group(1)));
        String scaled = "width=\"" + pixels + "\" height=\"" + height + "\" alt=\""
                + escaped(chart.title() + ". " + chart.description()) + "\"";
        return new StringBuilder(chart.svg())
                .replace(size.start(), size.end(), scaled)
                .toString();
    }

    private static String bookmark(String name, String id) {
        return "<bookmark name=\"" + escaped(name) + "\" href=\"#" + id + "\"/>";
    }

    private static String escaped(String text) {
        return SafeText.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
