package uk.nhs.css.pricing.staffinlieu;

import java.util.List;
import uk.nhs.css.pricing.invoicing.Allocated;

/**
 * An offer that has ended before its day.
 *
 * @param offer as it stands now
 * @param reopened the invoices that its credit had settled and that are open again, with what is open on each by that
 */
public record EndedEarly(StaffOfferView offer, List<Allocated> reopened) {

    /** Keeps its own copy. */
    public EndedEarly {
        reopened = List.copyOf(reopened);
    }
}
