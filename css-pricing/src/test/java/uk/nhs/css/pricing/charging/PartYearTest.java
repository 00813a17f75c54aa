package uk.nhs.css.pricing.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.pricing.tariff.Proration;

/** The worked figures of annual charge, part year and instalments. */
class PartYearTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2007/08");
    // 39p × 297,436 = 11,600,004p
    private static final Money BRENT = PencePerHead.of("39").times(Heads.of(297_436));

    @Test
    void brents_annual_charge_and_set_up_charge_are_rate_times_heads() {
        assertThat(BRENT).isEqualTo(Pounds.of("116000.04"));
        // 20p × 280,000 = 5,600,000p; together 172,000.04
        Money setUp = PencePerHead.of("20").times(Heads.of(280_000));
        assertThat(setUp).isEqualTo(Pounds.of("56000.00"));
        assertThat(BRENT.plus(setUp)).isEqualTo(Pounds.of("172000.04"));
    }

    @Test
    void an_annual_charge_is_rounded_half_up_once() {
        // 16.4375p × 2 = 32.875p; × 8 = 131.5p
        assertThat(PencePerHead.of("16.4375").times(Heads.of(2))).isEqualTo(Pounds.of("0.33"));
        assertThat(PencePerHead.of("16.4375").times(Heads.of(8))).isEqualTo(Pounds.of("1.32"));
    }

    @Test
    @Tag("I4")
    void brents_four_instalments_are_equal_and_sum_to_the_year() {
        // 4 × 29,000.01 = 116,000.04
        assertThat(amounts(BRENT, 4)).containsOnly(Pounds.of("29000.01")).hasSize(4);
    }

    @Test
    @Tag("I4")
    void an_amount_that_does_not_divide_is_cut_by_cumulative_rounding() {
        // eight of 8.33 and four of 8.34: 66.64 + 33.36 = 100.00
        List<Money> amounts = amounts(Pounds.of("100.00"), 12);
        assertThat(amounts).filteredOn(Pounds.of("8.33")::equals).hasSize(8);
        assertThat(amounts).filteredOn(Pounds.of("8.34")::equals).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"TWELFTHS, 1", "TWELFTHS, 4", "TWELFTHS, 12", "DAYS, 1", "DAYS, 4", "DAYS, 12"})
    void joining_on_1_october_2007_costs_half_the_year_under_both_prorations(Proration proration, int of) {
        // 6/12 of 116,000.04, and from day 183 of 366 of it
        assertThat(charge(BRENT, of, proration, "2007-10-01", "2008-04-01")).isEqualTo(Pounds.of("58000.02"));
    }

    @Test
    void by_days_a_month_of_23_days_of_30_and_two_whole_ones_are_charged_exactly() {
        // 12 × 3,950.00 = 47,400.00 a year; April 3,950.00 × 23/30 = 3,028.33; May and June 7,900.00
        Money annual = Pounds.of("47400.00");
        Period joined = period("2007-04-08", "2007-07-01");
        assertThat(PartYear.instalment(annual, YEAR, 1, 12, Proration.DAYS, List.of(joined)))
                .isEqualTo(Pounds.of("3028.33"));
        assertThat(charge(annual, 12, Proration.DAYS, "2007-05-01", "2007-07-01"))
                .isEqualTo(Pounds.of("7900.00"));
        assertThat(charge(annual, 12, Proration.DAYS, "2007-04-08", "2007-07-01"))
                .isEqualTo(Pounds.of("10928.33"));
    }

    @ParameterizedTest
    @CsvSource({
        // a month counts when the PCT is a member on its first day
        "2007-04-01, 2008-04-01, 1200.00",
        "2007-04-02, 2008-04-01, 1100.00",
        "2007-04-30, 2008-04-01, 1100.00",
        "2007-05-01, 2008-04-01, 1100.00",
        "2007-05-02, 2008-04-01, 1000.00",
        "2007-04-01, 2008-03-01, 1100.00",
        "2007-04-01, 2008-03-02, 1200.00",
        "2007-04-02, 2007-05-01, 0.00",
        "2007-04-02, 2007-05-02, 100.00"
    })
    void by_twelfths_a_month_is_charged_if_the_pct_is_a_member_on_its_first_day(
            String from, String to, String expected) {
        assertThat(charge(Pounds.of("1200.00"), 4, Proration.TWELFTHS, from, to))
                .isEqualTo(Pounds.of(expected));
    }

    @ParameterizedTest
    @Tag("I8")
    @EnumSource(Proration.class)
    void joining_and_leaving_on_one_day_costs_nothing(Proration proration) {
        assertThat(charge(BRENT, 4, proration, "2007-05-01", "2007-05-01")).isEqualTo(Pounds.ZERO);
    }

    @ParameterizedTest
    @Tag("I15")
    @EnumSource(Proration.class)
    void days_outside_the_year_cost_nothing_in_it(Proration proration) {
        assertThat(charge(BRENT, 4, proration, "2006-04-01", "2007-04-01")).isEqualTo(Pounds.ZERO);
        assertThat(charge(BRENT, 4, proration, "2008-04-01", "2009-04-01")).isEqualTo(Pounds.ZERO);
        assertThat(charge(BRENT, 4, proration, "2006-04-01", "2009-04-01")).isEqualTo(BRENT);
    }

    @Test
    void leaving_and_coming_back_within_a_quarter_is_charged_for_both_parts() {
        // 91 days from 1 April to 30 June; 29,000.01: days 0 to 30 = round(9,560.44286) = 9,560.44;
        // days 61 to 91 = 29,000.01 − round(19,439.56714) = 9,560.44
        List<Period> parts = List.of(period("2007-06-01", "2007-07-01"), period("2007-04-01", "2007-05-01"));
        assertThat(PartYear.instalment(BRENT, YEAR, 1, 4, Proration.DAYS, parts))
                .isEqualTo(Pounds.of("19120.88"));
        assertThat(PartYear.coverage(YEAR, 1, 4, Proration.DAYS, parts))
                .isEqualTo(new Coverage(period("2007-04-01", "2007-07-01"), Proration.DAYS, 60, 91));
        assertThat(PartYear.coverage(YEAR, 1, 4, Proration.TWELFTHS, parts).covered())
                .isEqualTo(2);
    }

    @Test
    void the_quarters_of_a_year_begin_in_april_july_october_and_january() {
        assertThat(Instalments.periods(YEAR, 4))
                .containsExactly(
                        period("2007-04-01", "2007-07-01"),
                        period("2007-07-01", "2007-10-01"),
                        period("2007-10-01", "2008-01-01"),
                        period("2008-01-01", "2008-04-01"));
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "5, 4", "1, 2", "1, 0", "13, 12"})
    void there_is_no_such_instalment(int k, int of) {
        assertThatThrownBy(() -> Instalments.period(YEAR, k, of)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Instalments.amount(BRENT, k, of)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Money> amounts(Money annual, int of) {
        return IntStream.rangeClosed(1, of)
                .mapToObj(k -> Instalments.amount(annual, k, of))
                .toList();
    }

    private static Money charge(Money annual, int of, Proration proration, String from, String to) {
        return PartYear.charge(annual, YEAR, of, proration, period(from, to));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
