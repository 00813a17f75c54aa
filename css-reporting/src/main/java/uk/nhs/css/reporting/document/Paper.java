package uk.nhs.css.reporting.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.document.internal.Markup;
import uk.nhs.css.reporting.document.internal.PdfPrinter;
import uk.nhs.css.reporting.table.DataTable;

/**
 * A document for A4 in the house look, put together part by part and then printed as tagged PDF (PDF/UA-1). The same parts
 * give the same bytes: its dates are the as-at date, never the clock.
 *
 * <p>Example: {@code new Paper("Statement", "Brent Teaching PCT (5K5)", asAt).text("…").table(lines).pdf()}.
 */
public final class Paper {

    /** Type sizes to try, in tenths of a point, when a paper must fit a number of pages. */
    private static final int[] SIZES = {95, 88, 80, 74};

    /** Across, for tables of many columns. */
    private static final int[] WIDE_SIZES = {86, 80, 74};

    private final String kind;
    private final String subject;
    private final LocalDate asAt;
    private final List<Markup.Part> parts = new ArrayList<>();
    private int pages = Integer.MAX_VALUE;
    private boolean wide;
    private int contents = -1;

    /**
     * @param kind what it is, its heading and the name in the head of each page
     * @param subject whose it is and for when
     * @param asAt the day that its figures stand for
     */
    public Paper(String kind, String subject, LocalDate asAt) {
        this.kind = kind;
        this.subject = subject;
        this.asAt = asAt;
    }

    /** The figures that matter, in one strip. */
    public Paper figures(List<Figure> figures) {
        parts.add(Markup.figures(figures.stream()
                .map(figure -> List.of(figure.label(), figure.value(), figure.small()))
                .toList()));
        return this;
    }

    /** A heading with a bookmark. */
    public Paper section(String heading) {
        parts.add(Markup.section(heading));
        return this;
    }

    /** A heading with a bookmark that begins a page, and stands in the contents. */
    public Paper chapter(String heading) {
        parts.add(Markup.chapter(heading));
        return this;
    }

    /** Here a list of the chapters that follow, with the pages on which they begin. */
    public Paper contents() {
        this.contents = parts.size();
        return this;
    }

    public Paper text(String paragraph) {
        parts.add(Markup.paragraph(paragraph));
        return this;
    }

    /** A table under its caption; right after a section heading the heading stands for the caption. */
    public Paper table(DataTable table) {
        boolean headed =
                !parts.isEmpty() && !parts.get(parts.size() - 1).heading().isEmpty();
        parts.add(Markup.table(table, !headed));
        return this;
    }

    /**
     * A table that may run over many pages, each under its head; its heading never stands alone at the foot of a page.
     *
     * @param heading what stands above it; without a bookmark
     */
    public Paper listing(String heading, DataTable table) {
        parts.add(Markup.listing(table, heading, parts.stream().anyMatch(Markup.Part::chapter)));
        return this;
    }

    /**
     * Charts beside one another as far as they fit; nothing if there is none.
     *
     * @param width of each, in hundredths of the width of the text on upright A4; across there is room for 150
     */
    public Paper charts(List<Chart> charts, int width) {
        if (!charts.isEmpty()) {
            parts.add(Markup.charts(charts, width));
        }
        return this;
    }

    /** What a reader must know beside the figures; nothing if there is nothing to say. */
    public Paper notes(List<String> notes) {
        if (!notes.isEmpty()) {
            parts.add(Markup.notes(notes));
        }
        return this;
    }

    /** Sets it in smaller type, down to 7.4 points, where it would not fit so many pages. */
    public Paper fitting(int most) {
        this.pages = most;
        return this;
    }

    /** On A4 across, for a table of many columns. */
    public Paper landscape() {
        this.wide = true;
        return this;
    }

    /** The finished PDF. */
    public byte[] pdf() {
        PdfPrinter.Printed printed = null;
        for (int size : wide ? WIDE_SIZES : SIZES) {
            printed = print(new Markup.Setting(size, wide));
            if (printed.pages() <= pages) {
                break;
            }
        }
        return printed.bytes();
    }

    private PdfPrinter.Printed print(Markup.Setting setting) {
        List<Markup.Part> all = new ArrayList<>(parts);
        if (contents >= 0) {
            all.add(contents, Markup.contents(chapters()));
        }
        return PdfPrinter.print(Markup.document(kind, subject, asAt, all, setting), asAt);
    }

    /** The headings of the chapters by their identity, each one place further on for the contents before them. */
    private Map<String, String> chapters() {
        Map<String, String> chapters = new LinkedHashMap<>();
        for (int i = contents; i < parts.size(); i++) {
            if (parts.get(i).chapter()) {
                chapters.put(Markup.id(i + 1), parts.get(i).heading());
            }
        }
        return chapters;
    }
}
