package uk.nhs.css.reporting.london;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Row;

class ReportsTest {

    private static final String TAKE_UP = "approvals-and-take-up";
    private static final String OUTLOOK = "price-outlook";

    private final World world = World.small();

    @Test
    void the_list_names_the_reports_in_the_order_in_which_people_ask() {
        assertThat(world.reports().list())
                .extracting(ReportInfo::name)
                .containsExactly(
                        TAKE_UP,
                        OUTLOOK,
                        "price-by-month",
                        "phasing-and-changes",
                        "transition-and-double-running",
                        "mobilisation-fund",
                        "consultation-themes",
                        "income-and-debt",
                        "agreement-of-balances",
                        "cost-recovery",
                        "cost-neutrality",
                        "staff-in-kind",
                        "data-completeness");
    }

    @Test
    void take_up_answers_in_a_sentence_and_a_row_for_each_pct() {
        ReportView view = world.reports().report(TAKE_UP, ReportQuery.everything());
        // Members: Brent, Barnet, Camden, Bexley. Approved: those, Newham (joining) and Croydon (left).
        assertThat(view.sentence())
                .isEqualTo("4 of 8 PCTs of London are members, 11 below the quorum of 15; 6 boards have approved."
                        + " The next board still to decide meets on 21 June 2007.");
        assertThat(view.asAt()).isEqualTo(World.TODAY);
        assertThat(plain(view.rows().get(2)))
                .containsExactly(
                        "Brent Teaching PCT",
                        "5K5",
                        "North West London",
                        "Member",
                        "",
                        "0",
                        "",
                        "2007-04-01",
                        "1",
                        "1",
                        "297436",
                        "297436");
        assertThat(plain(view.rows().get(5)))
                .containsExactly(
                        "Harrow PCT",
                        "5K6",
                        "North West London",
                        "Not invited",
                        "",
                        "0",
                        "",
                        "",
                        "0",
                        "0",
                        "200000",
                        "0");
        // 297,436 + 200,000 + 300,000 + 210,001 + 250,000 + 220,000 + 330,000 = 1,807,437
        // 297,436 + 300,000 + 210,001 + 220,000 = 1,027,437 heads of members
        assertThat(plain(view.london()))
                .containsExactly("London", "", "", "", "", "0", "", "", "6", "4", "1807437", "1027437");
        assertThat(view.notes())
                .containsExactly(
                        "For 6 PCTs: ONS mid-year estimate used in place of unified weighted population.",
                        "No unified weighted population of 2007/08 is loaded for 1 PCT; the place is left blank.",
                        "Membership states and dates of PCTs other than Brent are illustrative sample data.");
        assertThat(view.charts()).hasSize(2);
        assertThat(view.chartSvg()).hasValueSatisfying(svg -> assertThat(svg).startsWith("<svg "));
    }

    @Test
    void a_sector_or_a_state_leaves_only_its_pcts_and_names_them() {
        ReportView sector = world.reports().report(TAKE_UP, query(null, null, "NCL", null));
        assertThat(sector.sentence())
                .isEqualTo("2 of 2 PCTs of North Central London are members; 2 boards have approved.");
        assertThat(sector.london().cells().get(0).shown()).isEqualTo("North Central London");
        ReportView state = world.reports().report(TAKE_UP, query(null, null, null, "member"));
        assertThat(state.sentence()).isEqualTo("4 PCTs of London stand at “Member”.");
        assertThat(state.london().cells().get(0).shown()).isEqualTo("London, Member");
    }

    @Test
    void a_filter_that_nobody_meets_is_answered_in_words() {
        ReportView view = world.reports().report(TAKE_UP, query(null, null, "NCL", "DECLINED"));
        assertThat(view.sentence()).isEqualTo("No PCT of North Central London stands at “Declined”.");
        assertThat(view.rows()).isEmpty();
        assertThat(view.charts()).isEmpty();
        assertThat(new ReportDocuments().pdf(view)).isNotEmpty();
    }

    @Test
    @Tag("I55")
    void a_past_day_shows_where_each_pct_stood_then() {
        ReportView view = world.reports().report(TAKE_UP, query(null, "2007-04-30", null, null));
        // Camden joined on 1 May, Bexley on 1 June; Croydon left on 1 April. Six had approved, as today.
        assertThat(view.sentence())
                .isEqualTo("2 of 8 PCTs of London were members, 13 below the quorum of 15; 6 boards had approved."
                        + " The next board still to decide was to meet on 21 June 2007.");
        assertThat(view.table().cell(view.london(), "approved")).isEqualTo(Cell.count(6));
        assertThat(view.rows().stream()
                        .map(row -> view.table().cell(row, "state").shown()))
                .containsExactly(
                        "Member", "Joining", "Member", "Joining", "Left", "Not invited", "Consulted", "Joining");
        // The day before it left, Croydon was a member.
        assertThat(world.reports()
                        .report(TAKE_UP, query(null, "2007-03-31", null, null))
                        .sentence())
                .startsWith("1 of 8 PCTs");
    }

