package uk.nhs.css.reporting.london;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Row;

/** What the SHA sees of London's money: recovery of costs, staff in kind, balances agreed. */
class MoneyReportsTest {

    private static final String RECOVERY = "cost-recovery";
    private static final String STAFF = "staff-in-kind";
    private static final String AGREEMENT = "agreement-of-balances";

    private final World world = World.small();

    @Test
    void cost_recovery_sets_what_is_charged_so_far_against_the_same_months_and_the_year_against_the_year() {
        ReportView view = report(RECOVERY, null, null);
        // A quarter: 7,435.90 + 7,500.00 + 5,250.03 + 5,500.00 = 25,685.93; 85,000.01 − 25,685.93 = 59,314.08
        // The year: 29,743.60 + 30,000.00 + 21,000.10 + 22,000.00 = 102,743.70; 172,000.04 − 102,743.70 = 69,256.34
        assertThat(view.sentence())
                .isEqualTo(
                        "£85,000.01 had been charged to London for the first 3 months of 2007/08 by 1 June 2007 against an"
                                + " actual cost of £25,685.93 for the same months: an over-recovery of £59,314.08. The charges of"
                                + " the year come to £172,000.04 against an actual cost of £102,743.70: an over-recovery of"
                                + " £69,256.34.");
        // 297,436 × 12 = 3,569,232; 85,000.01 − 7,435.90 = 77,564.11; 172,000.04 − 29,743.60 = 142,256.44
        assertThat(plain(view.row("5K5").orElseThrow()))
                .containsExactly(
                        "Brent Teaching PCT",
                        "5K5",
                        "North West London",
                        "Member",
                        "297436",
                        "12",
                        "3569232",
                        "85000.01",
                        "7435.90",
                        "77564.11",
                        "172000.04",
                        "29743.60",
                        "142256.44",
                        "0.00",
                        "");
        // 297,436 + 300,000 + 210,001 + 220,000 = 1,027,437 heads, 4 × 12 = 48 months, 1,027,437 × 12 = 12,329,244
        assertThat(plain(view.london()))
                .containsExactly(
                        "London",
                        "",
                        "",
                        "",
                        "1027437",
                        "48",
                        "12329244",
                        "85000.01",
                        "25685.93",
                        "59314.08",
                        "172000.04",
                        "102743.70",
                        "69256.34",
                        "0.00",
                        "");
        assertThat(view.charts().get(0).svg())
                .contains("Charged so far", "Actual cost so far", "Charges of the year", "Actual cost of the year");
    }

    @Test
    void a_year_that_has_ended_is_settled() {
        world.today = LocalDate.of(2008, 4, 14);
        ReportView view = report(RECOVERY, "2007/08", null);
        // 102,743.70 − 85,000.01 = 17,743.69; Brent's 29,743.60 − 85,000.01 = −55,256.41
        assertThat(view.sentence())
                .isEqualTo(
                        "£85,000.01 had been charged to London for 2007/08 by 14 April 2008 against an actual cost of"
                                + " £102,743.70: an under-recovery of £17,743.69; £0.00 is shared out, £0.00 carried forward and"
                                + " −£17,743.69 still to settle.");
        assertThat(plain(view.row("5K5").orElseThrow()).subList(13, 15)).containsExactly("0.00", "-55256.41");
        assertThat(plain(view.london()).subList(13, 15)).containsExactly("0.00", "17743.69");
    }

    @Test
    void until_the_actual_cost_is_entered_the_cost_model_stands_for_it_and_says_so() {
        world.costIsKnown = false;
        ReportView view = report(RECOVERY, null, null);
        assertThat(view.sentence())
                .contains("against a modelled cost of £25,685.93 for the same months")
                .endsWith("against a modelled cost of £102,743.70: an over-recovery of £69,256.34.");
        assertThat(view.notes())
                .anyMatch(note -> note.startsWith("Until the actual cost is entered the cost is that of"));
        assertThat(view.charts().get(0).svg()).contains("Modelled cost of the year");
    }

