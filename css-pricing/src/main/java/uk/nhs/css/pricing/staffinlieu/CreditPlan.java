package uk.nhs.css.pricing.staffinlieu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * What has to be posted so that a PCT's staff in kind settles the recurring charges of a year as far as it may: never more
 * than an offer is worth, never more in all than the recurring charges of the year, and nothing further than what is still
 * open on the account. What is posted stays, unless an offer is worth less or the charges of the year have fallen. Pure.
 */
final class CreditPlan {

    private CreditPlan() {}

    /**
     * One offer in one year.
     *
     * @param offerId the offer
     * @param entitled what it may settle, zero or more
     * @param posted what it has settled
     */
    record Claim(String offerId, Money entitled, Money posted) {}

    /**
     * @param claims in the order of acceptance: the first comes first, and gives back last
     * @param recurring the recurring charges of the year, with their corrections
     * @param open what the PCT owes on its account up to the end of the year
     * @return what to post for each offer, above zero for a credit; offers with nothing to post are missing
     */
    static Map<String, Money> of(List<Claim> claims, Money recurring, Money open) {
        Map<String, Money> targets = new LinkedHashMap<>();
        claims.forEach(claim -> targets.put(claim.offerId(), smaller(claim.posted(), claim.entitled())));
        giveBack(claims, targets, floor(recurring));
        Money posted = sum(claims.stream().map(Claim::posted).toList());
        Money kept = sum(List.copyOf(targets.values()));
        Money room =
                floor(smaller(floor(recurring).minus(kept), open.plus(posted).minus(kept)));
        for (Claim claim : claims) {
            Money target = targets.get(claim.offerId());
            Money more = smaller(claim.entitled().minus(target), room);
            targets.put(claim.offerId(), target.plus(more));
            room = room.minus(more);
        }
        Map<String, Money> changes = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Money change = targets.get(claim.offerId()).minus(claim.posted());
            if (!change.isZero()) {
                changes.put(claim.offerId(), change);
            }
        }
        return changes;
    }

    private static void giveBack(List<Claim> claims, Map<String, Money> targets, Money recurring) {
        Money over = floor(sum(List.copyOf(targets.values())).minus(recurring));
        List<Claim> lastFirst = new ArrayList<>(claims);
        java.util.Collections.reverse(lastFirst);
        for (Claim claim : lastFirst) {
            Money less = smaller(targets.get(claim.offerId()), over);
            targets.put(claim.offerId(), targets.get(claim.offerId()).minus(less));
            over = over.minus(less);
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Pounds.ZERO, Money::plus);
    }

    private static Money smaller(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    private static Money floor(Money amount) {
        return amount.isNegative() ? Pounds.ZERO : amount;
    }
}
