package uk.nhs.css.pricing.remittance;

import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A payment to enter.
 *
 * @param code the PCT that paid
 * @param date the day on which the money came
 * @param amount above zero
 * @param reference as the bank shows it, at most 60 characters
 */
public record RemittanceDraft(PctCode code, LocalDate date, Money amount, String reference) {

    /** @throws MalformedInput naming the first field that is missing or out of range */
    public RemittanceDraft {
        if (code == null) {
            throw new MalformedInput("code", "", "is missing", "Choose the PCT that paid.");
        }
        if (date == null) {
            throw new MalformedInput("date", "", "is missing", "Give the day on which the money came.");
        }
        if (amount == null || !amount.isPositive()) {
            throw new MalformedInput(
                    "amount",
                    amount == null ? "" : Pounds.plain(amount),
                    "is not above zero",
                    "Give what was received, such as 29000.01; to take a payment back, reverse it.");
        }
        reference = reference == null ? "" : reference.strip();
        if (reference.isEmpty() || reference.length() > 60) {
            throw new MalformedInput(
                    "reference",
                    reference,
                    "is empty or longer than 60 characters",
                    "Give the reference that the bank shows for the payment.");
        }
    }
}
