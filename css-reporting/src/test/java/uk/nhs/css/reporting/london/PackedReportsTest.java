package uk.nhs.css.reporting.london;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.reporting.table.Cell;

/** A report made later for the same day has the figures that it had then. */
class PackedReportsTest {

    private static final ReportQuery DAY = ReportQuery.on(World.TODAY, new FinancialYear(2007));

    @Test
    @Tag("I55")
    void every_report_as_at_a_past_day_equals_the_one_made_on_that_day() {
        World world = World.small();
        Reports then = world.reports();
        world.today = LocalDate.of(2007, 9, 30);
        Reports later = world.reports();
        for (ReportInfo info : then.list()) {
            ReportView before = then.report(info.name(), DAY);
            ReportView after = later.report(info.name(), DAY);
            assertThat(after.rows()).as(info.name()).isEqualTo(before.rows());
            List<Cell> london = before.london().cells();
            assertThat(after.london().cells().subList(1, london.size()))
                    .as(info.name())
                    .isEqualTo(london.subList(1, london.size()));
        }
    }

    @Test
    @Tag("I55")
    void an_entry_made_later_for_that_day_changes_its_row() {
        World world = World.small();
        ReportView before = world.reports().report("mobilisation-fund", DAY);
        world.today = LocalDate.of(2007, 9, 30);
        world.records.pays("5K7", "2007-05-30", "10000.00");
        ReportView after = world.reports().report("mobilisation-fund", DAY);
        assertThat(before.table()
                        .cell(before.row("5K7").orElseThrow(), "paid_in")
                        .plain())
                .isEqualTo("0.00");
        assertThat(after.table().cell(after.row("5K7").orElseThrow(), "paid_in").plain())
                .isEqualTo("10000.00");
        // 10,000 of Brent and 10,000 of Barnet, then Camden's 10,000.
        assertThat(after.table().cell(after.london(), "paid_in").plain()).isEqualTo("30000.00");
    }
}
