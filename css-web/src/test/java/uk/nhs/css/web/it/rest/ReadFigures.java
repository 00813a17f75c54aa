package uk.nhs.css.web.it.rest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the tables of a page, CSV, XLSX or PDF back into one form: dates as 2007-04-01, numbers without separators and
 * trailing zeros, no units.
 */
final class ReadFigures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final Pattern SHOWN_DAY = Pattern.compile("\\b\\d{1,2} [A-Z][a-z]{2} \\d{4}\\b");
    private static final Pattern NUMBER =
            Pattern.compile("£?-?\\d{1,3}(,\\d{3})*(\\.\\d+)?[p%]?|-?\\d+(\\.\\d+)?[p%]?");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w./-])("
            + "\\d{4}-\\d\\d-\\d\\d|-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)p?(?![\\w/-])");
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private ReadFigures() {}

    /** A cell's text as figure, or as it stands if it is none. */
    static String plain(String cell) {
        String text = cell.replaceAll("\\s+", " ").replace('−', '-').strip();
        if (SHOWN_DAY.matcher(text).matches()) {
            return LocalDate.parse(text, DAY).toString();
        }
        if (NUMBER.matcher(text).matches()) {
            return number(new BigDecimal(text.replaceAll("[£,p%]", "")));
        }
        return text;
    }

    static List<List<String>> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text);
                Stream<CsvRecord> records = reader.stream()) {
            return records.map(record ->
                            record.getFields().stream().map(ReadFigures::plain).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sheet; a number under a heading of {@code dates} is a day. */
    static List<List<String>> xlsx(byte[] file, List<String> dates) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<List<String>> table = new ArrayList<>();
            List<Row> all = rows.toList();
            List<String> headings = List.of();
            for (Row row : all) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    boolean date = i < headings.size() && dates.contains(headings.get(i));
                    cells.add(row.getCell(i) == null ? "" : cell(row.getCell(i), date));
                }
                if (headings.isEmpty() && cells.stream().anyMatch(dates::contains)) {
                    headings = List.copyOf(cells);
                }
                table.add(cells);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the table with this caption: its body, then its foot. */
    static List<List<String>> page(String page, String caption) {
        int from = page.indexOf(">" + caption + "</caption>");
        if (from < 0) {
            throw new AssertionError("No table " + caption);
        }
        String table = page.substring(from, page.indexOf("</table>", from));
        List<List<String>> rows = new ArrayList<>();
        for (String row : parts(table, "tr")) {
            rows.add(parts(row.replaceAll("(?s)<details.*?</details>", ""), "t[dh]").stream()
                    .map(cell -> plain(text(cell)))
                    .toList());
        }
        return rows;
    }

    /** Every figure of the document in reading order, without the words between them. */
    static List<String> pdf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = SHOWN_DAY
                    .matcher(stripper.getText(document).replace('−', '-'))
                    .replaceAll(day -> LocalDate.parse(day.group(), DAY).toString());
            List<String> figures = new ArrayList<>();
            for (Matcher figure = FIGURE.matcher(text); figure.find(); ) {
                figures.add(plain(figure.group(1)));
            }
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a cell in the one form is a figure: a day or a number. */
    static boolean isFigure(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?|\\d{4}-\\d\\d-\\d\\d");
    }

    private static String cell(Cell cell, boolean date) {
        if (cell.getType() != CellType.NUMBER) {
            return plain(cell.getText());
        }
        return date ? EXCEL_EPOCH.plusDays(cell.asNumber().longValueExact()).toString() : number(cell.asNumber());
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static List<String> parts(String html, String tag) {
        return Pattern.compile("<(" + tag + ")[ >].*?</\\1>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&#160;", " ")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
    }
}
