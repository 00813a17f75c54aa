package uk.nhs.css.web.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.staffinlieu.StaffOffers;
import uk.nhs.css.reporting.document.StaffOfferList;
import uk.nhs.css.web.pages.staffinlieu.StaffOfferFilter;

/** The offers of staff as a file, as the page of the same address shows them. */
@Dependent
class StaffFiles {

    @Inject
    private StaffOffers offers;

    @Inject
    private Clock clock;

    /** @throws NotFound if the address names no document */
    Document of(String name, Document.Kind kind, UnaryOperator<String> parameters) {
        if (!name.equals("all")) {
            throw new NotFound("document", name);
        }
        LocalDate today = LocalDate.now(clock);
        return kind.of(
                "staff-in-lieu-" + today,
                StaffOfferList.of(StaffOfferFilter.of(parameters).of(offers.all()), today));
    }
}
