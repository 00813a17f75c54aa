package uk.nhs.css.pricing.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.domain.population.PopulationBasis.RESIDENT;
import static uk.nhs.css.domain.population.PopulationBasis.UNIFIED_WEIGHTED;
import static uk.nhs.css.pricing.charging.London.BRENT;
import static uk.nhs.css.pricing.charging.London.EALING;
import static uk.nhs.css.pricing.tariff.Proration.DAYS;
import static uk.nhs.css.pricing.tariff.Proration.TWELFTHS;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.tariff.Proration;

/** What a run posts: what should have been charged, less what has been. */
class ChargePlanTest {

    @ParameterizedTest
    @EnumSource(Proration.class)
    void a_member_of_the_whole_year_is_charged_its_set_up_and_four_instalments(Proration proration) {
        ChargePlan plan = London.asInBrentsBoardPaper(proration).run();
        // 56,000.00 + 4 × 29,000.01 = 172,000.04
        assertThat(lines(plan))
                .containsExactly(
                        "2007/08:5K5:SET_UP 2007-04-01 56000.00",
                        "2007/08:5K5:RECURRING:1/4 2007-04-01 29000.01",
                        "2007/08:5K5:RECURRING:2/4 2007-07-01 29000.01",
                        "2007/08:5K5:RECURRING:3/4 2007-10-01 29000.01",
                        "2007/08:5K5:RECURRING:4/4 2008-01-01 29000.01");
        assertThat(plan.expected()).isEqualTo(5);
    }

    @Test
    @Tag("I12")
    void a_second_run_finds_everything_there() {
        London london = London.asInBrentsBoardPaper(TWELFTHS);
        london.run();
        assertThat(london.run()).isEqualTo(new ChargePlan(List.of(), 5, List.of()));
    }

    @Test
    void a_pct_that_joins_inside_a_period_is_charged_on_its_join_date() {
        London london = London.asInBrentsBoardPaper(TWELFTHS).member(BRENT, "2007-05-15", null);
        // June is one of the quarter's three months: 116,000.04 × 3/12 − 116,000.04 × 2/12
        // = 29,000.01 − 19,333.34 = 9,666.67
        assertThat(lines(london.run()).subList(0, 3))
                .containsExactly(
                        "2007/08:5K5:SET_UP 2007-05-15 56000.00",
                        "2007/08:5K5:RECURRING:1/4 2007-05-15 9666.67",
                        "2007/08:5K5:RECURRING:2/4 2007-07-01 29000.01");
    }

    @Test
    @Tag("I15")
    void a_quarter_of_which_no_month_counts_is_not_charged() {
        London london = London.asInBrentsBoardPaper(TWELFTHS).member(BRENT, "2007-06-02", "2007-10-01");
        assertThat(lines(london.run()))
                .containsExactly(
                        "2007/08:5K5:SET_UP 2007-06-02 56000.00", "2007/08:5K5:RECURRING:2/4 2007-07-01 29000.01");
    }

    @Test
    void set_up_is_charged_once_in_the_year_of_the_first_joining() {
        London before = London.asInBrentsBoardPaper(TWELFTHS).member(BRENT, "2006-10-01", null);
        assertThat(before.run().toPost()).noneMatch(line -> line.item().kind() == ChargeKind.SET_UP);
        London again = London.asInBrentsBoardPaper(TWELFTHS)
                .member(BRENT, "2007-10-01", null)
                .setUpChargedBefore(BRENT);
        assertThat(lines(again.run()))
                .containsExactly(
                        "2007/08:5K5:RECURRING:3/4 2007-10-01 29000.01",
                        "2007/08:5K5:RECURRING:4/4 2008-01-01 29000.01");
        London twice = London.asInBrentsBoardPaper(TWELFTHS)
                .member(BRENT, "2007-04-01", "2007-07-01")
                .alsoMember(BRENT, "2008-01-01", null);
        assertThat(lines(twice.run()))
                .containsExactly(
                        "2007/08:5K5:SET_UP 2007-04-01 56000.00",
                        "2007/08:5K5:RECURRING:1/4 2007-04-01 29000.01",
                        "2007/08:5K5:RECURRING:4/4 2008-01-01 29000.01");
    }

