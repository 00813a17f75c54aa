package uk.nhs.css.pricing.costmodel;

import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A further cost of the service, once a year, as soon as it has this many members. Example: a second team from the 21st
 * member on.
 *
 * @param from the member with whom the cost begins, 1 or more
 * @param cost pounds a year, zero or more
 */
public record Step(int from, Money cost) {

    /** @throws MalformedInput if it begins before the first member or its cost is missing or negative */
    public Step {
        if (from < 1) {
            throw new MalformedInput(
                    "steps", String.valueOf(from), "is no number of members", "Begin a step at member 1 or later.");
        }
        if (cost == null || cost.isNegative()) {
            throw new MalformedInput(
                    "steps",
                    cost == null ? "" : Pounds.plain(cost),
                    "is missing or negative",
                    "Give a cost of zero or more.");
        }
    }
}
