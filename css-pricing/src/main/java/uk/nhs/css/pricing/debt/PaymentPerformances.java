package uk.nhs.css.pricing.debt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceState;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;

/** How promptly PCTs pay: within 30 days, by number and value, against the target of 95 per cent. */
@ApplicationScoped
@Transactional
public class PaymentPerformances {

    private InvoiceBook invoices;
    private Actor actor;

    protected PaymentPerformances() {}

    @Inject
    public PaymentPerformances(InvoiceBook invoices, Actor actor) {
        this.invoices = invoices;
        this.actor = actor;
    }

    /**
     * Each PCT with an invoice of the year that counts, by code; the values sum to London.
     *
     * @param year invoices dated in this year count
     * @param day as they stood at the end of this day
     */
    public Map<PctCode, PaymentPerformance> of(FinancialYear year, LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        Map<String, Money> inTime = invoices.settledByDueDate(day);
        Map<PctCode, PaymentPerformance> found = new TreeMap<>();
        for (InvoiceSummary invoice : invoices.allAsAt(day)) {
            Money asked = invoice.total().minus(invoice.credited());
            if (year.period().contains(invoice.date()) && asked.isPositive() && counts(invoice)) {
                boolean settled =
                        !inTime.getOrDefault(invoice.number(), Pounds.ZERO).isLessThan(asked);
                found.merge(invoice.code(), PaymentPerformance.NONE.with(asked, settled), PaymentPerformance::plus);
            }
        }
        return found;
    }

    private static boolean counts(InvoiceSummary invoice) {
        return invoice.state() != InvoiceState.NOT_DUE;
    }
}
