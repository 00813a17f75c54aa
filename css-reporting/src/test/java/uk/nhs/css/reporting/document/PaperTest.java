package uk.nhs.css.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.reporting.ReadBack;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.ColumnType;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

class PaperTest {

    private static final LocalDate AS_AT = LocalDate.of(2007, 6, 1);

    /** Text that people could type: a word without end, letters that the font does not have, an attempt at markup. */
    static Paper odd() {
        List<Column> columns =
                List.of(Column.of("what", "What", ColumnType.TEXT), Column.of("amount", "Amount", ColumnType.MONEY));
        List<Row> rows = List.of(
                Row.of(Cell.text("https://example.org/" + "abc".repeat(100)), Cell.of(Pounds.of("1234.56"))),
                Row.of(Cell.text("漢字 😀 مرحبا \u0000"), Cell.of(Pounds.of("0.01"))),
                Row.of(Cell.text("</td><script>alert(1)</script>&amp;"), Cell.of(Pounds.of("0.02"))));
        return new Paper("Odd", "W".repeat(120) + "\"} body {display: none} \\", AS_AT)
                .table(new DataTable("Odd", columns, rows, Optional.empty()))
                .notes(List.of("y".repeat(300)));
    }

    @Test
    void a_word_without_end_does_not_push_the_amount_beside_it_off_the_page() throws IOException {
        try (PDDocument document = Loader.loadPDF(odd().pdf())) {
            PDFTextStripperByArea stripper = new PDFTextStripperByArea();
            // The text of A4 between margins of 18 mm, in points.
            stripper.addRegion("text", new Rectangle2D.Double(51, 60, 493.5, 730));
            stripper.extractRegions(document.getPage(0));
            assertThat(stripper.getTextForRegion("text")).contains("1,234.56", "0.01");
        }
    }

    @Test
    void markup_that_somebody_typed_is_printed_and_does_nothing() {
        assertThat(ReadBack.pdfText(odd().pdf())).contains("</td><script>alert(1)</script>&amp;");
    }

    @Test
    void a_paper_without_notes_or_charts_has_no_empty_boxes() {
        byte[] with = new Paper("K", "S", AS_AT).text("x").pdf();
        byte[] without = new Paper("K", "S", AS_AT)
                .text("x")
                .notes(List.of())
                .charts(List.of(), 50)
                .pdf();
        assertThat(without).isEqualTo(with);
    }

    @Test
    void a_paper_that_is_too_long_for_its_pages_is_set_smaller_and_never_cut() {
        Paper paper = new Paper("K", "S", AS_AT).fitting(1);
        for (int i = 0; i < 60; i++) {
            paper.text("Paragraph " + i + ".");
        }
        String text = ReadBack.pdfText(paper.pdf());
        assertThat(text).contains("Paragraph 0.", "Paragraph 59.");
    }

    /** Whatever stands above it, and however many rows it has. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_heading_of_a_listing_takes_rows_along_and_its_total_stands_under_a_row_and_the_head(boolean wide)
            throws IOException {
        for (int lines = 0; lines <= 42; lines += 3) {
            try (PDDocument document = Loader.loadPDF(listing(lines, 20 + lines, wide))) {
                List<String> pages = pages(document);
                for (String page : pages) {
                    if (page.contains("The figures")) {
                        assertThat(page).as(lines + " lines above").contains("What of it", "Row 0.", "Row 1.");
                    }
                    assertThat(page.contains("Row ")).as(page).isEqualTo(page.contains("What of it"));
                    if (page.contains("All of it")) {
                        assertThat(page).as(lines + " lines above").contains("Row " + (19 + lines) + ".");
                    }
                }
                assertThat(pages)
                        .filteredOn(page -> page.contains("The figures"))
                        .hasSize(1);
                assertThat(pages).filteredOn(page -> page.contains("All of it")).hasSize(1);
            }
        }
    }

    @Test
    void a_listing_without_a_row_or_with_one_is_printed() {
        assertThat(ReadBack.pdfText(listing(0, 0, false))).contains("The figures", "All of it");
        assertThat(ReadBack.pdfText(listing(0, 1, false))).contains("The figures", "Row 0.", "All of it");
    }

    private static byte[] listing(int lines, int rows, boolean wide) {
        Paper paper = wide ? new Paper("K", "S", AS_AT).landscape() : new Paper("K", "S", AS_AT);
        for (int i = 0; i < lines; i++) {
            paper.text("Line " + i + ".");
        }
        List<Column> columns = List.of(
                Column.of("what", "What of it", ColumnType.TEXT),
                Column.of("code", "Code", ColumnType.TEXT).underneath(),
                Column.of("amount", "Amount", ColumnType.MONEY));
        List<Row> all = IntStream.range(0, rows)
                .mapToObj(i -> Row.of(Cell.text("Row " + i + "."), Cell.text("C" + i), Cell.of(Pounds.of("1.00"))))
                .toList();
        Row total = Row.of(Cell.text("All of it"), Cell.blank(), Cell.of(Pounds.of(rows + ".00")));
        return paper.listing("The figures", new DataTable("T", columns, all, Optional.of(total)))
                .pdf();
    }

    private static List<String> pages(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
        }
        return pages;
    }
}
