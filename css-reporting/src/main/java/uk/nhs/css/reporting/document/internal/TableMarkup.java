package uk.nhs.css.reporting.document.internal;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.ColumnType;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;
import uk.nhs.css.reporting.table.SafeText;

/** A data table as a table of XHTML, with the scopes that a screen reader goes by. */
final class TableMarkup {

    private static final int SHORT = 8;

    /** So many columns have room for their headings in one line. */
    private static final int NARROW = 7;

    /** So many rows at the end of a listing are not parted. */
    private static final int LAST = 2;

    private final DataTable table;
    private final List<Integer> shown;
    private final List<Integer> underneath;
    private final int name;
    private final boolean listing;

    private TableMarkup(DataTable table, boolean listing) {
        this.table = table;
        this.listing = listing;
        this.shown = at(table, Column.Place.COLUMN);
        this.underneath = at(table, Column.Place.UNDERNEATH);
        // The first text names the row; a table without text is named by its first column.
        this.name = shown.stream()
                .filter(i -> table.columns().get(i).type() == ColumnType.TEXT)
                .findFirst()
                .orElse(shown.get(0));
    }

    static DomContent of(DataTable table, boolean captioned) {
        TableMarkup markup = new TableMarkup(table, false);
        return table(
                        iff(captioned, caption(SafeText.printable(table.caption()))),
                        markup.head(),
                        tbody(markup.rows().toArray(DomContent[]::new)))
                .withClass(markup.looks());
    }

    /** Without a caption, for as many pages as it needs; its last rows stay together, so that no total stands alone. */
    static DomContent listing(DataTable table) {
        TableMarkup markup = new TableMarkup(table, true);
        List<TrTag> rows = markup.rows();
        int end = Math.max(0, rows.size() - LAST);
        return table(
                        markup.head(),
                        iff(end > 0, tbody(rows.subList(0, end).toArray(DomContent[]::new))),
                        tbody(rows.subList(end, rows.size()).toArray(DomContent[]::new))
                                .withClass("end"))
                .withClass(markup.looks() + " listing");
    }

    private DomContent head() {
        return thead(tr(each(shown, i -> heading(table.columns().get(i)))));
    }

    private List<TrTag> rows() {
        List<TrTag> rows = new ArrayList<>(
                table.rows().stream().map(row -> row(row, false)).toList());
        // In the body, not in a foot: a foot would be repeated on each page as if it were a sub-total.
        table.total().ifPresent(total -> rows.add(row(total, true)));
        return rows;
    }

    /** A short table with figures stays on one page; one of numbers alone is not stretched over the page. */
    private String looks() {
        boolean numbers = shown.stream().allMatch(i -> table.columns().get(i).numeric());
        boolean figures = shown.stream().anyMatch(i -> table.columns().get(i).numeric());
        return "data" + (figures && table.rows().size() <= SHORT ? " short" : "") + (numbers ? " numbers" : "")
                + (shown.size() <= NARROW ? " narrow" : "");
    }

    private static DomContent heading(Column column) {
        return th(SafeText.printable(column.heading())).attr("scope", "col").withClass(look(column));
    }

    private TrTag row(Row row, boolean total) {
        TrTag tag = tr(each(shown, i -> cell(row, i)));
        return total ? tag.withClass("total") : tag;
    }

    private DomContent cell(Row row, int index) {
        Column column = table.columns().get(index);
        ContainerTag<?> tag = index == name ? th().attr("scope", "row") : td();
        tag.withText(SafeText.printable(row.cells().get(index).shown())).withClass(look(column));
        if (index == name) {
            underneath(row)
                    .forEach(text -> tag.with(div(SafeText.printable(text)).withClass("calculation")));
        }
        return tag;
    }

    /** A line each; in a listing all in one, since its small print is a code and the like and its rows are many. */
    private List<String> underneath(Row row) {
        List<String> texts = underneath.stream()
                .map(i -> row.cells().get(i).shown())
                .filter(text -> !text.isEmpty())
                .toList();
        return listing && !texts.isEmpty() ? List.of(String.join(" · ", texts)) : texts;
    }

    private static String look(Column column) {
        return column.numeric() ? "number" : column.type() == ColumnType.DATE ? "date" : "words";
    }

    private static List<Integer> at(DataTable table, Column.Place place) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).place() == place)
                .boxed()
                .toList();
    }
}
