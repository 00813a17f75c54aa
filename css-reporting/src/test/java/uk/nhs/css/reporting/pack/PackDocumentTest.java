package uk.nhs.css.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.reporting.ReadBack;
import uk.nhs.css.reporting.london.ReportInfo;
import uk.nhs.css.reporting.london.ReportView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.ColumnType;
import uk.nhs.css.reporting.table.Row;

class PackDocumentTest {

    private static final LocalDate DAY = LocalDate.of(2007, 6, 1);
    private static final PackOrder ORDER =
            new PackOrder(List.of("one", "two", "three"), DAY, new FinancialYear(2007), "For the meeting of 12 June.");

    private static final Difference HEADS = new Difference("London", "Heads", "4956685", "5301514");
    private static final Difference BOARD = new Difference("London", "Next board", "2007-05-16", "2007-06-27");
    private static final PackChanges.ReportChange TAKE_UP = new PackChanges.ReportChange(
            "take-up",
            "Take-up",
            "21 are members.",
            "22 are members.",
            List.of(new Difference("PCT 5K5", "State", "Joining", "Member"), HEADS, BOARD),
            List.of(HEADS, BOARD));
    private static final PackChanges.ReportChange PRICES =
            new PackChanges.ReportChange("prices", "Prices", "46p.", "46p.", List.of(), List.of());

    private static ReportView view(String title, int rows) {
        List<Column> columns =
                List.of(Column.of("pct", "PCT", ColumnType.TEXT), Column.of("heads", "Heads", ColumnType.COUNT));
        List<Row> table = java.util.stream.IntStream.range(0, rows)
                .mapToObj(i -> Row.about("r" + i, Cell.text("PCT " + i), Cell.count(i)))
                .toList();
        return new ReportView(
                new ReportInfo(title, title, "What of " + title + "?"),
                "London",
                new FinancialYear(2007),
                "Nothing is to be said of " + title + ".",
                DAY,
                columns,
                table,
                new Row(Optional.empty(), List.of(Cell.text("London"), Cell.count(7))),
                List.of(),
                List.of());
    }

    private static byte[] pdf() {
        return pdf(new PackChanges(Optional.of(3), List.of(TAKE_UP, PRICES)));
    }

    private static byte[] pdf(PackChanges changes) {
        return PackDocument.pdf(4, ORDER, List.of(view("Take-up", 100), view("Prices", 3), view("Empty", 0)), changes);
    }

    @Test
    void what_has_changed_since_the_pack_before_stands_first_answers_then_londons_figures() throws IOException {
        String text = ReadBack.pdfText(pdf()).replaceAll("\\s+", " ");
        assertThat(text)
                .containsSubsequence(
                        "What has changed since pack 3",
                        "The answers",
                        "Report Pack 3 Pack 4",
                        "Take-up",
                        "21 are members.",
                        "22 are members.",
                        "Prices",
                        "46p.",
                        "The same.",
                        "London’s figures that differ",
                        "Take-up Heads 4,956,685 5,301,514",
                        "Take-up Next board 16 May 2007 27 June 2007",
                        "What of Take-up?")
                .doesNotContain("PCT 5K5");
        assertThat(ReadBack.pdfText(pdf(new PackChanges(Optional.of(3), List.of(PRICES)))))
                .contains("No figure of London’s differs.");
        assertThat(ReadBack.pdfText(pdf(new PackChanges(Optional.of(3), List.of()))))
                .contains("No report of this pack was in pack 3.");
        assertThat(ReadBack.pdfText(pdf(new PackChanges(Optional.empty(), List.of()))))
                .doesNotContain("What has changed");
    }

    @Test
    void its_contents_name_the_page_on_which_each_report_begins() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(1);
            String contents = stripper.getText(document).replaceAll("\\s+", " ");
            assertThat(contents).contains("Report pack 4").contains("For the meeting of 12 June.");
            for (String title : List.of("Take-up", "Prices", "Empty")) {
                int page = pageOf(title, document);
                assertThat(page).as(title).isGreaterThan(1);
                assertThat(contents).contains(title + " " + page);
            }
        }
    }

    private static int pageOf(String title, PDDocument document) throws IOException {
        for (int page = 2; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (stripper.getText(document).contains("What of " + title + "?")) {
                return page;
            }
        }
        return 0;
    }

    @Test
    void a_report_without_rows_says_so_in_words() {
        assertThat(ReadBack.pdfText(pdf())).contains("Nothing is to be said of Empty.");
    }

    @Test
    void the_same_pack_gives_the_same_bytes() {
        assertThat(pdf()).isEqualTo(pdf());
    }

    @Test
    void it_is_universally_accessible() throws VeraPDFException, IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf()), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
    }
}
