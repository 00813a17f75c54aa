package uk.nhs.css.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
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
}
