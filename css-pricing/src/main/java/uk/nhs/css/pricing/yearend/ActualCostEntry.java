package uk.nhs.css.pricing.yearend;

import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * One line of a year's actual cost.
 *
 * @param name what it was spent on, 1 to 200 characters
 * @param amount pounds, zero or more
 */
public record ActualCostEntry(ActualCostCategory category, String name, Money amount) {

    /** @throws MalformedInput if something is missing, too long or negative */
    public ActualCostEntry {
        if (category == null) {
            throw new MalformedInput("category", "", "is missing", "Choose a category of cost.");
        }
        name = ActualCostDraft.text("name", name, 200, "Say what the money was spent on.");
        if (amount == null || amount.isNegative()) {
            throw new MalformedInput(
                    "amount",
                    amount == null ? "" : Pounds.plain(amount),
                    "is missing or negative",
                    "Give an amount of zero or more.");
        }
    }
}
