package uk.nhs.css.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;

class XlsxFileTest {

    private static final LocalDate AS_AT = LocalDate.of(2007, 6, 1);

    private final byte[] file = XlsxFile.of(List.of(sheet()));
    private final Map<String, byte[]> parts = Archive.unpack(file);

    private static Sheet sheet() {
        List<Column> columns = List.of(
                Column.of("pct", "PCT", ColumnType.TEXT),
                Column.of("joined", "Joined", ColumnType.DATE),
                Column.of("amount", "Amount", ColumnType.MONEY),
                Column.of("price", "Price", ColumnType.RATE),
                Column.of("heads", "Heads", ColumnType.COUNT),
                Column.of("share", "Share", ColumnType.PERCENT),
                Column.of("wte", "WTE", ColumnType.WTE));
        uk.nhs.css.reporting.table.Row brent = uk.nhs.css.reporting.table.Row.of(
                Cell.text("=Brent"),
                Cell.of(LocalDate.of(2007, 4, 1)),
                Cell.of(Pounds.of("-172000.04")),
                Cell.of(PencePerHead.of("16.4375")),
                Cell.count(297_436),
                Cell.percent(new BigDecimal("37.7")),
                Cell.wte(new BigDecimal("0.5")));
        DataTable table = new DataTable(
                "t", columns, List.of(brent), Optional.of(DataTable.sum("London", columns, List.of(brent))));
        return new Sheet("Sheet", "=Heading", List.of("One", "Two"), AS_AT, table, List.of("+Note"));
    }

    @Test
    void numbers_are_numbers_and_dates_are_dates() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            // Read without the blank line: heading, two lines, header, Brent.
            Row brent = workbook.getFirstSheet().read().get(4);
            assertThat(brent.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(brent.getCellText(0)).isEqualTo("'=Brent");
            assertThat(brent.getCell(1).asDate().toLocalDate()).isEqualTo("2007-04-01");
            assertThat(brent.getCell(2).asNumber()).isEqualByComparingTo("-172000.04");
            assertThat(brent.getCell(3).asNumber()).isEqualByComparingTo("16.4375");
            assertThat(brent.getCell(4).asNumber()).isEqualByComparingTo("297436");
            assertThat(brent.getCell(5).asNumber()).isEqualByComparingTo("37.7");
            assertThat(brent.getCell(6).asNumber()).isEqualByComparingTo("0.5");
            assertThat(brent.getCell(2).getDataFormatString()).isEqualTo("#,##0.00");
        }
    }

    @Test
    void the_header_stays_in_sight_and_is_printed_on_each_page() {
        // Heading, two lines, a blank line and the header: five rows are frozen.
        assertThat(part("xl/worksheets/sheet1.xml")).contains("ySplit=\"5\"", "state=\"frozen\"");
        assertThat(part("xl/workbook.xml")).contains("Print_Titles");
    }

    @Test
    void columns_are_as_wide_as_what_they_hold() {
        assertThat(part("xl/worksheets/sheet1.xml")).contains("<cols>").contains("width=\"9.0\"");
    }

    @Test
    void headings_and_notes_are_neutralised_too() {
        assertThat(part("xl/sharedStrings.xml")).contains("&apos;=Heading", "&apos;+Note");
    }

    @Test
    void the_clock_is_not_in_it() {
        assertThat(part("docProps/core.xml")).contains("2007-06-01T00:00:00Z");
        assertThat(XlsxFile.of(List.of(sheet()))).isEqualTo(file);
    }

    private String part(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }
}
