package uk.nhs.css.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.phasing.PlanView;
import uk.nhs.css.membership.phasing.planner.Score;

class PhasingChartTest {

    @Test
    void a_plan_is_drawn_with_each_place_and_said_in_words() {
        Chart chart = PhasingChart.of(
                plan(List.of(new PlanView.PlaceView(
                        PctCode.of("5K9"), "Croydon <PCT>", "Alpha", 3, LocalDate.of(2007, 10, 1), false, 340_000))),
                "plan");
        assertThat(chart.svg())
                .contains("Croydon &lt;PCT&gt;", "Wave 1", "limit 10")
                .doesNotContain("style=");
        assertThat(chart.description())
                .isEqualTo("Wave 1 in July 2007: 1 of 4 places taken. At most 2 of 10 staff in a month.");
    }

    @ParameterizedTest
    @CsvSource({
        "Hammersmith and Fulham PCT, Hammersmith and Fulham",
        "Richmond and Twickenham PCT, Richmond and Twickenham",
        "City and Hackney Teaching PCT, City and Hackney",
        "Bexley Care Trust, Bexley Care Trust"
    })
    void a_name_is_drawn_whole_without_what_every_row_is(String name, String drawn) {
        Chart chart = PhasingChart.of(
                plan(List.of(new PlanView.PlaceView(
                        PctCode.of("5K9"), name, "Alpha", 3, LocalDate.of(2007, 10, 1), false, 340_000))),
                "plan");
        assertThat(chart.svg()).contains(">" + drawn + "</text>");
    }

    @Test
    void a_plan_without_a_place_is_not_drawn() {
        PlanView empty = plan(List.of());
        assertThat(PhasingChart.has(empty)).isFalse();
        assertThatThrownBy(() -> PhasingChart.of(empty, "plan")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlanView plan(List<PlanView.PlaceView> places) {
        return new PlanView(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(new PlanView.WaveView(1, LocalDate.of(2007, 7, 1), 4, 2, places)),
                List.of(),
                true,
                Optional.empty(),
                new Score(0, places.size(), Optional.empty(), 0, 3, 0),
                List.of(),
                List.of(new PlanView.MonthLoad(YearMonth.of(2007, 7), 1, 2)),
                2,
                10,
                "host",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
