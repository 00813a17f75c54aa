package uk.nhs.css.web.pages.invoices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceView;
import uk.nhs.css.pricing.statement.LineKind;
import uk.nhs.css.web.pages.Address;

/** The invoice that the address names. */
@Named
@RequestScoped
public class InvoicePage {

    @Inject
    private InvoiceBook book;

    private InvoiceView view;

    /** Refuses an address that names no invoice. */
    public void load() {
        view();
    }

    public InvoiceView view() {
        if (view == null) {
            view = book.get(Address.part("number"));
        }
        return view;
    }

    /** Whether anything is left to credit or to pay. */
    public boolean isOpen() {
        return !view().summary().open().isZero();
    }

    /** The words for what a ledger transaction was posted for. */
    public String kind(Enum<?> kind) {
        return LineKind.valueOf(kind.name()).label();
    }
}