    @Test
    void without_any_cost_nobody_has_a_share_of_it() {
        world.costIsKnown = false;
        world.costIsModelled = false;
        ReportView view = report(RECOVERY, null, null);
        assertThat(view.sentence())
                .isEqualTo("£85,000.01 had been charged to London for the first 3 months of 2007/08 by 1 June 2007. The"
                        + " charges of the year come to £172,000.04; what the year costs is not known yet, so neither is"
                        + " over- or under-recovery.");
        assertThat(plain(view.london()).subList(7, 15))
                .containsExactly("85000.01", "", "", "172000.04", "", "", "0.00", "");
    }

    @Test
    void a_filter_compares_what_its_pcts_were_charged_with_their_share() {
        // Barnet and Camden: 7,500.00 + 5,250.03 and 30,000.00 + 21,000.10
        assertThat(report(RECOVERY, null, "NCL").sentence())
                .isEqualTo(
                        "Nothing had been charged to North Central London for the first 3 months of 2007/08 by 1 June"
                                + " 2007 against a share of £12,750.03 of the actual cost for the same months: an under-recovery of"
                                + " £12,750.03. The charges of the year come to £0.00 against a share of £51,000.10 of the actual"
                                + " cost: an under-recovery of £51,000.10.");
        assertThat(report(RECOVERY, "2005/06", null).sentence())
                .isEqualTo(
                        "No PCT of London was a member in 2005/06 or charged for it, so there is no cost to recover.");
    }

    @Test
    void behind_a_recovery_stand_its_steps_and_the_lines_charged() {
        RowView brent = world.reports().row(RECOVERY, "5K5", ReportQuery.everything());
        List<List<String>> steps = brent.behind().get(0).table().rows().stream()
                .map(MoneyReportsTest::plain)
                .toList();
        assertThat(steps)
                .contains(
                        List.of("Weighted heads × months", "3,569,232"),
                        List.of(
                                "Less its share of the cost of the first 3 months by its 3 months among them",
                                "£7,435.90"),
                        List.of("Over-recovery of the year, below zero for an under-recovery", "£142,256.44"));
        // 56,000.00 + 29,000.01
        assertThat(plain(brent.behind().get(1).table().total().orElseThrow()))
                .containsExactly("Charged", "", "", "85000.01");
    }

    @Test
    @Tag("I29")
    void staff_in_kind_goes_from_the_offer_to_the_charge_that_it_settles() {
        ReportView view = report(STAFF, null, null);
        // Accepted: Brent, Camden, Lewisham; offered: Harrow, Newham, Croydon. 6 × 48,000.00 = 288,000.00, half of it
        // accepted; 3 × 29,000.01 = 87,000.03; 3 × 12,999.99 = 38,999.97
        assertThat(view.sentence())
                .isEqualTo(
                        "6 PCTs of London had offered 6 posts worth £288,000.00 for 2007/08 by 1 June 2007; £144,000.00 is"
                                + " accepted, of which £87,000.03 has settled charges and £38,999.97 is unused.");
        // 48,000.00 − 29,000.01 − 12,999.99 = 6,000.00 carried or lapsed
        assertThat(plain(view.row("5K5").orElseThrow()).subList(4, 11))
                .containsExactly("1", "48000.00", "1", "48000.00", "29000.01", "6000.00", "12999.99");
        assertThat(view.row("5A9")).isEmpty();
        RowView brent = world.reports().row(STAFF, "5K5", ReportQuery.everything());
        assertThat(plain(brent.behind().get(0).table().rows().get(0)))
                .containsExactly(
                        "Contracts manager",
                        "8a",
                        "1.00",
                        "Accepted",
                        "48000.00",
                        "48000.00",
                        "29000.01",
                        "6000.00",
                        "12999.99");
    }

    @Test
    void without_offers_the_report_says_so_in_words() {
        world.staffIsOffered = false;
        ReportView view = report(STAFF, null, null);
        assertThat(view.sentence())
                .isEqualTo("No PCT of London had offered staff for 2007/08 by 1 June 2007; all pay in cash.");
        assertThat(view.rows()).isEmpty();
        assertThat(view.charts()).isEmpty();
    }

