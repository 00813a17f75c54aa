package uk.nhs.css.web.pages.invoices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.invoicing.Settlements;
import uk.nhs.css.pricing.remittance.RemittanceState;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.pricing.remittance.Remittances;
import uk.nhs.css.pricing.statement.LineKind;
import uk.nhs.css.web.frame.Failures;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.PctItems;

/** Payments, and the credits that are set against no invoice; and the one that the address names. */
@Named
@RequestScoped
public class RemittancesPage {

    private static final int MOST = 500;

    @Inject
    private Remittances remittances;

    @Inject
    private Settlements settlements;

    @Inject
    private InvoiceBook book;

    @Inject
    private PctItems pcts;

    private RemittanceFilter filter;
    private List<RemittanceView> all;
    private List<RemittanceView> rows;
    private List<CreditOnAccount> unallocated;
    private CreditOnAccount credit;
    private List<Allocated> allocations;
    private List<InvoiceSummary> open;
    private Map<PctCode, String> names;

    /** What cannot be understood is said at its field, and everything is shown instead. */
    public void load() {
        filter();
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

    private RemittanceFilter filter() {
        if (filter == null && !Failures.attempt(() -> filter = RemittanceFilter.of(Address::part))) {
            filter = RemittanceFilter.everything();
        }
        return filter;
    }

    /** The payments that the address asks for. */
    public List<RemittanceView> rows() {
        if (rows == null) {
            rows = filter().of(all(), this::name);
        }
        return rows;
    }

    /** Whether there is any payment, whatever the filter. */
    public boolean any() {
        return !all().isEmpty();
    }

    public int count() {
        return all().size();
    }

    /** What was received and not reversed, of all payments. */
    public Money received() {
        return received(all());
    }

    /** Of those that fit as many as a page can show; their files hold all. */
    public List<RemittanceView> shown() {
        return rows().subList(0, Math.min(MOST, rows().size()));
    }

    /** How many fit and are not shown. */
    public int more() {
        return rows().size() - shown().size();
    }

    /** The same of the rows that fit. */
    public Money rowsReceived() {
        return received(rows());
    }

    public Money rowsLeft() {
        return sum(rows().stream().map(RemittanceView::unallocated).toList());
    }

    private static Money received(List<RemittanceView> payments) {
        return sum(payments.stream().map(RemittanceView::standing).toList());
    }

    public String pct() {
        return filter().code().map(PctCode::value).orElse("");
    }

    public String state() {
        return filter().state().map(Enum::name).orElse("");
    }

    public String from() {
        return filter().from().map(Dates::shortly).orElse("");
    }

    public String to() {
        return filter().to().map(Dates::shortly).orElse("");
    }

    public String sort() {
        return filter().sort();
    }

    /** The filter for the links of the files. */
    public String query() {
        return Stream.of(
                        "pct=" + pct(),
                        "from=" + filter().from().map(LocalDate::toString).orElse(""),
                        "to=" + filter().to().map(LocalDate::toString).orElse(""),
                        "state=" + state(),
                        "sort=" + sort())
                .collect(Collectors.joining("&"));
    }

    public List<SelectItem> states() {
        return Stream.concat(
                        Stream.of(new SelectItem("", "All states")),
                        Stream.of(RemittanceState.values()).map(each -> new SelectItem(each.name(), each.label())))
                .toList();
    }

    /** Payments, staff in kind and corrections that are not wholly set against invoices. */
    public List<CreditOnAccount> unallocated() {
        if (unallocated == null) {
            unallocated = settlements.unallocated();
        }
        return unallocated;
    }

    /** Of those as many as a page can show; their files hold all. */
    public List<CreditOnAccount> unallocatedShown() {
        return unallocated().subList(0, Math.min(MOST, unallocated().size()));
    }

    /** How many of those are not shown. */
    public int unallocatedMore() {
        return unallocated().size() - unallocatedShown().size();
    }

    /** What is left of all of them, shown or not. */
    public Money unallocatedLeft() {
        return sum(unallocated().stream().map(CreditOnAccount::left).toList());
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
            allocations = remittance().map(RemittanceView::allocated).orElseGet(() -> settlements.allocations(seq()));
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
