package uk.nhs.css.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.debt.Reminders;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceState;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.invoicing.Invoices;
import uk.nhs.css.web.pages.HomeView.Task;

/** What invoices and payments ask of people, for their first page. */
@ApplicationScoped
class MoneyTasks {

    @Inject
    private Invoices invoices;

    @Inject
    private InvoiceBook book;

    @Inject
    private Reminders reminders;

    @Inject
    private Clock clock;

    /** For the host. */
    List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        List<InvoiceSummary> late = reminders.overdue();
        if (!late.isEmpty()) {
            tasks.add(new Task(
                    "/overdue",
                    late.size() == 1
                            ? "Follow up an overdue invoice"
                            : "Follow up " + late.size() + " overdue invoices",
                    Pounds.sterling(open(late)) + " is past its due date.",
                    "Overdue",
                    "red"));
        }
        long toInvoice = invoices.toInvoice(LocalDate.now(clock)).values().stream()
                .filter(Money::isPositive)
                .count();
        if (toInvoice > 0) {
            tasks.add(new Task(
                    "/invoices",
                    toInvoice == 1 ? "Invoice a PCT" : "Invoice " + toInvoice + " PCTs",
                    "What is charged up to today is not on an invoice yet.",
                    "To invoice",
                    "amber"));
        }
        return tasks;
    }

    /** For a PCT. */
    List<Task> ownTasks() {
        List<InvoiceSummary> open = book.all().stream()
                .filter(invoice -> invoice.state() != InvoiceState.SETTLED)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        boolean late = open.stream().anyMatch(invoice -> invoice.state() == InvoiceState.OVERDUE);
        return List.of(new Task(
                "/invoices",
                open.size() == 1 ? "Pay an invoice" : "Pay " + open.size() + " invoices",
                Pounds.sterling(open(open)) + " is open.",
                late ? "Overdue" : "To pay",
                late ? "red" : "blue"));
    }

    private static Money open(List<InvoiceSummary> invoices) {
        return invoices.stream().map(InvoiceSummary::open).reduce(Pounds.ZERO, Money::plus);
    }
}
