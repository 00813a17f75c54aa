package uk.nhs.css.pricing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.ledger.Movement;
import uk.nhs.css.pricing.ledger.TransactionKind;

/** What holds for any account: balances run on, and neighbouring periods fit. */
class AccountLinesPropertiesTest {

    private static final LocalDate START = LocalDate.parse("2007-04-01");

    @Property
    @Tag("I25")
    void opening_and_movements_make_the_closing_balance_and_neighbouring_periods_fit(
            @ForAll("movements") List<Movement> movements, @ForAll @IntRange(min = 0, max = 366) int day) {
        LocalDate middle = START.plusDays(day);
        AccountLines first =
                new AccountLines(Map.of(), only(movements, m -> m.date().isBefore(middle)), Map.of());
        AccountLines second = new AccountLines(
                before(movements, middle), only(movements, m -> !m.date().isBefore(middle)), Map.of());
        assertThat(second.opening()).isEqualTo(first.closing());
        Money all = movements.stream().map(Movement::amount).reduce(Pounds.ZERO, Money::plus);
        assertThat(second.closing()).isEqualTo(all);
        for (AccountLines account : List.of(first, second)) {
            assertThat(account.opening().plus(account.charged()).minus(account.credited()))
                    .isEqualTo(account.closing());
            List<StatementLine> lines = account.lines();
            Money last = lines.isEmpty()
                    ? account.opening()
                    : lines.get(lines.size() - 1).balance();
            assertThat(last).isEqualTo(account.closing());
        }
        // What is not a charge is payment, kind, credit or reversal; the two make the balance.
        Money otherwise = only(movements, m -> !m.kind().isCharge()).stream()
                .map(Movement::amount)
                .reduce(Pounds.ZERO, Money::plus);
        assertThat(second.toInvoice().plus(otherwise)).isEqualTo(second.closing());
    }

    private static List<Movement> only(List<Movement> movements, Predicate<Movement> which) {
        return movements.stream().filter(which).toList();
    }

    private static Map<TransactionKind, Money> before(List<Movement> movements, LocalDate day) {
        Map<TransactionKind, Money> sums = new EnumMap<>(TransactionKind.class);
        only(movements, m -> m.date().isBefore(day)).forEach(m -> sums.merge(m.kind(), m.amount(), Money::plus));
        return sums;
    }

    @Provide
    Arbitrary<List<Movement>> movements() {
        Arbitrary<Movement> one = Combinators.combine(
                        Arbitraries.integers().between(0, 365),
                        Arbitraries.of(TransactionKind.class),
                        Arbitraries.longs().between(-99_999_999L, 99_999_999L).filter(pence -> pence != 0))
                .as((day, kind, pence) ->
                        new Movement(1, START.plusDays(day), kind, kind.name(), Pounds.ofPence(pence)));
        return one.list()
                .ofMaxSize(40)
                .map(list -> list.stream()
                        .sorted((a, b) -> a.date().compareTo(b.date()))
                        .toList())
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Movement(
                                i + 1,
                                list.get(i).date(),
                                list.get(i).kind(),
                                list.get(i).narrative(),
                                list.get(i).amount()))
                        .toList());
    }
}
