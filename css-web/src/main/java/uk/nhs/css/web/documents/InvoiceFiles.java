package uk.nhs.css.web.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.debt.Reminders;
import uk.nhs.css.pricing.invoicing.CreditNoteView;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.pricing.remittance.Remittances;
import uk.nhs.css.reporting.document.InvoiceDocuments;
import uk.nhs.css.reporting.document.InvoiceLists;
import uk.nhs.css.reporting.table.CsvFile;
import uk.nhs.css.reporting.table.Sheet;
import uk.nhs.css.reporting.table.XlsxFile;
import uk.nhs.css.web.pages.invoices.InvoiceFilter;
import uk.nhs.css.web.pages.invoices.RemittanceFilter;

/** Invoices, credit notes, reminders and the lists of invoices and payments as files. */
@Dependent
class InvoiceFiles {

    @Inject
    private InvoiceBook book;

    @Inject
    private Reminders reminders;

    @Inject
    private Remittances remittances;

    @Inject
    private PctDirectory pcts;

    @Inject
    private InvoiceDocuments documents;

    @Inject
    private Clock clock;

    Document of(String folder, String name, Document.Kind kind, UnaryOperator<String> parameters) {
        boolean list = folder.equals("/remittances") || folder.equals("/invoices") && name.equals("all");
        if (list == (kind == Document.Kind.PDF) || folder.equals("/remittances") && !name.equals("all")) {
            throw new NotFound("document", folder + "/" + name);
        }
        if (list) {
            LocalDate today = LocalDate.now(clock);
            Sheet sheet = folder.equals("/remittances")
                    ? InvoiceLists.payments(payments(parameters), names(), today)
                    : InvoiceLists.invoices(InvoiceFilter.of(parameters).of(book.all()), today);
            return kind.named(
                    folder.substring(1) + "-" + today,
                    kind == Document.Kind.CSV ? CsvFile.of(sheet) : XlsxFile.of(List.of(sheet)));
        }
        return switch (folder) {
            case "/invoices" -> kind.named(name, documents.invoice(book.get(name)));
            case "/credit-notes" -> creditNote(name, kind);
            default -> kind.named("reminder-" + name, documents.reminder(reminders.get(name)));
        };
    }

    private List<RemittanceView> payments(UnaryOperator<String> parameters) {
        return RemittanceFilter.of(parameters).of(remittances.all(), names()::get);
    }

    private Map<PctCode, String> names() {
        return pcts.all().stream().collect(Collectors.toMap(PctView::code, PctView::name));
    }

    private Document creditNote(String number, Document.Kind kind) {
        CreditNoteView note = book.creditNote(number);
        return kind.named(number, documents.creditNote(note, book.get(note.invoice())));
    }
}
