package uk.nhs.css.web.pages.invoices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.debt.ReminderView;
import uk.nhs.css.pricing.debt.Reminders;
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceState;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.invoicing.Invoices;
import uk.nhs.css.pricing.invoicing.Settlements;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.PctItems;

/** The invoices that the one who looks may see, filtered and sorted as the address says. */
@Named
@RequestScoped
public class InvoicesPage {

    @Inject
    private InvoiceBook book;

    @Inject
    private Invoices invoices;

    @Inject
    private Settlements settlements;

    @Inject
    private Reminders reminders;

    @Inject
    private PctItems pcts;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    private InvoiceFilter filter;
    private List<InvoiceSummary> all;
    private List<InvoiceSummary> rows;
    private Map<PctCode, Money> waiting;
    private Map<PctCode, String> names;
    private List<CreditOnAccount> onAccount;
    private List<ReminderView> sent;

    /** Refuses an address whose filter makes no sense. */
    public void load() {
        filter();
    }

    private InvoiceFilter filter() {
        if (filter == null) {
            filter = InvoiceFilter.of(Address::part);
        }
        return filter;
    }

    private List<InvoiceSummary> all() {
        if (all == null) {
            all = book.all();
        }
        return all;
    }

    public List<InvoiceSummary> rows() {
        if (rows == null) {
            rows = filter().of(all());
        }
        return rows;
    }

    /** Whether there is any invoice, whatever the filter. */
    public boolean any() {
        return !all().isEmpty();
    }

    public int count() {
        return all().size();
    }

    /** Of all invoices, not only those shown. */
    public Money open() {
        return sum(all(), InvoiceSummary::open);
    }

    public Money overdue() {
        return sum(
                all().stream()
                        .filter(invoice -> invoice.state() == InvoiceState.OVERDUE)
                        .toList(),
                InvoiceSummary::open);
    }

    public long overdueCount() {
        return all().stream()
                .filter(invoice -> invoice.state() == InvoiceState.OVERDUE)
                .count();
    }

    public Money invoiced() {
        return sum(all(), InvoiceSummary::total);
    }

    public Money rowsTotal() {
        return sum(rows(), InvoiceSummary::total);
    }

    public Money rowsCredited() {
        return sum(rows(), InvoiceSummary::credited);
    }

    public Money rowsSettled() {
        return sum(rows(), InvoiceSummary::settled);
    }

    public Money rowsOpen() {
        return sum(rows(), InvoiceSummary::open);
    }

    private static Money sum(List<InvoiceSummary> invoices, Function<InvoiceSummary, Money> amount) {
        return invoices.stream().map(amount).reduce(Pounds.ZERO, Money::plus);
    }

    /** What could be invoiced today, by PCT; for the host. */
    public Map<PctCode, Money> waiting() {
        if (waiting == null) {
            waiting = host() ? invoices.toInvoice(LocalDate.now(clock)) : Map.of();
        }
        return waiting;
    }

    public String name(PctCode code) {
        if (names == null) {
            names = pcts.names();
        }
        return names.get(code);
    }

    /** What all of it comes to. */
    public Money waitingTotal() {
        return waiting().values().stream().reduce(Pounds.ZERO, Money::plus);
    }

    /** Credits of the PCT that are set against no invoice; for the PCT itself. */
    public List<CreditOnAccount> onAccount() {
        if (onAccount == null) {
            onAccount = actor.pct().map(settlements::unallocated).orElse(List.of());
        }
        return onAccount;
    }

    /** Reminders that the PCT got; for the PCT itself. */
    public List<ReminderView> reminders() {
        if (sent == null) {
            sent = host() ? List.of() : reminders.all();
        }
        return sent;
    }

    private boolean host() {
        return actor.role() == Role.HOST_ADMIN;
    }

    public List<SelectItem> states() {
        return Stream.concat(
                        Stream.of(new SelectItem("", "All states")),
                        Stream.of(InvoiceState.values()).map(each -> new SelectItem(each.name(), each.label())))
                .toList();
    }

    public List<SelectItem> pcts() {
        return Stream.concat(Stream.of(new SelectItem("", "All PCTs")), pcts.all().stream())
                .toList();
    }

    /** The years that have an invoice, and the current one. */
    public List<SelectItem> years() {
        return Stream.concat(
                        Stream.of(new SelectItem("", "All years")),
                        Stream.concat(all().stream().map(InvoiceSummary::date), Stream.of(LocalDate.now(clock)))
                                .map(FinancialYear::containing)
                                .distinct()
                                .sorted()
                                .map(each -> new SelectItem(each.toString(), each.toString())))
                .toList();
    }

    public String state() {
        return filter().state().map(Enum::name).orElse("");
    }

    public String pct() {
        return filter().code().map(PctCode::value).orElse("");
    }

    public String year() {
        return filter().year().map(FinancialYear::toString).orElse("");
    }

    public String sort() {
        return filter().sort();
    }

    /** The filter for the links of the files. */
    public String query() {
        return Stream.of("state=" + state(), "pct=" + pct(), "year=" + Address.encoded(year()), "sort=" + sort())
                .collect(Collectors.joining("&"));
    }
}
