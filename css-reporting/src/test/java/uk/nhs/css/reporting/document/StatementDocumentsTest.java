package uk.nhs.css.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.reporting.ReadBack;
import uk.nhs.css.reporting.Samples;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

class StatementDocumentsTest {

    private final StatementDocuments documents = new StatementDocuments();

    static Stream<StatementView> views() {
        return Stream.of(Samples.brentStatement(), Samples.emptyStatement(), Samples.longStatement(400));
    }

    @Test
    void the_csv_of_brent_is_this() {
        String how = ",\"39p × 297,436 weighted heads = £116,000.04 a year; instalment %d of 4 by cumulative rounding,"
                + " £29,000.01. Unified weighted population 2007/08: implied by the board paper of 23 May 2007. Tariff of"
                + " May 2007.\",T%d,";
        // 56,000.00 + 4 × 29,000.01 = 172,000.04
        assertThat(text(documents.csv(Samples.brentStatement())).lines())
                .containsExactly(
                        "date,kind,narrative,charge,credit,balance,calculation,reference,notes",
                        "2007-04-01,OPENING,Opening balance,,,0.00,,,",
                        "2007-04-01,SET_UP,Set-up charge on joining,56000.00,,56000.00,\"20p × 280,000 residents ="
                                + " £56,000.00, charged once. Residents of 2007/08: implied by the board paper of 23 May"
                                + " 2007.\",T1,",
                        "2007-04-01,RECURRING,\"Subscription, quarter 1\",29000.01,,85000.01" + how.formatted(1, 2),
                        "2007-07-01,RECURRING,\"Subscription, quarter 2\",29000.01,,114000.02" + how.formatted(2, 3),
                        "2007-10-01,RECURRING,\"Subscription, quarter 3\",29000.01,,143000.03" + how.formatted(3, 4),
                        "2008-01-01,RECURRING,\"Subscription, quarter 4\",29000.01,,172000.04" + how.formatted(4, 5),
                        "2008-03-31,CLOSING,Closing balance,172000.04,0.00,172000.04,,,",
                        "2007-06-01,NOT_DUE,Not due,,,172000.04,,,",
                        "2007-06-01,DUE_1_TO_30,1–30 days,,,0.00,,,",
                        "2007-06-01,DUE_31_TO_60,31–60 days,,,0.00,,,",
                        "2007-06-01,DUE_61_TO_90,61–90 days,,,0.00,,,",
                        "2007-06-01,DUE_OVER_90,Over 90 days,,,0.00,,,",
                        "2007-06-01,NOT_INVOICED,Not yet invoiced,,,172000.04,,,",
                        "2007-06-01,IN_KIND,\"Credited for staff in kind, not cash\",,,0.00,,,",
                        "2007-06-01,CHARGED_SO_FAR,Charged so far,,,85000.01,,,");
    }

    @Test
    void a_csv_ends_its_lines_as_rfc_4180_says() {
        assertThat(text(documents.csv(Samples.emptyStatement())))
                .endsWith("\r\n")
                .doesNotContain("\n\n");
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I27")
    void csv_xlsx_and_pdf_show_the_same_cells(StatementView view) {
        DataTable lines = StatementTables.lines(view);
        List<List<String>> csv = ReadBack.csv(documents.csv(view));
        assertThat(csv.subList(1, csv.size()).stream()
                        .map(record -> record.subList(0, record.size() - 1))
                        .toList())
                .isEqualTo(ReadBack.plain(StatementTables.everything(view)));
        byte[] xlsx = documents.xlsx(view);
        assertThat(ReadBack.xlsx(xlsx, 0, lines)).isEqualTo(ReadBack.plain(lines));
        assertThat(ReadBack.xlsx(xlsx, 1, StatementTables.ageing(view)))
                .isEqualTo(ReadBack.plain(StatementTables.ageing(view)));
        String pdf = ReadBack.pdfText(documents.pdf(view));
        for (Row row : lines.everyRow()) {
            assertThat(pdf).contains(asPrinted(lines, row));
        }
    }

    /** The narrative wraps beside the amounts, so it is sought apart from them. */
    private static List<String> asPrinted(DataTable table, Row row) {
        return Stream.of("date", "charge", "credit", "balance")
                .map(key -> table.cell(row, key))
                .map(Cell::shown)
                .filter(shown -> !shown.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I7")
    void the_same_view_gives_the_same_bytes(StatementView view) {
        assertThat(documents.pdf(view)).isEqualTo(documents.pdf(view));
        assertThat(documents.csv(view)).isEqualTo(documents.csv(view));
        assertThat(documents.xlsx(view)).isEqualTo(documents.xlsx(view));
    }

    @Test
    void brents_statement_fits_one_page_and_shows_how_each_charge_was_calculated() {
        byte[] pdf = documents.pdf(Samples.brentStatement());
        assertThat(ReadBack.pages(pdf)).isEqualTo(1);
        assertThat(ReadBack.pdfText(pdf))
                .contains(
                        "London Commissioning Support Service · Statement",
                        "Brent Teaching PCT (5K5), 1 April 2007 to 31 March 2008",
                        "£85,000.01 charged so far",
                        "20p × 280,000 residents = £56,000.00",
                        "As at 1 June 2007",
                        "page 1 of 1");
    }

    @Test
    void a_long_statement_repeats_its_head_on_each_page_and_closes_on_the_last() {
        byte[] pdf = documents.pdf(Samples.longStatement(400));
        int pages = ReadBack.pages(pdf);
        String text = ReadBack.pdfText(pdf);
        assertThat(text.split("Charge \\(£\\) Credit \\(£\\) Balance \\(£\\)", -1))
                .hasSize(pages + 1);
        assertThat(text).contains("Adjustment no. 399", "<payment> no. 400", "page " + pages + " of " + pages);
        assertThat(text).contains(Samples.STAND_IN);
    }

    @Test
    void a_statement_without_movement_says_so_in_words() {
        assertThat(ReadBack.pdfText(documents.pdf(Samples.emptyStatement())))
                .contains("Nothing was charged, paid or credited in this period.");
    }

    @Test
    @Tag("I44")
    void a_narrative_that_is_a_formula_reaches_files_as_text_and_paper_as_typed() {
        StatementView view = Samples.longStatement(5);
        String typed = "=HYPERLINK(\"https://example.org\") & <payment> no. 5";
        assertThat(ReadBack.csv(documents.csv(view)).get(6)).contains("'" + typed);
        assertThat(ReadBack.xlsx(documents.xlsx(view), 0, StatementTables.lines(view))
                        .get(5))
                .contains("'" + typed);
        assertThat(ReadBack.pdfText(documents.pdf(view))).contains(typed);
    }

    @Test
    void a_stand_in_travels_with_the_file() {
        assertThat(text(documents.csv(Samples.longStatement(1)))).contains(Samples.STAND_IN);
    }

    @Test
    void the_header_of_the_csv_is_the_keys_of_the_columns() {
        assertThat(StatementTables.lines(Samples.emptyStatement()).columns())
                .extracting(Column::key)
                .containsExactly(
                        "date", "kind", "narrative", "charge", "credit", "balance", "calculation", "reference");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
