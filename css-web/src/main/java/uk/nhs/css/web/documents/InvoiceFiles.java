package uk.nhs.css.web.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.debt.Reminders;
import uk.nhs.css.pricing.invoicing.CreditNoteView;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.reporting.document.InvoiceDocuments;
import uk.nhs.css.reporting.document.InvoiceLists;
import uk.nhs.css.web.pages.invoices.InvoiceFilter;

/** Invoices, credit notes, reminders and the list of invoices as files. */
@Dependent
class InvoiceFiles {

    @Inject
    private InvoiceBook book;

    @Inject
    private Reminders reminders;

    @Inject
    private InvoiceDocuments documents;

    @Inject
    private Clock clock;

    Document of(String folder, String name, Document.Kind kind, UnaryOperator<String> parameters) {
        if (folder.equals("/invoices") && name.equals("all")) {
            LocalDate today = LocalDate.now(clock);
            return kind.of(
                    "invoices-" + today,
                    InvoiceLists.invoices(InvoiceFilter.of(parameters).of(book.all()), today));
        }
        if (kind != Document.Kind.PDF) {
            throw new NotFound("document", folder + "/" + name);
        }
        return switch (folder) {
            case "/invoices" -> kind.named(name, documents.invoice(book.get(name)));
            case "/credit-notes" -> creditNote(name, kind);
            default -> kind.named("reminder-" + name, documents.reminder(reminders.get(name)));
        };
    }

    private Document creditNote(String number, Document.Kind kind) {
        CreditNoteView note = book.creditNote(number);
        return kind.named(number, documents.creditNote(note, book.get(note.invoice())));
    }
}