    @Test
    void balances_are_agreed_at_the_latest_month_that_has_ended() {
        ReportView view = report(AGREEMENT, "2006/07", null);
        // In the order of the register: Brent differs, Barnet agrees, Camden is resolved, Bexley is late.
        // 35,000.01 + 3 × 1,000.00 = 38,000.01
        assertThat(view.sentence())
                .isEqualTo(
                        "Month 12 of 2006/07, 31 March 2007: 1 of 4 PCTs of London agrees with the host; 1 differs, 1"
                                + " resolved, 1 not answered, 1 of them late. The host’s figures come to £38,000.01.");
        assertThat(plain(view.row("5K5").orElseThrow()).subList(4, 15))
                .containsExactly(
                        "Differs",
                        "Differs",
                        "Differs",
                        "35000.01",
                        "35000.01",
                        "34990.01",
                        "10.00",
                        "1",
                        "0",
                        "1",
                        "0");
        // 34,990.01 + 1,000.00 + 990.00 = 36,980.01; 10.00 + 0.00 + 10.00
        assertThat(plain(view.london()).subList(7, 15))
                .containsExactly("38000.01", "38000.01", "36980.01", "20.00", "3", "1", "1", "1");
        RowView brent = world.reports().row(AGREEMENT, "5K5", ReportQuery.of("2006/07", null, null, null, null, null));
        assertThat(brent.behind())
                .extracting(each -> each.table().rows().size())
                .containsExactly(3, 3, 3);
    }

    @Test
    @Tag("I55")
    void before_a_month_has_ended_there_is_nothing_to_agree() {
        ReportView view = report(AGREEMENT, null, null);
        assertThat(view.sentence())
                .isEqualTo(
                        "No month of agreement of 2007/08 had ended by 1 June 2007: PCTs and host compare what is owed at"
                                + " the end of months 6, 9 and 12, first on 30 September 2007.");
        assertThat(view.rows()).isEmpty();
        // On 15 January 2007 months 6 and 9 had ended, month 12 had not.
        ReportView then =
                world.reports().report(AGREEMENT, ReportQuery.of("2006/07", "2007-01-15", null, null, null, null));
        assertThat(plain(then.rows().get(0)).subList(4, 7)).containsExactly("Agreed", "Agreed", "");
        assertThat(then.sentence()).startsWith("Month 9 of 2006/07, 31 December 2006: ");
    }

    @Test
    void what_was_charged_to_a_pct_does_not_go_with_it_when_it_merges() {
        world.pcts.replaceAll(pct -> pct.code().value().equals("5K5")
                ? new PctView(
                        pct.code(),
                        pct.name(),
                        pct.sector(),
                        pct.localAuthorities(),
                        pct.validFrom(),
                        Optional.of(World.TODAY),
                        Optional.empty())
                : pct);
        ReportView view = report("income-and-debt", null, null);
        assertThat(view.rows()).hasSize(8);
        assertThat(view.table().cell(view.london(), "balance").plain()).isEqualTo("35000.01");
        assertThat(report("approvals-and-take-up", null, null).rows()).hasSize(7);
    }

    @Test
    void behind_a_balance_stand_its_steps_its_lines_and_its_invoices() {
        RowView brent = world.reports().row("income-and-debt", "5K5", ReportQuery.everything());
        // 56,000.00 + 29,000.01 − 50,000.00
        assertThat(plain(brent.behind().get(1).table().total().orElseThrow()))
                .containsExactly("Owed", "", "", "35000.01");
        // 56,000.00 − 50,000.00, due on 2 May: 30 days late on 1 June
        assertThat(plain(brent.behind().get(2).table().rows().get(0)))
                .containsExactly(
                        "CSS-2007-0001", "2007-04-02", "2007-05-02", "56000.00", "0.00", "50000.00", "6000.00", "30");
        RowView barnet = world.reports().row("income-and-debt", "5A9", ReportQuery.everything());
        assertThat(barnet.behind().get(1).isEmpty()).isTrue();
    }

    private ReportView report(String name, String year, String sector) {
        return world.reports().report(name, ReportQuery.of(year, null, sector, null, null, null));
    }

    private static List<String> plain(Row row) {
        return row.cells().stream().map(Cell::plain).toList();
    }
}
