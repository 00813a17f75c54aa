package uk.nhs.css.pricing.benefits;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * What somebody claims.
 *
 * @param pct whose benefit; empty for one claimed for London as a whole
 * @param title what it is, at most 200 characters
 * @param source the document and the place in it, at most 500 characters
 * @param byAnalogy whether it is only concluded from what others saw elsewhere
 * @param owner who answers for it, at most 120 characters
 * @param amounts pounds, zero or more, for each year; may be empty where no figure is claimed
 */
public record BenefitClaim(
        Optional<PctCode> pct,
        String title,
        BenefitKind kind,
        String source,
        boolean byAnalogy,
        Confidence confidence,
        String owner,
        Map<FinancialYear, Money> amounts) {

    /** @throws MalformedInput naming the first field that is missing or out of range */
    public BenefitClaim {
        title = text("title", title, 200);
        source = text("source", source, 500);
        owner = text("owner", owner, 120);
        if (kind == null) {
            throw new MalformedInput("kind", "", "is missing", "Choose a kind.");
        }
        if (confidence == null) {
            throw new MalformedInput("confidence", "", "is missing", "Choose how sure you are.");
        }
        amounts = new TreeMap<>(amounts);
        amounts.values().forEach(amount -> {
            if (amount.isNegative()) {
                throw new MalformedInput("amount", Pounds.plain(amount), "is negative", "Give zero or more.");
            }
        });
    }

    private static String text(String field, String text, int most) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new MalformedInput(
                    field,
                    stripped,
                    stripped.isEmpty() ? "is empty" : "is too long",
                    "Give at most " + most + " characters.");
        }
        return stripped;
    }
}
