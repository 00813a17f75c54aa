package uk.nhs.css.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import uk.nhs.css.reporting.BoardPaperSamples;
import uk.nhs.css.reporting.Samples;
import uk.nhs.css.reporting.chart.PriceCurveChart;

/** Every document passes veraPDF for PDF/UA-1: a screen reader can tell what stands where. */
class PdfUaTest {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> papers() {
        StatementDocuments statements = new StatementDocuments();
        BoardPaperDocuments boardPapers = new BoardPaperDocuments();
        return Stream.of(
                Arguments.of("statement", statements.pdf(Samples.brentStatement())),
                Arguments.of("statement without lines", statements.pdf(Samples.emptyStatement())),
                Arguments.of("statement of 400 lines", statements.pdf(Samples.longStatement(400))),
                Arguments.of("board paper", boardPapers.pdf(BoardPaperSamples.brentBoardPaper())),
                Arguments.of("full board paper", boardPapers.pdf(BoardPaperSamples.fullBoardPaper())),
                Arguments.of("bare board paper", boardPapers.pdf(BoardPaperSamples.bareBoardPaper())),
                Arguments.of("invoice", InvoiceDocumentsTest.invoice()),
                Arguments.of("credit note", InvoiceDocumentsTest.creditNote()),
                Arguments.of("reminder", InvoiceDocumentsTest.secondReminder()),
                Arguments.of("trial balance", AccountsPapersTest.trialBalance().pdf()),
                Arguments.of(
                        "agreement of balances", AccountsPapersTest.balances().pdf()),
                Arguments.of("cost recovery", AccountsPapersTest.recovery().pdf()),
                Arguments.of("paper with a curve", curve()),
                Arguments.of("paper of odd text", PaperTest.odd().pdf()));
    }

    private static byte[] curve() {
        return new Paper("Price \"outlook\" <1>", "London & \\ its PCTs", LocalDate.of(2007, 6, 1))
                .section("What a head costs")
                .charts(List.of(PriceCurveChart.of(Samples.curve(), OptionalInt.of(22), "curve")), 100)
                .landscape()
                .pdf();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void it_is_universally_accessible(String name, byte[] pdf) throws VeraPDFException, IOException {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as(name).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void it_carries_title_language_bookmarks_and_dates_of_the_figures() throws IOException {
        try (PDDocument document = Loader.loadPDF(new BoardPaperDocuments().pdf(BoardPaperSamples.brentBoardPaper()))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Board paper: Brent Teaching PCT (5K5), 2007/08");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .contains("Board paper", "What it costs", "Evidence and differences");
            // The day on which the tariff was issued, not the day of the test.
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2007-05-23T00:00:00Z");
        }
    }

    @Test
    void every_font_is_embedded_and_every_page_is_a4() throws IOException {
        try (PDDocument document = Loader.loadPDF(new BoardPaperDocuments().pdf(BoardPaperSamples.fullBoardPaper()))) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 843f);
                List<String> fonts = StreamSupport.stream(
                                page.getResources().getFontNames().spliterator(), false)
                        .map(name -> {
                            try {
                                return page.getResources().getFont(name).isEmbedded() + " "
                                        + page.getResources().getFont(name).getName();
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .toList();
                assertThat(fonts).isNotEmpty().allMatch(font -> font.matches("true [A-Z]{6}\\+LiberationSans.*"));
            }
        }
    }
}
