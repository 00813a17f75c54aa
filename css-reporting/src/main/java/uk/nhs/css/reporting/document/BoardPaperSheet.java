package uk.nhs.css.reporting.document;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.RATE;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.nhs.css.pricing.boardpaper.BasisLine;
import uk.nhs.css.pricing.boardpaper.BoardPaperView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/**
 * A board paper as one table for a file: the cells of its tables, laid into the columns of the same keys, with the section
 * that each row comes from.
 */
final class BoardPaperSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.of("section", "Section", TEXT),
            Column.of("item", "Item", TEXT),
            Column.of("category", "Category", TEXT),
            Column.of("wte", "WTE", TEXT),
            Column.of("members", "Members", COUNT).notSummed(),
            Column.of("price", "Price a head (pence)", RATE),
            Column.of("heads", "Heads", COUNT).notSummed(),
            Column.of("amount", "Amount (£)", MONEY).notSummed(),
            Column.of("how", "How it was reached", TEXT),
            Column.of("quoted", "Quoted", TEXT),
            Column.of("computed", "Computed", TEXT),
            Column.of("difference", "Difference", TEXT),
            Column.of("explanation", "Explanation", TEXT),
            Column.of("note", "Note", TEXT),
            Column.of("source", "Source", TEXT));

    private BoardPaperSheet() {}

    static DataTable of(BoardPaperView view) {
        List<Row> rows = new ArrayList<>();
        lay("COST", BoardPaperTables.cost(view), rows);
        lay("REPLACED", BoardPaperTables.replaced(view), rows);
        lay("NET", BoardPaperTables.net(view), rows);
        lay("STANDING", BoardPaperTables.standing(view), rows);
        lay("CLAIMED", BoardPaperTables.claims(view), rows);
        lay("EVIDENCE", BoardPaperTables.evidence(view), rows);
        view.basis().forEach(line -> rows.add(basis(line)));
        return new DataTable("Board paper", COLUMNS, rows, Optional.empty());
    }

    private static void lay(String section, DataTable table, List<Row> rows) {
        for (Row row : table.everyRow()) {
            Map<String, Cell> cells = new TreeMap<>(Map.of("section", Cell.text(section)));
            for (int i = 0; i < table.columns().size(); i++) {
                cells.put(table.columns().get(i).key(), row.cells().get(i));
            }
            rows.add(row(cells));
        }
    }

    private static Row basis(BasisLine line) {
        return row(Map.of(
                "section", Cell.text("BASIS"),
                "item", Cell.text(line.charge().label()),
                "category", Cell.text(line.basis().name()),
                "heads", Cell.count(line.heads()),
                "note", Cell.text(line.standIn().orElse("")),
                "source", Cell.text(line.source())));
    }

    private static Row row(Map<String, Cell> cells) {
        return new Row(
                Optional.empty(),
                COLUMNS.stream()
                        .map(column -> cells.getOrDefault(column.key(), Cell.blank()))
                        .toList());
    }
}