    @Test
    void the_price_outlook_answers_for_today_and_for_full_membership() {
        ReportView view = world.reports().report(OUTLOOK, ReportQuery.everything());
        // 16.4375 + 668.4375 / 4 = 183.546875
        assertThat(view.sentence())
                .isEqualTo(
                        "With 4 members a weighted head costs 183.55p; it would cost 38.00p when all 31 have joined.");
        // From today's four to all 31.
        assertThat(view.rows()).hasSize(28);
        // Brent 297,436, Barnet 300,000, Camden 210,001 and Bexley 220,000 heads at 61p:
        // 181,435.96 + 183,000.00 + 128,100.61 + 134,200.00 = 626,736.57
        assertThat(plain(view.rows().get(11))).containsExactly("Quorum", "15", "61.00", "61.00", "626736.57");
        assertThat(plain(view.rows().get(16)).subList(0, 4)).containsExactly("More than now", "20", "49.86", "");
        // at 38p: 113,025.68 + 114,000.00 + 79,800.38 + 83,600.00 = 390,426.06
        assertThat(plain(view.rows().get(27))).containsExactly("Full membership", "31", "38.00", "38.00", "390426.06");
        assertThat(plain(view.london()).subList(0, 3)).containsExactly("London today", "4", "183.55");
        assertThat(view.notes())
                .contains("Inferred from the two quoted prices; the original table was not supplied.")
                .contains("For 3 PCTs: ONS mid-year estimate used in place of unified weighted population.")
                .contains(
                        "The annual cost is what 4 PCTs (members of London today) would pay together at that number: for"
                                + " each the exact price times its weighted heads, rounded to the penny.");
    }

    @Test
    void a_year_without_a_cost_model_is_answered_in_words() {
        ReportView view = world.reports().report(OUTLOOK, query("2005/06", null, null, null));
        assertThat(view.sentence())
                .isEqualTo("No cost model with head counts is loaded for 2005/06, so no price can be worked out.");
        assertThat(view.rows()).isEmpty();
    }

    @Test
    void a_london_without_members_is_answered_in_words() {
        world.members.clear();
        assertThat(world.reports().report(OUTLOOK, ReportQuery.everything()).sentence())
                .isEqualTo(
                        "Nobody is a member, so nobody pays; a weighted head would cost 38.00p when all 31 have joined.");
        assertThat(world.reports().report(TAKE_UP, ReportQuery.everything()).sentence())
                .isEqualTo("0 of 8 PCTs of London are members, 15 below the quorum of 15; 0 boards have approved."
                        + " The next board still to decide meets on 21 June 2007.");
    }

