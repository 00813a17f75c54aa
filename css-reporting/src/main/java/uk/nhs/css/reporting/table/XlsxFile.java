package uk.nhs.css.reporting.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes sheets as one workbook: title lines, a header that stays in sight, typed cells (numbers as numbers, dates as dates),
 * widths that fit, the total under a heavy rule, and the notes below it.
 */
public final class XlsxFile {

    private static final String APPLICATION = "London CSS";
    private static final int WIDEST = 70;

    private XlsxFile() {}

    /** The same sheets give the same bytes. At least one; their names differ. */
    public static byte[] of(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Workbook workbook = new Workbook(bytes, APPLICATION, "1.0");
            workbook.properties().setTitle(SafeText.printable(sheets.get(0).heading()));
            workbook.setGlobalDefaultFont("Arial", 10);
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
            workbook.finish();
            workbook.close();
            return dated(bytes.toByteArray(), sheets.get(0).asAt());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static void write(Sheet sheet, Worksheet out) throws IOException {
        int line = 0;
        out.value(line, 0, SafeText.forSheet(SafeText.printable(sheet.heading())));
        out.style(line++, 0).bold().fontSize(14).set();
        for (String introduction : sheet.introduction()) {
            out.value(line++, 0, SafeText.forSheet(SafeText.printable(introduction)));
        }
        line++;
        int header = line++;
        header(sheet.table(), out, header);
        for (Row row : sheet.table().rows()) {
            row(sheet.table(), out, line++, row);
        }
        if (sheet.table().total().isPresent()) {
            row(sheet.table(), out, line, sheet.table().total().get());
            out.range(line, 0, line, sheet.table().columns().size() - 1)
                    .style()
                    .borderStyle(BorderSide.TOP, BorderStyle.MEDIUM)
                    .bold()
                    .set();
            line++;
        }
        line++;
        for (String note : sheet.notes()) {
            out.value(line++, 0, SafeText.forSheet(SafeText.printable(note)));
        }
        page(out, header);
        out.finish();
    }

    private static void header(DataTable table, Worksheet out, int line) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            out.value(line, i, column.heading());
            out.style(line, i)
                    .bold()
                    .fillColor("E8EDEE")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                    .horizontalAlignment(column.numeric() ? "right" : "left")
                    .set();
            out.width(i, width(table, i));
        }
    }

    private static void row(DataTable table, Worksheet out, int line, Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell instanceof Cell.Day day) {
                out.value(line, i, day.date());
            } else if (cell instanceof Cell.Text) {
                out.value(line, i, cell.plain());
            } else if (cell.type().isPresent()) {
                out.value(line, i, cell.number());
            }
            style(table.columns().get(i).type(), out, line, i);
        }
    }

    private static void style(ColumnType type, Worksheet out, int line, int column) {
        switch (type) {
            case TEXT ->
                out.style(line, column).wrapText(true).verticalAlignment("top").set();
            case MONEY -> format(out, line, column, "#,##0.00");
            case RATE -> format(out, line, column, "0.00####");
            case COUNT -> format(out, line, column, "#,##0");
            case WTE -> format(out, line, column, "0.00");
            case PERCENT -> format(out, line, column, "0.0\"%\"");
            case DATE ->
                out.style(line, column)
                        .format("d mmm yyyy")
                        .horizontalAlignment("left")
                        .verticalAlignment("top")
                        .set();
        }
    }

    private static void format(Worksheet out, int line, int column, String format) {
        out.style(line, column).format(format).verticalAlignment("top").set();
    }

    /** In characters: as wide as the widest cell, long texts wrap. */
    private static double width(DataTable table, int index) {
        int widest = table.columns().get(index).heading().length();
        for (Row row : table.everyRow()) {
            widest = Math.max(widest, row.cells().get(index).shown().length());
        }
        return Math.min(WIDEST, widest + 3);
    }

    private static void page(Worksheet out, int header) {
        out.freezePane(0, header + 1);
        out.repeatRows(header);
        out.paperSize(PaperSize.A4_PAPER);
        out.pageOrientation("landscape");
        out.setFitToPage(true);
        out.fitToWidth((short) 1);
        out.fitToHeight((short) 0);
    }

    /** The library stamps the clock on the archive and in its properties; the same figures must give the same bytes. */
    private static byte[] dated(byte[] workbook, LocalDate asAt) {
        Map<String, byte[]> entries = Archive.unpack(workbook);
        entries.computeIfPresent("docProps/core.xml", (name, content) -> new String(content, StandardCharsets.UTF_8)
                .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + asAt + "T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8));
        return Archive.pack(entries);
    }
}
