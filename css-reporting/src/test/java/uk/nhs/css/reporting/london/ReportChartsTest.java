package uk.nhs.css.reporting.london;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.css.reporting.ReadBack;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.chart.SoundChart;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.ColumnType;

/** Every report's charts are sound, and no text of a report becomes a formula in its files. */
class ReportChartsTest {

    static Stream<Arguments> views() {
        World world = World.small();
        Reports reports = world.reports();
        return reports.list().stream().flatMap(info -> Stream.of(
                        reports.report(info.name(), ReportQuery.everything()),
                        reports.report(info.name(), ReportQuery.of(null, null, "SEL", null, null, null)),
                        reports.report(info.name(), ReportQuery.of("2006/07", "2007-05-15", null, null, null, null)))
                .map(view -> Arguments.of(info.name() + ", " + view.scope() + ", " + view.year(), view)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void each_chart_is_named_described_and_readable(String name, ReportView view) {
        view.charts().forEach(SoundChart::assertSound);
        assertThat(view.charts().isEmpty()).isEqualTo(view.rows().isEmpty());
        Set<String> titles = new HashSet<>();
        assertThat(view.charts()).extracting(Chart::title).allMatch(titles::add);
    }

    @Test
    void each_report_has_a_chart_where_it_has_data() {
        Reports reports = World.small().reports();
        for (ReportInfo info : reports.list()) {
            ReportView view = reports.report(
                    info.name(),
                    info.name().equals("agreement-of-balances")
                            ? ReportQuery.of("2006/07", null, null, null, null, null)
                            : ReportQuery.everything());
            assertThat(view.rows()).as(info.name()).isNotEmpty();
            assertThat(view.charts()).as(info.name()).isNotEmpty();
        }
    }

    @Test
    @Tag("I44")
    void text_that_looks_like_a_formula_is_neutralised_in_every_reports_files() {
        World world = World.small();
        world.pcts.replaceAll(pct -> new uk.nhs.css.domain.pct.PctView(
                pct.code(),
                "=HYPERLINK(" + pct.name() + ")",
                pct.sector(),
                pct.localAuthorities(),
                pct.validFrom(),
                pct.validTo(),
                pct.successor()));
        Reports reports = world.reports();
        ReportDocuments documents = new ReportDocuments();
        for (ReportInfo info : reports.list()) {
            for (String year : new String[] {"2006/07", "2007/08"}) {
                ReportView view = reports.report(info.name(), ReportQuery.of(year, null, null, null, null, null));
                assertThat(ReadBack.csv(documents.csv(view)).stream().skip(1))
                        .as(info.name())
                        .allSatisfy(record -> {
                            for (int i = 0; i < view.columns().size(); i++) {
                                Column column = view.columns().get(i);
                                if (column.type() == ColumnType.TEXT) {
                                    assertThat(record.get(i)).doesNotMatch("(?s)[=+\\-@\t\r].*");
                                } else if (column.numeric() && !record.get(i).isEmpty()) {
                                    assertThat(record.get(i)).matches("-?\\d+(\\.\\d+)?");
                                }
                            }
                        });
                assertThat(ReadBack.xlsx(documents.xlsx(view), 0, view.table()).stream()
                                .flatMap(java.util.List::stream))
                        .noneMatch(cell -> cell.startsWith("="));
            }
        }
    }
}