    @Test
    void a_tariff_without_a_set_up_rate_charges_no_set_up() {
        London london = new London()
                .tariff("38", "0", TWELFTHS, 1)
                .heads(BRENT, UNIFIED_WEIGHTED, 297_436)
                .member(BRENT, "2007-04-01", null);
        // 38p × 297,436 = 113,025.68
        assertThat(lines(london.run())).containsExactly("2007/08:5K5:RECURRING:1/1 2007-04-01 113025.68");
    }

    @Test
    @Tag("I10")
    void a_new_tariff_changes_nothing_that_is_charged_and_nothing_else_of_that_pcts_year() {
        London london = London.asInBrentsBoardPaper(TWELFTHS).member(BRENT, "2007-10-01", null);
        london.run();
        london.tariff("50", "30", DAYS, 12);
        assertThat(london.run().toPost()).isEmpty();
        // Known to have joined a quarter earlier: that quarter too comes under version 1.
        ChargePlan earlier = london.member(BRENT, "2007-07-01", null).run();
        assertThat(lines(earlier)).containsExactly("2007/08:5K5:RECURRING:2/4 2007-07-01 29000.01");
        assertThat(earlier.toPost().get(0).working().tariffVersion()).isEqualTo(1);
    }

    @Test
    @Tag("I10")
    @Tag("I11")
    void a_revised_population_makes_a_correction_for_each_charge_with_its_reason() {
        London london = London.asInBrentsBoardPaper(TWELFTHS);
        london.run();
        ChargePlan plan = london.heads(BRENT, UNIFIED_WEIGHTED, 300_000).run();
        // 39p × 300,000 = 117,000.00; a quarter 29,250.00; 29,250.00 − 29,000.01 = 249.99
        assertThat(lines(plan))
                .containsExactly(
                        "2007/08:5K5:RECURRING:1/4:ADJ1 2007-06-01 249.99",
                        "2007/08:5K5:RECURRING:2/4:ADJ1 2007-07-01 249.99",
                        "2007/08:5K5:RECURRING:3/4:ADJ1 2007-10-01 249.99",
                        "2007/08:5K5:RECURRING:4/4:ADJ1 2008-01-01 249.99");
        assertThat(plan.toPost().get(0).reason())
                .contains("population revised from 297,436 weighted heads to 300,000 weighted heads");
        assertThat(plan.expected()).isEqualTo(9);
        assertThat(london.run()).isEqualTo(new ChargePlan(List.of(), 9, List.of()));
    }

    @Test
    @Tag("I11")
    void a_population_that_is_revised_back_takes_the_correction_back() {
        London london = London.asInBrentsBoardPaper(TWELFTHS);
        london.run();
        london.heads(BRENT, UNIFIED_WEIGHTED, 300_000).run();
        ChargePlan plan = london.heads(BRENT, UNIFIED_WEIGHTED, 297_436).run();
        assertThat(lines(plan).get(0)).isEqualTo("2007/08:5K5:RECURRING:1/4:ADJ2 2007-06-01 -249.99");
        assertThat(total(london)).isEqualTo("172000.04");
    }

    @Test
    @Tag("I11")
    void a_backdated_join_charges_the_earlier_periods_and_corrects_the_part_covered_one() {
        London london = London.asInBrentsBoardPaper(TWELFTHS).member(BRENT, "2007-08-15", null);
        london.run();
        london.today("2007-09-03").member(BRENT, "2007-04-01", null);
        ChargePlan plan = london.run();
        // second quarter: September only, 9,666.67, had been charged; 29,000.01 − 9,666.67 = 19,333.34
        assertThat(lines(plan))
                .containsExactly(
                        "2007/08:5K5:RECURRING:1/4 2007-04-01 29000.01",
                        "2007/08:5K5:RECURRING:2/4:ADJ1 2007-09-03 19333.34");
        assertThat(plan.toPost().get(1).reason())
                .contains("membership now 1 July 2007 to 30 September 2007,"
                        + " charged for 15 August 2007 to 30 September 2007 before");
        assertThat(total(london)).isEqualTo("172000.04");
    }

