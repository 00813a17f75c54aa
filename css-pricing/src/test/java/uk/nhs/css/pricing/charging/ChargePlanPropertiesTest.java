package uk.nhs.css.pricing.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.pricing.charging.London.BRENT;
import static uk.nhs.css.pricing.charging.London.YEAR;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.pricing.tariff.Proration;

/** What holds however membership and population become known. */
class ChargePlanPropertiesTest {

    /** What is known at one run: days of joining and leaving counted from 1 March 2007, and heads. */
    record Known(int joined, int member, boolean left, long heads, int today) {

        London tell(London london) {
            LocalDate start = LocalDate.parse("2007-03-01");
            return london.heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, heads)
                    .heads(BRENT, PopulationBasis.RESIDENT, heads + 7)
                    .today(start.plusDays(today).toString())
                    .member(
                            BRENT,
                            start.plusDays(joined).toString(),
                            left ? start.plusDays(joined + member).toString() : null);
        }
    }

    @Property(tries = 300)
    @Tag("I11")
    void first_charges_and_corrections_come_to_what_would_have_been_charged_had_it_been_known(
            @ForAll("terms") London.Terms terms, @ForAll("steps") List<Known> steps) {
        London london = terms.london();
        steps.forEach(step -> step.tell(london).run());
        London knowing = steps.get(steps.size() - 1).tell(terms.london());
        knowing.run();
        assertThat(byItem(london)).isEqualTo(byItem(knowing));
    }

    @Property(tries = 200)
    @Tag("I12")
    @Tag("I13")
    void a_run_right_after_a_run_adds_nothing_and_the_counts_add_up(
            @ForAll("terms") London.Terms terms, @ForAll("steps") List<Known> steps) {
        London london = terms.london();
        for (Known step : steps) {
            ChargePlan made = step.tell(london).run();
            ChargePlan again = london.run();
            assertThat(again.toPost()).isEmpty();
            assertThat(again.alreadyThere())
                    .isEqualTo(made.alreadyThere() + made.toPost().size());
            assertThat(made.expected())
                    .isEqualTo(made.toPost().size()
                            + made.alreadyThere()
                            + made.skipped().size());
        }
    }

    @Property(tries = 200)
    @Tag("I15")
    void nothing_is_first_charged_outside_membership_or_twice(
            @ForAll("terms") London.Terms terms, @ForAll("steps") List<Known> steps) {
        London london = terms.london();
        for (Known step : steps) {
            ChargePlan plan = step.tell(london).run();
            LocalDate joined = LocalDate.parse("2007-03-01").plusDays(step.joined());
            Optional<LocalDate> left = step.left() ? Optional.of(joined.plusDays(step.member())) : Optional.empty();
            plan.toPost().stream().filter(line -> !line.isAdjustment()).forEach(line -> {
                assertThat(line.dated()).isAfterOrEqualTo(joined);
                left.ifPresent(day -> assertThat(line.dated()).isBefore(day));
                assertThat(YEAR.period().contains(line.dated())).isTrue();
                assertThat(line.amount().isPositive()).isTrue();
            });
        }
        List<String> keys = london.charged().stream().map(ChargeLine::sourceKey).toList();
        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
    }

    private static Map<ChargeItem, Money> byItem(London london) {
        return london.charged().stream()
                .collect(Collectors.groupingBy(
                        ChargeLine::item, Collectors.reducing(Pounds.ZERO, ChargeLine::amount, (a, b) -> a.plus(b))))
                .entrySet()
                .stream()
                .filter(sum -> !sum.getValue().isZero())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Provide
    Arbitrary<London.Terms> terms() {
        return Combinators.combine(Arbitraries.of(1, 4, 12), Arbitraries.of(Proration.class))
                .as(London.Terms::new);
    }

    @Provide
    Arbitrary<List<Known>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 450),
                        Arbitraries.integers().between(1, 450),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(1, 500_000),
                        Arbitraries.integers().between(0, 500))
                .as(Known::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
