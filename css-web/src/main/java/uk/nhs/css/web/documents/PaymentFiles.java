package uk.nhs.css.web.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.remittance.Remittances;
import uk.nhs.css.reporting.document.InvoiceLists;
import uk.nhs.css.web.pages.invoices.RemittanceFilter;

/** The payments as a file, as the page of the same address shows them. */
@Dependent
class PaymentFiles {

    @Inject
    private Remittances remittances;

    @Inject
    private PctDirectory pcts;

    @Inject
    private Clock clock;

    /** @throws NotFound if the address names no document */
    Document of(String name, Document.Kind kind, UnaryOperator<String> parameters) {
        if (!name.equals("all")) {
            throw new NotFound("document", name);
        }
        LocalDate today = LocalDate.now(clock);
        Map<PctCode, String> names = pcts.all().stream().collect(Collectors.toMap(PctView::code, PctView::name));
        return kind.of(
                "remittances-" + today,
                InvoiceLists.payments(RemittanceFilter.of(parameters).of(remittances.all(), names::get), names, today));
    }
}
