package uk.nhs.css.pricing.debt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.ledger.AccountView;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.statement.Ageing;

/** Income and debt of every PCT as at a date: the one query behind every London-wide figure of money owed. */
@ApplicationScoped
@Transactional
public class DebtBook {

    private PctDirectory pcts;
    private AccountReader accounts;
    private InvoiceBook invoices;
    private Actor actor;

    protected DebtBook() {}

    @Inject
    public DebtBook(PctDirectory pcts, AccountReader accounts, InvoiceBook invoices, Actor actor) {
        this.pcts = pcts;
        this.accounts = accounts;
        this.invoices = invoices;
        this.actor = actor;
    }

    /**
     * Every registered PCT by code, also those that owe nothing.
     *
     * @param day the last day that counts
     */
    public List<DebtLine> asAt(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        Map<PctCode, Map<TransactionKind, Money>> posted = accounts.kindsBefore(day.plusDays(1));
        Map<PctCode, List<InvoiceSummary>> invoiced =
                invoices.allAsAt(day).stream().collect(Collectors.groupingBy(InvoiceSummary::code));
        return pcts.all().stream()
                .map(PctView::code)
                .map(code ->
                        line(code, day, posted.getOrDefault(code, Map.of()), invoiced.getOrDefault(code, List.of())))
                .toList();
    }

    /**
     * The same in sums for London, in two statements: {@code owed} and {@code overdue} are those of {@link #asAt}.
     *
     * @param day the last day that counts
     */
    public DebtTotals totals(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        List<AccountView> all = accounts.accountsBefore(day.plusDays(1));
        Money overdue = invoices.allAsAt(day).stream()
                .filter(invoice -> invoice.daysLate() > 0)
                .map(InvoiceSummary::open)
                .reduce(Pounds.ZERO, Money::plus);
        return new DebtTotals(
                !all.isEmpty(), all.stream().map(AccountView::balance).reduce(Pounds.ZERO, Money::plus), overdue);
    }

    private static DebtLine line(
            PctCode code, LocalDate day, Map<TransactionKind, Money> posted, List<InvoiceSummary> invoices) {
        if (posted.isEmpty()) {
            return DebtLine.nothing(code);
        }
        Money charged = posted.entrySet().stream()
                .filter(sum -> sum.getKey().isCharge())
                .map(Map.Entry::getValue)
                .reduce(Pounds.ZERO, Money::plus);
        Money paid = credit(posted, TransactionKind.REMITTANCE);
        Money inKind = credit(posted, TransactionKind.STAFF_IN_LIEU);
        Money corrections = sum(invoices, InvoiceSummary::corrections);
        Money invoiced = sum(invoices, InvoiceSummary::total);
        Money settled = sum(invoices, InvoiceSummary::settled).minus(corrections);
        Money balance = posted.values().stream().reduce(Pounds.ZERO, Money::plus);
        return new DebtLine(
                code,
                charged,
                charged.minus(invoiced).plus(corrections),
                invoiced,
                credit(posted, TransactionKind.CREDIT_NOTE),
                paid,
                inKind,
                sum(invoices, InvoiceSummary::open),
                paid.plus(inKind).minus(settled),
                Ageing.of(day, balance, invoices));
    }

    private static Money credit(Map<TransactionKind, Money> posted, TransactionKind kind) {
        return posted.getOrDefault(kind, Pounds.ZERO).negated();
    }

    private static Money sum(List<InvoiceSummary> invoices, Function<InvoiceSummary, Money> amount) {
        return invoices.stream().map(amount).reduce(Pounds.ZERO, Money::plus);
    }
}
