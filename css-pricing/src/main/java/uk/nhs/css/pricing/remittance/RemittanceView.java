package uk.nhs.css.pricing.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.invoicing.Allocated;

/**
 * A payment and where it went.
 *
 * @param id its key
 * @param code the PCT that paid
 * @param date the day on which the money came
 * @param amount what came
 * @param reference as the bank shows it
 * @param seq its ledger transaction
 * @param enteredBy who entered it
 * @param reversedOn the day on which it was reversed, if it was; it then settles nothing
 * @param allocated what of it is set against which invoice
 */
public record RemittanceView(
        String id,
        PctCode code,
        LocalDate date,
        Money amount,
        String reference,
        long seq,
        String enteredBy,
        Optional<LocalDate> reversedOn,
        List<Allocated> allocated) {

    /** Keeps its own copy. */
    public RemittanceView {
        allocated = List.copyOf(allocated);
    }

    /** What of it counts: all, or nothing once it is reversed. */
    public Money standing() {
        return reversedOn.isPresent() ? Pounds.ZERO : amount;
    }

    /** What is not set against an invoice; nothing once it is reversed. */
    public Money unallocated() {
        return reversedOn.isPresent()
                ? Pounds.ZERO
                : allocated.stream().map(Allocated::amount).reduce(amount, Money::minus);
    }

    /** How it stands. */
    public RemittanceState state() {
        if (reversedOn.isPresent()) {
            return RemittanceState.REVERSED;
        }
        return unallocated().isZero() ? RemittanceState.SETTLED : RemittanceState.UNALLOCATED;
    }
}
