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
import uk.nhs.css.pricing.invoicing.Settlements;
import uk.nhs.css.pricing.remittance.Remittances;
import uk.nhs.css.reporting.document.InvoiceLists;
import uk.nhs.css.web.pages.invoices.RemittanceFilter;

/** The payments, and the credits that are set against no invoice, as files, as the page of the same address shows them. */
@Dependent
class PaymentFiles {

    @Inject
    private Remittances remittances;

    @Inject
    private Settlements settlements;

    @Inject
    private PctDirectory pcts;

    @Inject
    private Clock clock;

    /** @throws NotFound if the address names no document */
    Document of(String name, Document.Kind kind, UnaryOperator<String> parameters) {
        LocalDate today = LocalDate.now(clock);
        Map<PctCode, String> names = pcts.all().stream().collect(Collectors.toMap(PctView::code, PctView::name));
        return switch (name) {
            case "all" ->
                kind.of(
                        "remittances-" + today,
                        InvoiceLists.payments(
                                RemittanceFilter.of(parameters).of(remittances.all(), names::get), names, today));
            case "unallocated" ->
                kind.of(
                        "not-set-against-an-invoice-" + today,
                        InvoiceLists.unallocated(settlements.unallocated(), names, today));
            default -> throw new NotFound("document", name);
        };
    }
}
