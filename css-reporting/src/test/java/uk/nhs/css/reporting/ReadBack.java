package uk.nhs.css.reporting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;

/** Reads finished files back, as their receivers do. */
public final class ReadBack {

    private ReadBack() {}

    /** The records of a CSV file, header first. */
    public static List<List<String>> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    /** The cells of a workbook's sheet in the plain form of the table's cells, from the header row on. */
    public static List<List<String>> xlsx(byte[] file, int sheet, DataTable table) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet found = workbook.getSheet(sheet).orElseThrow();
            List<Row> rows = found.read();
            String first = table.columns().get(0).heading();
            int header = 0;
            while (rows.get(header).getCellCount() < table.columns().size()
                    || !first.equals(rows.get(header).getCellText(0))) {
                header++;
            }
            List<List<String>> cells = new ArrayList<>();
            for (int i = 1; i <= table.everyRow().size(); i++) {
                cells.add(plain(rows.get(header + i), table.columns()));
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> plain(Row row, List<Column> columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            org.dhatim.fastexcel.reader.Cell cell = row.getOptionalCell(i).orElse(null);
            if (cell == null || cell.getType() == CellType.EMPTY) {
                cells.add("");
            } else if (cell.getType() == CellType.NUMBER) {
                cells.add(number(cell, columns.get(i)));
            } else {
                cells.add(cell.getText());
            }
        }
        return cells;
    }

    private static String number(org.dhatim.fastexcel.reader.Cell cell, Column column) {
        BigDecimal value = cell.asNumber();
        return switch (column.type()) {
            case DATE -> cell.asDate().toLocalDate().toString();
            case MONEY, WTE -> value.setScale(2).toPlainString();
            case COUNT -> value.setScale(0).toPlainString();
            case PERCENT -> value.setScale(1).toPlainString();
            case RATE ->
                value.setScale(Math.max(2, value.stripTrailingZeros().scale())).toPlainString();
            case TEXT -> throw new IllegalStateException(column.key() + " holds the number " + value);
        };
    }

    /** The plain form of every cell of a table. */
    public static List<List<String>> plain(DataTable table) {
        return table.everyRow().stream()
                .map(row -> row.cells().stream().map(Cell::plain).toList())
                .toList();
    }

    /** The words of a PDF in reading order, spaces and line ends made one space. */
    public static String pdfText(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int pages(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
