package uk.nhs.css.reporting.london;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uk.nhs.css.reporting.ReadBack;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.ColumnType;
import uk.nhs.css.reporting.table.DataTable;

class ReportDocumentsTest {

    private final ReportDocuments documents = new ReportDocuments();

    static Stream<ReportView> views() {
        Reports reports = World.small().reports();
        return reports.list().stream()
                .flatMap(info -> Stream.of(
                        reports.report(info.name(), ReportQuery.everything()),
                        reports.report(info.name(), ReportQuery.of(null, null, "NCL", "DECLINED", null, null)),
                        reports.report(info.name(), ReportQuery.of("2005/06", "2007-05-01", null, null, null, null))));
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I27")
    void csv_xlsx_and_pdf_show_the_same_cells(ReportView view) {
        DataTable table = view.table();
        List<List<String>> csv = ReadBack.csv(documents.csv(view));
        assertThat(csv.subList(1, csv.size()).stream()
                        .map(record -> record.subList(0, record.size() - 1))
                        .toList())
                .isEqualTo(ReadBack.plain(table));
        assertThat(ReadBack.xlsx(documents.xlsx(view), 0, table)).isEqualTo(ReadBack.plain(table));
        String pdf = ReadBack.pdfText(documents.pdf(view));
        assertThat(pdf).contains(view.sentence().split(" ")[0]);
        if (!view.rows().isEmpty()) {
            assertThat(table.everyRow()).allSatisfy(row -> {
                for (int i = 0; i < table.columns().size(); i++) {
                    Cell cell = row.cells().get(i);
                    if (table.columns().get(i).type() != ColumnType.TEXT
                            && table.columns().get(i).place() != Column.Place.FILES_ONLY) {
                        assertThat(pdf).contains(cell.shown());
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    @Tag("I7")
    void the_same_view_gives_the_same_bytes(ReportView view) {
        assertThat(documents.pdf(view)).isEqualTo(documents.pdf(view));
        assertThat(documents.xlsx(view)).isEqualTo(documents.xlsx(view));
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_pdf_is_universally_accessible(ReportView view) throws VeraPDFException, IOException {
        VeraGreenfieldFoundryProvider.initialise();
        ByteArrayInputStream pdf = new ByteArrayInputStream(documents.pdf(view));
        try (PDFAParser parser = Foundries.defaultInstance().createParser(pdf, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
    }
}
