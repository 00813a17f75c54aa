package uk.nhs.css.pricing.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.charging.ChargeBook;
import uk.nhs.css.pricing.charging.ChargeNote;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.ledger.Movement;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.staffinlieu.StaffCredits;

/** The statement of a PCT's account. One query for page, documents and REST, so that they cannot disagree. */
@ApplicationScoped
@Transactional
public class Statements {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 4, 1);
    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 4, 1);

    private PctDirectory pcts;
    private AccountReader accounts;
    private ChargeBook charges;
    private InvoiceBook invoices;
    private StaffCredits staff;
    private Actor actor;
    private Clock clock;

    protected Statements() {}

    @Inject
    public Statements(
            PctDirectory pcts,
            AccountReader accounts,
            ChargeBook charges,
            InvoiceBook invoices,
            StaffCredits staff,
            Actor actor,
            Clock clock) {
        this.pcts = pcts;
        this.accounts = accounts;
        this.charges = charges;
        this.invoices = invoices;
        this.staff = staff;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A PCT's account from one day up to but not including another.
     *
     * <p>Example: {@code forPct(PctCode.of("5K5"), LocalDate.of(2007, 4, 1), LocalDate.of(2008, 4, 1))} is Brent's of 2007/08.
     *
     * @throws uk.nhs.css.domain.refusal.NotFound if the PCT is not registered, or not the actor's
     * @throws MalformedInput if a date is missing, before April 1990 or after March 2099, or {@code from} is not before
     *     {@code toExclusive}
     */
    public StatementView forPct(PctCode code, LocalDate from, LocalDate toExclusive) {
        actor.requireSightOf(code);
        PctView pct = pcts.get(code);
        Period period = period(from, toExclusive);
        // All that was posted until then in one query: what lies before the period is summed here.
        Map<Boolean, List<Movement>> posted = accounts.movements(code, new Period(BEFORE_ALL, toExclusive)).stream()
                .collect(Collectors.partitioningBy(movement -> movement.date().isBefore(from)));
        AccountLines account =
                new AccountLines(sums(posted.get(true)), posted.get(false), notes(code, period, posted.get(false)));
        LocalDate today = LocalDate.now(clock);
        LocalDate asAt = today.isBefore(toExclusive) ? today : toExclusive;
        Money closing = account.closing();
        List<InvoiceSummary> invoiced = invoices.before(code, toExclusive, asAt);
        return new StatementView(
                code,
                pct.name(),
                from,
                toExclusive,
                asAt,
                account.opening(),
                account.lines(),
                account.charged(),
                account.credited(),
                closing,
                account.chargedUpTo(today),
                notInvoiced(account, invoiced),
                account.inKind(),
                Ageing.of(asAt, closing, invoiced),
                account.standInNotes());
    }

    /** How each line was calculated: charges, and staff in kind. */
    private Map<Long, ChargeNote> notes(PctCode code, Period period, List<Movement> movements) {
        Map<Long, ChargeNote> notes = new HashMap<>(charges.notes(code, period));
        if (movements.stream().anyMatch(line -> line.kind() == TransactionKind.STAFF_IN_LIEU)) {
            staff.notes(code, period).forEach((seq, text) -> notes.put(seq, new ChargeNote(text, Optional.empty())));
        }
        return notes;
    }

    private static Map<TransactionKind, Money> sums(List<Movement> movements) {
        Map<TransactionKind, Money> sums = new EnumMap<>(TransactionKind.class);
        movements.forEach(movement -> sums.merge(movement.kind(), movement.amount(), Money::plus));
        return sums;
    }

    /** What is charged and on no invoice; a correction that was set against an invoice awaits none. */
    private static Money notInvoiced(AccountLines account, List<InvoiceSummary> invoiced) {
        Money left = account.toInvoice();
        for (InvoiceSummary invoice : invoiced) {
            left = left.minus(invoice.total()).plus(invoice.corrections());
        }
        return left;
    }

    private static Period period(LocalDate from, LocalDate toExclusive) {
        inRange("from", from);
        inRange("to", toExclusive);
        if (!from.isBefore(toExclusive)) {
            throw new MalformedInput(
                    "to", toExclusive.toString(), "is not after " + from, "Give the day after the last day to show.");
        }
        return new Period(from, toExclusive);
    }

    private static void inRange(String field, LocalDate date) {
        if (date == null || date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new MalformedInput(
                    field,
                    date == null ? "" : date.toString(),
                    "is missing or out of range",
                    "Give a date from 1990-04-01 to 2099-04-01.");
        }
    }
}
