package uk.nhs.css.pricing.staffinlieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.staffinlieu.CreditPlan.Claim;

/** What holds for any offers, charges and payments. */
class CreditPlanPropertiesTest {

    private static final long MOST = 200_000_00L;

    @Property
    @Tag("I29")
    void in_kind_never_passes_an_offers_worth_nor_the_recurring_charges(
            @ForAll("claims") List<Claim> claims,
            @ForAll @LongRange(min = 0, max = MOST) long recurring,
            @ForAll @LongRange(min = -MOST, max = MOST) long open) {
        List<Claim> after = posted(claims, CreditPlan.of(claims, Pounds.ofPence(recurring), Pounds.ofPence(open)));
        assertThat(after).allSatisfy(claim -> {
            assertThat(claim.posted().isNegative()).isFalse();
            assertThat(claim.posted().isGreaterThan(claim.entitled())).isFalse();
        });
        assertThat(sum(after).isGreaterThan(Pounds.ofPence(recurring))).isFalse();
    }

    @Property
    @Tag("I29")
    void cash_and_in_kind_and_open_are_what_was_charged_and_kind_is_credited_only_where_something_is_open(
            @ForAll("claims") List<Claim> unposted,
            @ForAll @LongRange(min = 0, max = MOST) long recurring,
            @ForAll @LongRange(min = 0, max = MOST) long setUp,
            @ForAll @LongRange(min = 0, max = MOST) long cash) {
        List<Claim> claims = unposted.stream()
                .map(claim -> new Claim(claim.offerId(), claim.entitled(), Pounds.ZERO))
                .toList();
        Money charged = Pounds.ofPence(recurring + setUp);
        Money before = charged.minus(Pounds.ofPence(cash));
        Money inKind = sum(posted(claims, CreditPlan.of(claims, Pounds.ofPence(recurring), before)));
        Money open = before.minus(inKind);
        assertThat(Pounds.ofPence(cash).plus(inKind).plus(open)).isEqualTo(charged);
        if (!before.isNegative()) {
            assertThat(open.isNegative()).isFalse();
        } else {
            assertThat(inKind).isEqualTo(Pounds.ZERO);
        }
    }

    @Property
    void planning_again_changes_nothing(
            @ForAll("claims") List<Claim> claims,
            @ForAll @LongRange(min = 0, max = MOST) long recurring,
            @ForAll @LongRange(min = 0, max = MOST) long open) {
        Map<String, Money> changes = CreditPlan.of(claims, Pounds.ofPence(recurring), Pounds.ofPence(open));
        List<Claim> after = posted(claims, changes);
        Money openAfter = Pounds.ofPence(open).plus(sum(claims)).minus(sum(after));
        assertThat(CreditPlan.of(after, Pounds.ofPence(recurring), openAfter)).isEmpty();
    }

    @Property
    void what_is_posted_stays_while_worth_and_charges_stay(
            @ForAll("claims") List<Claim> claims, @ForAll @LongRange(min = -MOST, max = MOST) long open) {
        List<Claim> sound = claims.stream()
                .filter(claim -> !claim.posted().isGreaterThan(claim.entitled()))
                .toList();
        Map<String, Money> changes = CreditPlan.of(sound, sum(sound), Pounds.ofPence(open));
        assertThat(changes.values()).noneMatch(Money::isNegative);
    }

    @Example
    void the_first_accepted_comes_first_and_gives_back_last() {
        Claim first = new Claim("a", Pounds.of("30.00"), Pounds.ZERO);
        Claim second = new Claim("b", Pounds.of("30.00"), Pounds.ZERO);
        assertThat(CreditPlan.of(List.of(first, second), Pounds.of("40.00"), Pounds.of("100.00")))
                .isEqualTo(Map.of("a", Pounds.of("30.00"), "b", Pounds.of("10.00")));
        Claim used = new Claim("a", Pounds.of("30.00"), Pounds.of("30.00"));
        Claim less = new Claim("b", Pounds.of("30.00"), Pounds.of("10.00"));
        // The charges fall from 40.00 to 25.00: 15.00 must go, first all of b's 10.00, then 5.00 of a's.
        assertThat(CreditPlan.of(List.of(used, less), Pounds.of("25.00"), Pounds.ZERO))
                .isEqualTo(Map.of("a", Pounds.of("-5.00"), "b", Pounds.of("-10.00")));
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<Claim> claim = Combinators.combine(
                        Arbitraries.longs().between(0, MOST),
                        Arbitraries.longs().between(0, MOST))
                .as((entitled, posted) -> new Claim("", Pounds.ofPence(entitled), Pounds.ofPence(posted)));
        return claim.list().ofMaxSize(5).map(CreditPlanPropertiesTest::named);
    }

    private static List<Claim> named(List<Claim> claims) {
        List<Claim> named = new ArrayList<>();
        for (Claim claim : claims) {
            named.add(new Claim("offer " + named.size(), claim.entitled(), claim.posted()));
        }
        return named;
    }

    private static List<Claim> posted(List<Claim> claims, Map<String, Money> changes) {
        return claims.stream()
                .map(claim -> new Claim(
                        claim.offerId(),
                        claim.entitled(),
                        claim.posted().plus(changes.getOrDefault(claim.offerId(), Pounds.ZERO))))
                .toList();
    }

    private static Money sum(List<Claim> claims) {
        return claims.stream().map(Claim::posted).reduce(Pounds.ZERO, Money::plus);
    }
}
