package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;
import static uk.nhs.css.web.api.JsonOutput.textOrNull;

import jakarta.json.JsonObjectBuilder;
import java.util.List;
import uk.nhs.css.pricing.invoicing.InvoiceLineView;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;

/** How an invoice is written. */
final class InvoiceJson {

    private InvoiceJson() {}

    static JsonObjectBuilder of(InvoiceSummary invoice, List<InvoiceLineView> lines) {
        return object().add("number", invoice.number())
                .add("code", invoice.code().value())
                .add("name", invoice.pctName())
                .add("date", invoice.date().toString())
                .add("due", invoice.due().toString())
                .add("purchaseOrder", textOrNull(invoice.purchaseOrder()))
                .add("lines", array(lines, line -> object().add(
                                "date", line.date().toString())
                        .add("kind", line.kind().name())
                        .add("narrative", line.narrative())
                        .add("amount", money(line.amount()))
                        .add("calculation", textOrNull(line.calculation()))
                        .add("reference", Long.toString(line.seq()))))
                .add("total", money(invoice.total()))
                .add("credited", money(invoice.credited()))
                .add("settled", money(invoice.settled()))
                .add("open", money(invoice.open()))
                .add("state", invoice.state().name());
    }
}
