package uk.nhs.css.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.css.pricing.boardpaper.BoardPaperView;
import uk.nhs.css.reporting.BoardPaperSamples;
import uk.nhs.css.reporting.ReadBack;
import uk.nhs.css.reporting.Samples;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.DataTable;

class BoardPaperDocumentsTest {

    private final BoardPaperDocuments documents = new BoardPaperDocuments();

    static Stream<BoardPaperView> views() {
        return Stream.of(
                BoardPaperSamples.brentBoardPaper(),
                BoardPaperSamples.fullBoardPaper(),
                BoardPaperSamples.crowdedBoardPaper(),
                BoardPaperSamples.bareBoardPaper());
    }

    @Test
    void the_paper_of_brent_shows_its_figures_in_the_order_in_which_its_board_saw_them() {
        String text = ReadBack.pdfText(documents.pdf(BoardPaperSamples.brentBoardPaper()));
        // 116,000.04 + 56,000.00 = 172,000.04; less 60,000.00: 56,000.04 a year and 112,000.04 in the first
        assertThat(text)
                .containsSubsequence(
                        "39p × 297,436 weighted heads 116,000.04",
                        "20p × 280,000 residents 56,000.00",
                        "Total of the first year 172,000.04",
                        "Replaced in all 60,000.00",
                        "Net cost a year, recurring 116,000.04 less 60,000.00 56,000.04",
                        "Net cost of the first year 172,000.04 less 60,000.00 112,000.04",
                        "Prudent to provide",
                        "172,000.04",
                        "In existing budgets",
                        "0.00",
                        "15 61.00p 181,435.96",
                        "31 38.00p 113,025.68",
                        "Benefits claimed, not counted",
                        "Evidence and differences",
                        "£172,000 £172,000.04 £0.04 more");
    }

    @Test
    void a_verified_benefit_stands_in_the_net_cost_with_the_evidence_that_it_rests_on() {
        String text = ReadBack.pdfText(documents.pdf(BoardPaperSamples.crowdedBoardPaper()))
                .replaceAll("\\s+", " ");
        // 56,000.04 − 8,000.00
        assertThat(text)
                .contains("56,000.04 less 8,000.00 for Challenges of activity (verified on: Month 12 reconciliation)")
                .contains("48,000.04");
    }

    @ParameterizedTest
    @MethodSource("views")
    void it_fits_two_pages(BoardPaperView view) {
        assertThat(ReadBack.pages(documents.pdf(view))).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I27")
    void csv_xlsx_and_pdf_show_the_same_cells(BoardPaperView view) {
        DataTable sheet = BoardPaperSheet.of(view);
        List<List<String>> csv = ReadBack.csv(documents.csv(view));
        assertThat(csv.subList(1, csv.size()).stream()
                        .map(record -> record.subList(0, record.size() - 1))
                        .toList())
                .isEqualTo(ReadBack.plain(sheet));
        assertThat(ReadBack.xlsx(documents.xlsx(view), 0, sheet)).isEqualTo(ReadBack.plain(sheet));
        String pdf = ReadBack.pdfText(documents.pdf(view));
        assertThat(sheet.rows().stream()
                        .flatMap(row -> Stream.of("amount", "price", "members", "quoted", "computed", "difference")
                                .map(key -> sheet.cell(row, key).shown()))
                        .filter(shown -> !shown.isEmpty())
                        .toList())
                .allSatisfy(shown -> assertThat(pdf).contains(shown));
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I7")
    void the_same_view_gives_the_same_bytes(BoardPaperView view) {
        assertThat(documents.pdf(view)).isEqualTo(documents.pdf(view));
        assertThat(documents.xlsx(view)).isEqualTo(documents.xlsx(view));
    }

    @Test
    void what_is_not_known_is_said_in_words() {
        assertThat(ReadBack.pdfText(documents.pdf(BoardPaperSamples.bareBoardPaper())))
                .contains(
                        "No cost that the service replaces has been supplied, so nothing is deducted.",
                        "No cost model is loaded for 2007/08, so no price can be drawn.",
                        "No paper of the PCT says",
                        Samples.STAND_IN);
    }

    @Test
    void a_figure_that_is_not_known_stays_blank_and_is_not_nought() {
        DataTable net = BoardPaperTables.net(BoardPaperSamples.bareBoardPaper());
        assertThat(net.rows().get(3).cells().get(2)).isEqualTo(Cell.blank());
    }

    @Test
    void the_chart_says_price_and_annual_cost_at_each_size() {
        Chart chart =
                BoardPaperDocuments.sizes(BoardPaperSamples.brentBoardPaper()).orElseThrow();
        assertThat(chart.description())
                .isEqualTo("15 members, 61.00p: £181,435.96; 20 members, 49.86p: £148,299.73; 25 members, 43.18p:"
                        + " £128,417.99; 31 members, 38.00p: £113,025.68."
                        + " Quoted: 61.00 pence at 15 members (FAQ pack on the business case, FAQ 1)."
                        + " Quoted: 38.00 pence at 31 members (FAQ pack on the business case, FAQ 1).");
        assertThat(chart.svg())
                .contains("15 members, 61.00p as quoted: £181,435.96", "31 members, 38.00p as quoted: £113,025.68")
                .contains("20 members, 49.86p: £148,299.73", "25 members, 43.18p: £128,417.99");
        assertThat(BoardPaperDocuments.sizes(BoardPaperSamples.bareBoardPaper()))
                .isEmpty();
    }

    @Test
    void what_stands_in_is_missing_or_imputed_has_a_section_of_its_own_also_when_there_is_nothing() {
        assertThat(ReadBack.pdfText(documents.pdf(BoardPaperSamples.fullBoardPaper())))
                .containsSubsequence("Inputs that stand in, are imputed or are missing", Samples.STAND_IN + ".");
        assertThat(ReadBack.pdfText(documents.pdf(BoardPaperSamples.brentBoardPaper())))
                .containsSubsequence(
                        "Inputs that stand in, are imputed or are missing",
                        "In this PCT’s own figures nothing stands in for anything else, nothing is imputed and nothing is"
                                + " missing.",
                        "In London’s prices at other sizes: " + BoardPaperSamples.PRICE_STAND_IN + ".");
    }
}