    @Test
    @Tag("I11")
    void a_backdated_leave_gives_back_what_is_not_due_any_more() {
        London london = London.asInBrentsBoardPaper(DAYS);
        london.run();
        london.today("2007-11-20").member(BRENT, "2007-04-01", "2007-08-01");
        ChargePlan plan = london.run();
        // second quarter: 31 of 92 days, round(29,000.01 × 31/92) = round(9,771.7425) = 9,771.74; less 29,000.01
        assertThat(lines(plan))
                .containsExactly(
                        "2007/08:5K5:RECURRING:2/4:ADJ1 2007-11-20 -19228.27",
                        "2007/08:5K5:RECURRING:3/4:ADJ1 2007-11-20 -29000.01",
                        "2007/08:5K5:RECURRING:4/4:ADJ1 2008-01-01 -29000.01");
        assertThat(plan.toPost().get(1).reason()).contains("no membership in this period any more");
        // 56,000.00 + 29,000.01 + 9,771.74
        assertThat(total(london)).isEqualTo("94771.75");
        // It turns out not to have left: all comes back.
        london.member(BRENT, "2007-04-01", null).run();
        assertThat(total(london)).isEqualTo("172000.04");
        assertThat(london.run().toPost()).isEmpty();
    }

    @Test
    @Tag("I11")
    void a_membership_that_never_was_is_given_back_in_full() {
        London london = London.asInBrentsBoardPaper(TWELFTHS);
        london.run();
        ChargePlan plan = london.noMember(BRENT).run();
        assertThat(plan.toPost()).hasSize(5).allMatch(line -> line.amount().isNegative());
        assertThat(plan.toPost().get(0).reason()).contains("joining is not in 2007/08 any more");
        assertThat(total(london)).isEqualTo("0.00");
        assertThat(london.run()).isEqualTo(new ChargePlan(List.of(), 10, List.of()));
    }

    @Test
    @Tag("I13")
    void a_pct_without_its_population_is_parked_and_the_others_are_charged() {
        London london = London.asInBrentsBoardPaper(TWELFTHS)
                .heads(EALING, RESIDENT, 305_000)
                .member(EALING, "2007-04-01", null);
        ChargePlan plan = london.run();
        assertThat(plan.toPost()).hasSize(5).allMatch(line -> line.item().code().equals(BRENT));
        assertThat(plan.skipped()).hasSize(5).allSatisfy(skip -> assertThat(skip.reason())
                .isEqualTo("No unified weighted population of 2007/08 is loaded for it, and no stand-in is there."
                        + " Load the figure, or allow a stand-in for the year and load that, then run the"
                        + " charges again."));
        assertThat(plan.skipped())
                .extracting(SkippedCharge::kind)
                .containsExactly(
                        ChargeKind.SET_UP,
                        ChargeKind.RECURRING,
                        ChargeKind.RECURRING,
                        ChargeKind.RECURRING,
                        ChargeKind.RECURRING);
        assertThat(plan.expected()).isEqualTo(10);
        assertThat(london.heads(EALING, UNIFIED_WEIGHTED, 300_000).run().toPost())
                .hasSize(5);
    }

    @Test
    @Tag("I13")
    void a_pct_whose_population_is_gone_keeps_its_charges_and_is_told_of() {
        London london = London.asInBrentsBoardPaper(TWELFTHS);
        london.run();
        ChargePlan plan = london.noHeads(BRENT, UNIFIED_WEIGHTED).run();
        assertThat(plan.toPost()).isEmpty();
        assertThat(plan.skipped()).hasSize(5).allSatisfy(skip -> assertThat(skip.reason())
                .endsWith("What it has been charged so far stands."));
    }

    @Test
    @Tag("I13")
    void memberships_that_overlap_and_pcts_that_are_not_registered_are_parked() {
        London overlap = London.asInBrentsBoardPaper(TWELFTHS).alsoMember(BRENT, "2007-08-01", null);
        assertThat(overlap.run().skipped()).hasSize(5).allSatisfy(skip -> assertThat(skip.reason())
                .startsWith("It joined on 1 August 2007 while it was still a member."));
        London unknown = London.asInBrentsBoardPaper(TWELFTHS).unregistered(BRENT);
        assertThat(unknown.run().skipped()).hasSize(5).allSatisfy(skip -> assertThat(skip.reason())
                .startsWith("It is not in the register of PCTs."));
    }

    private static List<String> lines(ChargePlan plan) {
        return plan.toPost().stream()
                .map(line -> line.sourceKey() + " " + line.dated() + " " + Pounds.plain(line.amount()))
                .toList();
    }

    private static String total(London london) {
        return Pounds.plain(london.charged().stream().map(ChargeLine::amount).reduce(Pounds.ZERO, (a, b) -> a.plus(b)));
    }
}