    @Test
    void rows_are_sorted_by_any_column_and_london_stays_below() {
        ReportView view =
                world.reports().report(TAKE_UP, ReportQuery.of(null, null, null, null, "weighted_heads", "desc"));
        assertThat(view.rows().stream().map(row -> row.key().orElseThrow()))
                .containsExactly("5K9", "5A9", "5K5", "5C5", "TAK", "5K7", "5K6", "5LF");
        assertThat(view.london().cells().get(0).shown()).isEqualTo("London");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("year", ReportQueryText.of("2007/09", null, null, null, null, null), "2007/08"),
                Arguments.of("asAt", ReportQueryText.of(null, "1 June", null, null, null, null), "2007-06-01"),
                Arguments.of(
                        "asAt", ReportQueryText.of(null, "2007-06-02", null, null, null, null), "up to 1 June 2007"),
                Arguments.of("sector", ReportQueryText.of(null, null, "EAST", null, null, null), "NWL, NCL"),
                Arguments.of("state", ReportQueryText.of(null, null, null, "GONE", null, null), "Invited, Consulted"),
                Arguments.of("sort", ReportQueryText.of(null, null, null, null, "price", null), "pct, code, sector"),
                Arguments.of("direction", ReportQueryText.of(null, null, null, null, "pct", "up"), "asc or desc"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void an_unknown_value_is_refused_with_what_is_allowed(String field, ReportQueryText text, String allowed) {
        assertThatThrownBy(() -> world.reports().report(TAKE_UP, text.query()))
                .isInstanceOfSatisfying(MalformedInput.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo(field);
                    assertThat(refusal.mend()).contains(allowed);
                });
    }

    @Test
    void income_and_debt_say_what_is_owed_and_what_is_overdue() {
        ReportView view = world.reports().report("income-and-debt", ReportQuery.everything());
        // 85,000.01 − 50,000.00 = 35,000.01, of which 6,000.00 is past its due date
        assertThat(view.sentence())
                .isEqualTo(
                        "£85,000.01 had been charged to London by 1 June 2007, £50,000.00 paid in cash; £35,000.01 is"
                                + " owed, of which £6,000.00 is overdue.");
        assertThat(view.table().cell(view.london(), "balance").plain()).isEqualTo("35000.01");
    }

    @Test
    void double_running_counts_days_costs_and_risks_up_to_the_day() {
        ReportView view = world.reports().report("transition-and-double-running", ReportQuery.everything());
        // Bexley from 1 March to 1 June, that day included: 31 + 30 + 31 + 1 = 93; Camden from 1 May: 32.
        assertThat(plain(view.london()).subList(9, 16))
                .containsExactly("2", "1", "0", "125", "3000.00", "3170.00", "6200.00");
        // Bexley's month cost £1,720.00 of £1,500.00 planned, and its second gate failed.
        RowView bexley =
                world.reports().row("transition-and-double-running", "TAK-old-system", ReportQuery.everything());
        assertThat(bexley.about()).isEqualTo("Bexley Care Trust");
        assertThat(bexley.pct()).contains(PctCode.of("TAK"));
        assertThat(bexley.behind().get(1).table().rows()).hasSize(2);
    }

    @Test
    void the_fund_says_what_is_drawn_held_and_left() {
        assertThat(world.reports()
                        .report("mobilisation-fund", ReportQuery.everything())
                        .sentence())
                // 20,000 − 18,000 − 9,500 = −7,500
                .isEqualTo(
                        "2 of 8 PCTs of London had paid in £20,000.00 by 1 June 2007; £18,000.00 is drawn and £9,500.00"
                                + " waits for approval, which leaves −£7,500.00.");
        // On 1 May only Brent had paid, and the first draw-down still waited.
        assertThat(world.reports()
                        .report("mobilisation-fund", query(null, "2007-05-01", null, null))
                        .sentence())
                .startsWith(
                        "1 of 8 PCTs of London had paid in £10,000.00 by 1 May 2007; £0.00 was drawn and £18,000.00");
    }

    @Test
    void the_plan_is_compared_with_the_version_before_and_priced_by_month() {
        ReportView plan = world.reports().report("phasing-and-changes", ReportQuery.everything());
        assertThat(plan.sentence())
                .isEqualTo("2 of 8 PCTs of London have a place in version 2 of the plan, the last wave of London from"
                        + " 1 September 2007; 1 wish is not met, and 2 places differ from the version before.");
        assertThat(plan.table().cell(plan.row("5C5").orElseThrow(), "change").shown())
                .isEqualTo("3 months later");
        ReportView price = world.reports().report("price-by-month", ReportQuery.everything());
        // Newham and Lewisham join on 1 September: 16.4375 + 668.4375 / 6 = 127.84375
        assertThat(price.rows()).hasSize(4);
        assertThat(plain(price.rows().get(3)).subList(0, 6))
                .containsExactly("September 2007", "2007-09-01", "2", "0", "6", "127.84");
    }

    @Test
    void the_london_row_of_cost_neutrality_is_the_sum_and_its_return_that_of_the_sums() {
        ReportView view = world.reports().report("cost-neutrality", ReportQuery.everything());
        // 39p × 1,807,437 = 704,900.43; Brent's 60,000.00; 10p × 1,510,001 = 151,000.10; 493,900.33 is left.
        assertThat(plain(view.london()).subList(4, 10))
                .containsExactly("704900.43", "0.00", "60000.00", "151000.10", "0.00", "493900.33");
    }

    @Test
    void an_unknown_report_row_or_filter_is_refused_and_says_what_is_allowed() {
        assertThatThrownBy(() -> world.reports().report("nothing", ReportQuery.everything()))
                .isInstanceOfSatisfying(NotFound.class, missing -> assertThat(missing.allowed())
                        .startsWith("There is no report of this name. Use one of approvals-and-take-up, price-outlook,")
                        .endsWith("staff-in-kind, data-completeness."));
        assertThatThrownBy(() -> world.reports().row(TAKE_UP, "5ZZ", ReportQuery.everything()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.reports().query(TAKE_UP, Map.of("colour", "red")))
                .isInstanceOfSatisfying(MalformedInput.class, refusal -> assertThat(refusal.mend())
                        .contains("year, asAt, sector, state or sort"));
        assertThatThrownBy(() -> world.reports().query("nothing", Map.of())).isInstanceOf(NotFound.class);
    }

    @Test
    void everything_that_is_wrong_with_an_address_is_said_at_once_with_what_is_allowed() {
        Map<String, String> asked = Map.of(
                "year", "2007",
                "asAt", "2008-01-01",
                "sector", "EAST",
                "state", "ASLEEP",
                "sort", "-colour",
                "direction", "up",
                "hue", "red");
        assertThatThrownBy(() -> world.reports().query(TAKE_UP, asked))
                .isInstanceOfSatisfying(MalformedInput.class, refusal -> assertThat(refusal.everything())
                        .extracting(MalformedInput::field, MalformedInput::value)
                        .containsExactly(
                                tuple("hue", "hue"),
                                tuple("year", "2007"),
                                tuple("sector", "EAST"),
                                tuple("state", "ASLEEP"),
                                tuple("direction", "up"),
                                tuple("asAt", "2008-01-01"),
                                tuple("sort", "colour")))
                .hasMessageContaining("NWL, NCL, NEL, SEL, SWL")
                .hasMessageContaining("Invited, Consulted")
                .hasMessageContaining("Use a date up to 1 June 2007")
                .hasMessageContaining("pct, code, sector, state");
        assertThat(world.reports().query(TAKE_UP, Map.of("sector", "ncl", "state", "member", "sort", "-pct")))
                .isEqualTo(ReportQuery.of(null, null, "NCL", "MEMBER", "pct", "desc"));
    }

    @Test
    void every_report_has_the_columns_that_it_names_whatever_is_asked() {
        for (LondonReport report : world.everyReport()) {
            for (ReportQuery query : List.of(
                    ReportQuery.everything(), ReportQuery.of("2005/06", "2006-05-01", "NCL", "DECLINED", null, null))) {
                assertThat(world.reports().report(report.info().name(), query).columns())
                        .as(report.info().name())
                        .isEqualTo(report.columns());
            }
        }
    }

    @Test
    void every_row_with_a_key_opens_to_its_figures() {
        Reports reports = world.reports();
        for (ReportInfo info : reports.list()) {
            ReportView view = reports.report(info.name(), ReportQuery.everything());
            view.rows().stream().flatMap(row -> row.key().stream()).forEach(key -> assertThat(
                            reports.row(info.name(), key, ReportQuery.everything())
                                    .figures())
                    .as(info.name() + " " + key)
                    .isNotEmpty());
        }
    }

    @Test
    void an_unknown_report_is_not_found() {
        assertThatThrownBy(() -> world.reports().report("secrets", ReportQuery.everything()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.reports().info("secrets")).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("I40")
    void a_pct_user_gets_no_report_of_london() {
        world.actor = Actor.of("5k5", Role.PCT_USER, PctCode.of("5K5"));
        Reports reports = world.reports();
        assertThatThrownBy(reports::list).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.info(TAKE_UP)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.report(TAKE_UP, ReportQuery.everything()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reports.report("secrets", ReportQuery.everything()))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SHA_ANALYST", "HOST_ADMIN"})
    void sha_and_host_get_every_report(Role role) {
        world.actor = Actor.of("someone", role, null);
        Reports reports = world.reports();
        assertThat(reports.list()).allSatisfy(info -> assertThat(
                        reports.report(info.name(), ReportQuery.everything()).title())
                .isEqualTo(info.title()));
    }

    @Test
    void a_pct_that_did_not_exist_on_the_day_has_no_row() {
        world.pcts.replaceAll(pct -> pct.code().equals(PctCode.of("5K6"))
                ? new uk.nhs.css.domain.pct.PctView(
                        pct.code(),
                        pct.name(),
                        pct.sector(),
                        pct.localAuthorities(),
                        pct.validFrom(),
                        Optional.of(LocalDate.of(2007, 4, 1)),
                        Optional.empty())
                : pct);
        assertThat(world.reports()
                        .report(TAKE_UP, query(null, "2007-03-31", null, null))
                        .rows())
                .hasSize(8);
        assertThat(world.reports()
                        .report(TAKE_UP, query(null, "2007-04-01", null, null))
                        .rows())
                .hasSize(7);
    }

    private static ReportQuery query(String year, String asAt, String sector, String state) {
        return ReportQuery.of(year, asAt, sector, state, null, null);
    }

    private static List<String> plain(Row row) {
        return row.cells().stream().map(Cell::plain).toList();
    }

    /** The parameters of an address, not yet understood. */
    record ReportQueryText(String year, String asAt, String sector, String state, String sort, String direction) {

        static ReportQueryText of(
                String year, String asAt, String sector, String state, String sort, String direction) {
            return new ReportQueryText(year, asAt, sector, state, sort, direction);
        }

        ReportQuery query() {
            return ReportQuery.of(year, asAt, sector, state, sort, direction);
        }
    }
}
