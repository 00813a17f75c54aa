package uk.nhs.css.pricing.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.Ledger;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * Sets credits on a PCT's account against its invoices: never more than the credit, never more than what is open. It posts
 * nothing, since the credit is in the ledger; it holds the ledger while it compares, so that two at once do not exceed either.
 */
@ApplicationScoped
@Transactional
public class Settlements {

    private EntityManager em;
    private InvoiceBook book;
    private CreditsReader credits;
    private Ledger ledger;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected Settlements() {}

    @Inject
    public Settlements(EntityManager em, InvoiceBook book, Ledger ledger, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.book = book;
        this.credits = new CreditsReader(em, clock);
        this.ledger = ledger;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** Credits that are not wholly set against invoices, of all PCTs, by date. */
    public List<CreditOnAccount> unallocated() {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return credits.all(Optional.empty()).stream()
                .filter(credit -> credit.left().isPositive())
                .toList();
    }

    /** As {@link #unallocated()} for one PCT. */
    public List<CreditOnAccount> unallocated(PctCode code) {
        actor.requireSightOf(code);
        return credits.all(Optional.of(code)).stream()
                .filter(credit -> credit.left().isPositive())
                .toList();
    }

    /**
     * One credit, wholly allocated or not.
     *
     * @param seq its ledger transaction
     * @throws NotFound if there is none, it was reversed, or it is another PCT's
     */
    public CreditOnAccount credit(long seq) {
        return credits.one(seq)
                .filter(credit -> actor.sees(credit.code()))
                .orElseThrow(() -> new NotFound("credit", seq));
    }

    /**
     * What of a credit is set against which invoice, by invoice number.
     *
     * @param seq the credit's ledger transaction
     * @throws NotFound as {@link #credit}
     */
    public List<Allocated> allocations(long seq) {
        return credits.allocations(credit(seq).seq());
    }

    /**
     * Sets what is left of a credit against the PCT's open invoices, the oldest first.
     *
     * @param seq the credit's ledger transaction
     * @return what went where; what is left stays on account
     * @throws NotFound if there is no such credit
     * @throws Refusal {@code NOTHING_TO_ALLOCATE} if nothing is left of the credit, or no invoice is open
     */
    public List<Allocated> oldestFirst(long seq) {
        actor.requireRole(Role.HOST_ADMIN);
        ledger.lock();
        CreditOnAccount before = credit(seq);
        List<Allocated> allocated = spread(before, book.of(before.code()), new HashMap<>());
        em.flush();
        CreditOnAccount credit = credit(seq);
        if (allocated.isEmpty()) {
            throw new Refusal(
                    "NOTHING_TO_ALLOCATE",
                    "transaction " + seq,
                    credit.left().isZero()
                            ? "All of the " + Pounds.sterling(credit.amount()) + " is set against invoices."
                            : "No invoice of " + credit.code() + " is open.",
                    "Issue an invoice first, or leave the credit on the account.");
        }
        record(credit, allocated);
        return allocated;
    }

    /**
     * As {@link #oldestFirst} for payments that were entered just now, in their order: each PCT's invoices are read once. The one
     * who enters them leaves the audit rows, and nothing to allocate is no mistake.
     *
     * @param entered cash dated up to today, none of it set against an invoice yet
     * @return what of each was set against invoices, by its ledger transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Long, Money> spread(List<CreditOnAccount> entered) {
        actor.requireRole(Role.HOST_ADMIN);
        ledger.lock();
        Map<PctCode, List<InvoiceSummary>> invoices = new HashMap<>();
        Map<String, Money> taken = new HashMap<>();
        Map<Long, Money> allocated = new HashMap<>();
        for (CreditOnAccount credit : entered) {
            if (!credit.isCash() || !credit.allocated().isZero()) {
                throw new IllegalArgumentException("Not a payment that was entered just now: " + credit);
            }
            List<Allocated> parts = spread(credit, invoices.computeIfAbsent(credit.code(), book::of), taken);
            allocated.put(credit.seq(), parts.stream().map(Allocated::amount).reduce(Pounds.ZERO, Money::plus));
        }
        return allocated;
    }

    /** @param taken what of invoices went since they were read, by number; what goes now is added */
    private List<Allocated> spread(CreditOnAccount credit, List<InvoiceSummary> invoices, Map<String, Money> taken) {
        List<Allocated> allocated = new ArrayList<>();
        Money left = credit.left();
        for (InvoiceSummary invoice : invoices) {
            Money most = most(credit, invoice).minus(taken.getOrDefault(invoice.number(), Pounds.ZERO));
            Money share = left.isLessThan(most) ? left : most;
            if (share.isPositive()) {
                em.persist(Settlement.of(credit, invoice, share, actor.name(), clock.instant()));
                allocated.add(new Allocated(invoice.number(), share));
                taken.merge(invoice.number(), share, Money::plus);
                left = left.minus(share);
            }
        }
        return allocated;
    }

    /**
     * Sets a part of a credit against an invoice of the same PCT.
     *
     * @param seq the credit's ledger transaction
     * @param number the invoice
     * @param amount above zero
     * @throws NotFound if there is no such credit or invoice
     * @throws MalformedInput if the amount is not above zero
     * @throws Refusal {@code OTHER_PCT}; {@code ABOVE_CREDIT} or {@code ABOVE_OPEN} if it is more than what is left of either;
     *     {@code IN_KIND_RECURRING} if it is staff in kind and more than the invoice's subscription takes
     */
    public Allocated byHand(long seq, String number, Money amount) {
        actor.requireRole(Role.HOST_ADMIN);
        positive(amount);
        ledger.lock();
        CreditOnAccount credit = credit(seq);
        InvoiceSummary invoice = book.summary(number);
        if (!credit.code().equals(invoice.code())) {
            throw new Refusal(
                    "OTHER_PCT",
                    number,
                    "The credit belongs to " + credit.code() + " and invoice " + number + " to " + invoice.code() + ".",
                    "Choose an invoice of " + credit.code()
                            + ", or reverse the credit and enter it for the right PCT.");
        }
        within("ABOVE_CREDIT", amount, credit.left(), "the credit");
        within("ABOVE_OPEN", amount, invoice.open(), "invoice " + number);
        inKindWithin(amount, credit, invoice);
        em.persist(Settlement.of(credit, invoice, amount, actor.name(), clock.instant()));
        em.flush();
        Allocated allocated = new Allocated(number, amount);
        record(credit, List.of(allocated));
        return allocated;
    }

    /**
     * Takes back what of a credit is set against an invoice, by a further row.
     *
     * @throws NotFound if there is no such credit or invoice
     * @throws Refusal {@code NOT_ALLOCATED} if nothing of it is set against the invoice
     */
    public void takeBack(long seq, String number) {
        actor.requireRole(Role.HOST_ADMIN);
        ledger.lock();
        CreditOnAccount credit = credit(seq);
        InvoiceView invoice = book.get(number);
        Money set = invoice.payments().stream()
                .filter(payment -> payment.seq() == seq)
                .map(PaymentView::amount)
                .reduce(Pounds.ZERO, Money::plus);
        if (!set.isPositive()) {
            throw new Refusal(
                    "NOT_ALLOCATED",
                    number,
                    "Nothing of transaction " + seq + " is set against invoice " + number + ".",
                    "Look at the invoice's payments.");
        }
        em.persist(Settlement.of(credit, invoice.summary(), set.negated(), actor.name(), clock.instant()));
        em.flush();
        audit.record(
                "Allocation taken back",
                credit.code() + " transaction " + seq,
                Pounds.sterling(set) + " on invoice " + number,
                Pounds.sterling(credit.left().plus(set)) + " on account",
                credit.narrative());
    }

    private void record(CreditOnAccount credit, List<Allocated> allocated) {
        audit.record(
                "Credit allocated",
                credit.code() + " transaction " + credit.seq(),
                "",
                allocated.stream()
                        .map(one -> Pounds.sterling(one.amount()) + " to " + one.invoice())
                        .collect(Collectors.joining(", ")),
                credit.narrative());
    }

    /** Staff in kind settles what an invoice asks for the subscription, never its set-up charge. */
    private Money most(CreditOnAccount credit, InvoiceSummary invoice) {
        if (credit.kind() != TransactionKind.STAFF_IN_LIEU) {
            return invoice.open();
        }
        Money room = book.roomInKind(invoice.number());
        return room.isLessThan(invoice.open()) ? room : invoice.open();
    }

    private void inKindWithin(Money amount, CreditOnAccount credit, InvoiceSummary invoice) {
        Money most = most(credit, invoice);
        if (amount.isGreaterThan(most)) {
            throw new Refusal(
                    "IN_KIND_RECURRING",
                    invoice.number(),
                    "Staff in kind settles the subscription only: invoice " + invoice.number() + " takes "
                            + Pounds.sterling(most) + " of it, not " + Pounds.sterling(amount) + ".",
                    "Allocate at most " + Pounds.sterling(most) + "; the set-up charge is settled in cash.");
        }
    }

    private static void positive(Money amount) {
        if (amount == null || !amount.isPositive()) {
            throw new MalformedInput(
                    "amount",
                    amount == null ? "" : Pounds.plain(amount),
                    "is not above zero",
                    "Give how much of the credit goes to this invoice, such as 250.00.");
        }
    }

    private static void within(String rule, Money amount, Money most, String of) {
        if (amount.isGreaterThan(most)) {
            throw new Refusal(
                    rule,
                    of,
                    Pounds.sterling(amount) + " is more than the " + Pounds.sterling(most) + " that is left of " + of
                            + ".",
                    "Allocate at most " + Pounds.sterling(most) + ".");
        }
    }
}
