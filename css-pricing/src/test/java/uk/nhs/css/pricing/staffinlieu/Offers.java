package uk.nhs.css.pricing.staffinlieu;

import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.money.Pounds;

/** Brent's offers: band 7 at £44,000 a year. */
final class Offers {

    private Offers() {}

    static StaffOfferDraft draft(String title, String wte, String from, String to) {
        return draft(title, "", wte, "44000.00", from, to);
    }

    static StaffOfferDraft draft(String title, String reference, String wte, String cost, String from, String to) {
        return new StaffOfferDraft(
                BRENT,
                reference,
                title,
                Band.BAND_7,
                new BigDecimal(wte),
                Optional.of(Pounds.of(cost)),
                Optional.empty(),
                HighCostArea.NONE,
                Arrangement.SECONDMENT,
                LocalDate.parse(from),
                LocalDate.parse(to),
                "",
                false);
    }
}
