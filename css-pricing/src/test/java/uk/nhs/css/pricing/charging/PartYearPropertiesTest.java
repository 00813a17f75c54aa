package uk.nhs.css.pricing.charging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.tariff.Proration;

/** What holds for any annual charge, tariff and membership. */
class PartYearPropertiesTest {

    private static final long MOST_PENCE = 100_000_000_00L;

    /** Any way to charge a year: also leap years, and years around which membership begins and ends. */
    record Terms(FinancialYear year, int of, Proration proration) {

        Money charge(Money annual, LocalDate from, LocalDate to) {
            return PartYear.charge(annual, year, of, proration, new Period(from, to));
        }

        LocalDate day(int offset) {
            return year.start().plusDays(offset);
        }
    }

    @Property
    @Tag("I4")
    void adjacent_part_periods_sum_exactly(
            @ForAll("terms") Terms terms,
            @ForAll @LongRange(min = 0, max = MOST_PENCE) long pence,
            @ForAll("threeDays") List<Integer> days) {
        Money annual = Pounds.ofPence(pence);
        LocalDate a = terms.day(days.get(0));
        LocalDate b = terms.day(days.get(1));
        LocalDate c = terms.day(days.get(2));
        assertThat(terms.charge(annual, a, b).plus(terms.charge(annual, b, c))).isEqualTo(terms.charge(annual, a, c));
    }

    @Property
    @Tag("I4")
    void instalments_sum_to_the_year_and_differ_by_a_penny_at_most(
            @ForAll("terms") Terms terms, @ForAll @LongRange(min = 0, max = MOST_PENCE) long pence) {
        Money annual = Pounds.ofPence(pence);
        List<Long> amounts = IntStream.rangeClosed(1, terms.of())
                .mapToObj(k -> Instalments.amount(annual, k, terms.of()).getAmountMinorLong())
                .toList();
        assertThat(amounts.stream().mapToLong(Long::longValue).sum()).isEqualTo(pence);
        assertThat(amounts).allSatisfy(amount -> assertThat(Math.abs(amount - pence / terms.of()))
                .isLessThanOrEqualTo(1));
    }

    @Property
    @Tag("I4")
    void the_instalments_of_a_membership_sum_to_its_charge_whatever_days_it_covers(
            @ForAll("terms") Terms terms,
            @ForAll @LongRange(min = 0, max = MOST_PENCE) long pence,
            @ForAll("threeDays") List<Integer> days) {
        Period first = new Period(terms.day(days.get(0)), terms.day(days.get(1)));
        Period second = new Period(terms.day(days.get(1)), terms.day(days.get(2)));
        Money annual = Pounds.ofPence(pence);
        Money sum = Pounds.ZERO;
        for (int k = 1; k <= terms.of(); k++) {
            sum = sum.plus(PartYear.instalment(
                    annual, terms.year(), k, terms.of(), terms.proration(), List.of(first, second)));
        }
        assertThat(sum).isEqualTo(terms.charge(annual, first.from(), second.to()));
    }

    @Property
    @Tag("I8")
    void a_full_year_is_charged_whole_and_no_days_nothing(
            @ForAll("terms") Terms terms,
            @ForAll @LongRange(min = 0, max = MOST_PENCE) long pence,
            @ForAll @IntRange(min = -400, max = 800) int day) {
        Money annual = Pounds.ofPence(pence);
        assertThat(terms.charge(annual, terms.year().start(), terms.year().end()))
                .isEqualTo(annual);
        assertThat(terms.charge(annual, terms.day(day), terms.day(day))).isEqualTo(Pounds.ZERO);
    }

    @Property
    @Tag("I8")
    void a_longer_membership_never_costs_less_and_none_costs_less_than_nothing(
            @ForAll("terms") Terms terms,
            @ForAll @LongRange(min = 0, max = MOST_PENCE) long pence,
            @ForAll("threeDays") List<Integer> days) {
        Money annual = Pounds.ofPence(pence);
        Money shorter = terms.charge(annual, terms.day(days.get(0)), terms.day(days.get(1)));
        Money longer = terms.charge(annual, terms.day(days.get(0)), terms.day(days.get(2)));
        assertThat(shorter.isNegative()).isFalse();
        assertThat(longer.isLessThan(shorter)).isFalse();
        assertThat(longer.isGreaterThan(annual)).isFalse();
    }

    @Property(tries = 100)
    @Tag("I9")
    void the_zone_of_the_machine_changes_nothing(
            @ForAll("terms") Terms terms,
            @ForAll @LongRange(min = 0, max = MOST_PENCE) long pence,
            @ForAll("threeDays") List<Integer> days) {
        TimeZone before = TimeZone.getDefault();
        try {
            List<Money> charges = List.of("UTC", "Europe/London", "Pacific/Kiritimati").stream()
                    .map(zone -> {
                        TimeZone.setDefault(TimeZone.getTimeZone(zone));
                        return terms.charge(Pounds.ofPence(pence), terms.day(days.get(0)), terms.day(days.get(2)));
                    })
                    .distinct()
                    .toList();
            assertThat(charges).hasSize(1);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Property
    @Tag("I15")
    void nothing_is_charged_before_joining_or_after_leaving(
            @ForAll("terms") Terms terms, @ForAll("threeDays") List<Integer> days) {
        Period membership = new Period(terms.day(days.get(0)), terms.day(days.get(1)));
        for (int k = 1; k <= terms.of(); k++) {
            Coverage coverage = PartYear.coverage(terms.year(), k, terms.of(), terms.proration(), List.of(membership));
            assertThat(coverage.covered()).isBetween(0, coverage.whole());
            if (!coverage.isNothing()) {
                assertThat(membership.contains(coverage.days().from())).isTrue();
                assertThat(coverage.days().to().isAfter(membership.to())).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Combinators.combine(
                        Arbitraries.integers().between(1996, 2030).map(FinancialYear::new),
                        Arbitraries.of(1, 4, 12),
                        Arbitraries.of(Proration.class))
                .as(Terms::new);
    }

    @Provide
    Arbitrary<List<Integer>> threeDays() {
        return Arbitraries.integers().between(-100, 500).list().ofSize(3).map(days -> days.stream()
                .sorted()
                .toList());
    }
}
