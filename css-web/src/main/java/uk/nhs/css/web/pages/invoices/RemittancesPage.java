package uk.nhs.css.web.pages.invoices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.invoicing.Settlements;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.pricing.remittance.Remittances;
import uk.nhs.css.pricing.statement.LineKind;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.PctItems;

/** Payments, and the credits that are set against no invoice; and the one that the address names. */
@Named
@RequestScoped
public class RemittancesPage {

    @Inject
    private Remittances remittances;

    @Inject
    private Settlements settlements;

    @Inject
    private InvoiceBook book;

    @Inject
    private PctItems pcts;

    private List<RemittanceView> all;
    private List<CreditOnAccount> unallocated;
    private CreditOnAccount credit;
    private List<Allocated> allocations;
    private List<InvoiceSummary> open;
    private Map<PctCode, String> names;

    /** Refuses an address whose filter makes no sense. */
    public void load() {
        rows();
    }

    /** Refuses an address that names no credit. */
    public void loadOne() {
        if (remittance().isEmpty()) {
            credit();
        }
    }

    private List<RemittanceView> all() {
        if (all == null) {
            all = remittances.all();
        }
        return all;
    }

    /** The payments of the PCT that was asked for, or of all. */
    public List<RemittanceView> rows() {
        Optional<PctCode> wanted = Address.given(Address.part("pct")).map(code -> Address.chosenPct("pct", code));
        return all().stream()
                .filter(row -> wanted.filter(code -> !code.equals(row.code())).isEmpty())
                .toList();
    }

    public String pct() {
        return Address.given(Address.part("pct")).orElse("");
    }

    /** What was received and not reversed, of the rows shown. */
    public Money received() {
        return sum(rows().stream()
                .filter(row -> row.reversedOn().isEmpty())
                .map(RemittanceView::amount)
                .toList());
    }

    public int count() {
        return rows().size();
    }

    /** Payments, staff in kind and corrections that are not wholly set against invoices. */
    public List<CreditOnAccount> unallocated() {
        if (unallocated == null) {
            unallocated = settlements.unallocated();
        }
        return unallocated;
    }

    public Money unallocatedCash() {
        return sum(unallocated().stream()
                .filter(CreditOnAccount::isCash)
                .map(CreditOnAccount::left)
                .toList());
    }

    public Money unallocatedOther() {
        return sum(unallocated().stream()
                .filter(credit -> !credit.isCash())
                .map(CreditOnAccount::left)
                .toList());
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Pounds.ZERO, Money::plus);
    }

    /** The payment that the address names, if it names one; a credit that is no payment is shown all the same. */
    public Optional<RemittanceView> remittance() {
        long seq = seq();
        return all().stream().filter(row -> row.seq() == seq).findFirst();
    }

    /** Whether the payment that the address names was reversed, so that nothing can be done with it. */
    public boolean reversed() {
        return remittance().flatMap(RemittanceView::reversedOn).isPresent();
    }

    /** The credit that the address names. */
    public CreditOnAccount credit() {
        if (credit == null) {
            credit = settlements.credit(seq());
        }
        return credit;
    }

    static long seq() {
        String text = Address.part("seq");
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound("credit", text);
        }
        return Long.parseLong(text);
    }

    /** The PCT of what the address names. */
    public PctCode code() {
        return remittance().map(RemittanceView::code).orElseGet(() -> credit().code());
    }

    /** Its open invoices, the oldest first. */
    public List<InvoiceSummary> open() {
        if (open == null) {
            open = book.of(code()).stream()
                    .filter(invoice -> invoice.open().isPositive())
                    .toList();
        }
        return open;
    }

    public List<SelectItem> openItems() {
        return open().stream()
                .map(invoice -> new SelectItem(
                        invoice.number(), invoice.number() + ", " + Pounds.sterling(invoice.open()) + " open"))
                .toList();
    }

    /** What of the credit is set against which invoice. */
    public List<Allocated> allocations() {
        if (allocations == null) {
            allocations = settlements.allocations(seq());
        }
        return allocations;
    }

    /** The invoices that the credit settles. */
    public List<SelectItem> settled() {
        return allocations().stream()
                .map(part -> new SelectItem(part.invoice(), part.invoice() + ", " + Pounds.sterling(part.amount())))
                .toList();
    }

    public List<SelectItem> pcts() {
        return Stream.concat(Stream.of(new SelectItem("", "All PCTs")), pcts.all().stream())
                .toList();
    }

    public String name(PctCode code) {
        if (names == null) {
            names = pcts.names();
        }
        return names.get(code);
    }

    /** The words for what a credit is. */
    public String kind(Enum<?> kind) {
        return LineKind.valueOf(kind.name()).label();
    }
}
