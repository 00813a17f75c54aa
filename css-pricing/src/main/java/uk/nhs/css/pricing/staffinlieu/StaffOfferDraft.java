package uk.nhs.css.pricing.staffinlieu;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * A post that a PCT offers. Its cost is given either as the annual cost with on-costs, or as basic pay from which it is built
 * up.
 *
 * @param code the PCT
 * @param postReference what the PCT knows the post by; the title where it is empty
 * @param title the job title
 * @param band its band
 * @param wte whole-time equivalent, above 0 and at most 1
 * @param annualCost pounds of a whole-time year with on-costs
 * @param basicPay basic pay of a whole-time year
 * @param area the high cost area, for the build-up
 * @param arrangement transfer or secondment
 * @param from the first day
 * @param to the day after the last
 * @param note what the PCT says of it; may be empty
 * @param illustrative whether it is made up, so that the system can be tried
 */
public record StaffOfferDraft(
        PctCode code,
        String postReference,
        String title,
        Band band,
        BigDecimal wte,
        Optional<Money> annualCost,
        Optional<Money> basicPay,
        HighCostArea area,
        Arrangement arrangement,
        LocalDate from,
        LocalDate to,
        String note,
        boolean illustrative) {

    /**
     * @throws MalformedInput naming the first field that is missing or out of range
     * @throws Refusal {@code WTE_PER_POST} above one whole-time equivalent
     */
    public StaffOfferDraft {
        title = Typed.required("title", title, 120);
        postReference = Typed.optional("postReference", postReference, 120);
        postReference = postReference.isEmpty() ? title : postReference;
        note = Typed.optional("note", note, 500);
        present("band", band, "Choose the band of the post.");
        present("arrangement", arrangement, "Choose transfer or secondment.");
        checkWte(wte);
        if (annualCost.isEmpty() && basicPay.isEmpty()) {
            throw new MalformedInput(
                    "annualCost", "", "is missing", "Give the annual cost with on-costs, or the basic pay.");
        }
        annualCost.ifPresent(cost -> positive("annualCost", cost));
        basicPay.ifPresent(pay -> positive("basicPay", pay));
        present("from", from, "Give the first day, such as 2007-10-01.");
        present("to", to, "Give the day after the last, such as 2008-04-01.");
        if (!to.isAfter(from)) {
            throw new MalformedInput(
                    "to", to.toString(), "is not after " + from, "Give the day after the last day of the offer.");
        }
    }

    /** The days that are offered. */
    public Period days() {
        return new Period(from, to);
    }

    /** Checks a whole-time equivalent of one post. */
    static void checkWte(BigDecimal wte) {
        if (wte == null || wte.signum() <= 0 || wte.stripTrailingZeros().scale() > 2) {
            throw new MalformedInput(
                    "wte",
                    wte == null ? "" : wte.toPlainString(),
                    "is no whole-time equivalent",
                    "Give a figure above 0 and at most 1, with at most two decimals, such as 0.60.");
        }
        if (wte.compareTo(BigDecimal.ONE) > 0) {
            throw new Refusal(
                    "WTE_PER_POST",
                    "wte",
                    "A post is at most 1 whole-time equivalent; " + wte.toPlainString() + " was offered.",
                    "Give at most 1.00, and offer each further post by itself.");
        }
    }

    private static void present(String field, Object value, String mend) {
        if (value == null) {
            throw new MalformedInput(field, "", "is missing", mend);
        }
    }

    private static void positive(String field, Money amount) {
        if (!amount.isPositive()) {
            throw new MalformedInput(
                    field, Pounds.plain(amount), "is not above zero", "Give pounds of a whole-time year.");
        }
    }
}
