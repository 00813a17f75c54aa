package uk.nhs.css.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;

/** The financial year and half-open periods. */
@Tag("I9")
class FinancialYearTest {

    @ParameterizedTest
    @CsvSource({
        "2007-03-31,2006/07",
        "2007-04-01,2007/08",
        "2008-03-31,2007/08",
        "2008-04-01,2008/09",
        "1999-12-31,1999/00"
    })
    void a_date_lies_in_the_year_that_began_in_april(LocalDate date, String year) {
        assertThat(FinancialYear.containing(date)).hasToString(year);
    }

    @Test
    void the_year_2007_08_has_366_days_for_february_2008_has_29() {
        FinancialYear year = FinancialYear.parse("2007/08");
        assertThat(year.start()).isEqualTo("2007-04-01");
        assertThat(year.end()).isEqualTo("2008-04-01");
        assertThat(year.period().days()).isEqualTo(366);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2007", "2007/09", "2007/8", "2007-08", "07/08", "2007/2008", "1989/90", "2099/00"})
    void anything_else_is_no_financial_year(String text) {
        assertThatThrownBy(() -> FinancialYear.parse(text))
                .isInstanceOfSatisfying(
                        MalformedInput.class, bad -> assertThat(bad.field()).isEqualTo("year"));
    }

    @Test
    void a_period_holds_its_first_day_and_not_its_last() {
        Period april = new Period(LocalDate.parse("2007-04-01"), LocalDate.parse("2007-05-01"));
        assertThat(april.contains(LocalDate.parse("2007-04-01"))).isTrue();
        assertThat(april.contains(LocalDate.parse("2007-04-30"))).isTrue();
        assertThat(april.contains(LocalDate.parse("2007-05-01"))).isFalse();
        assertThat(april.overlap(new Period(LocalDate.parse("2007-05-01"), LocalDate.parse("2007-06-01"))))
                .isEmpty();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        LocalDate day = LocalDate.parse("2007-04-01");
        assertThatThrownBy(() -> new Period(day, day.minusDays(1))).isInstanceOf(MalformedInput.class);
        assertThat(new Period(day, day).isEmpty()).isTrue();
    }

    @Test
    @Tag("I15")
    void membership_counts_from_the_join_date_up_to_the_leave_date() {
        FinancialYear year = FinancialYear.parse("2007/08");
        PctCode brent = PctCode.of("5K5");
        LocalDate october = LocalDate.parse("2007-10-01");
        assertThat(new MembershipSpan(brent, october, java.util.Optional.empty()).within(year))
                .contains(new Period(october, year.end()));
        assertThat(new MembershipSpan(brent, year.end(), java.util.Optional.empty()).within(year))
                .isEmpty();
        assertThat(new MembershipSpan(brent, october, java.util.Optional.of(october)).within(year))
                .isEmpty();
        assertThat(new MembershipSpan(brent, year.start().minusYears(1), java.util.Optional.of(october)).within(year))
                .contains(new Period(year.start(), october));
    }
}
