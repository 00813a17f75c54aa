package uk.nhs.css.membership.phasing;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.Texts;

/**
 * Which legacy system a PCT uses.
 *
 * @param system the product family, which must be known
 * @param installation the installation; PCTs that name the same one of the same system share it. Empty: its own
 * @param since since when; empty if not known
 * @param monthlyCost what the legacy system costs it a month; empty if not known
 */
public record SystemUse(
        String system, Optional<String> installation, Optional<LocalDate> since, Optional<Money> monthlyCost) {

    /** @throws MalformedInput if the system is missing or the cost is negative */
    public SystemUse {
        system = Texts.required("system", system, 60);
        installation = Texts.optional("installation", installation, 60);
        monthlyCost.filter(Money::isNegative).ifPresent(cost -> {
            throw new MalformedInput("monthlyCost", cost.toString(), "is negative", "Give zero or more.");
        });
    }
}
