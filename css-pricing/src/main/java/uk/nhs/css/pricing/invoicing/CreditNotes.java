package uk.nhs.css.pricing.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.money.Allocation;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.Entry;
import uk.nhs.css.pricing.ledger.Ledger;
import uk.nhs.css.pricing.ledger.Posted;
import uk.nhs.css.pricing.ledger.Posting;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * Issues credit notes. One takes back income that an invoice asked for: it credits what the PCT owes and debits the accounts
 * that the invoice's lines were income of, in their proportion.
 */
@ApplicationScoped
@Transactional
public class CreditNotes {

    private EntityManager em;
    private InvoiceBook book;
    private DocumentNumbers numbers;
    private Ledger ledger;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected CreditNotes() {}

    @Inject
    public CreditNotes(EntityManager em, InvoiceBook book, Ledger ledger, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.book = book;
        this.numbers = new DocumentNumbers(em);
        this.ledger = ledger;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Issues a credit note of today against an invoice.
     *
     * @param number the invoice
     * @param amount above zero, at most what is open of the invoice
     * @param reason at most 300 characters
     * @throws uk.nhs.css.domain.refusal.NotFound if there is no such invoice
     * @throws MalformedInput if the amount is not above zero or the reason empty or too long
     * @throws Refusal {@code CREDIT_ABOVE_OPEN} if the amount is more than what is left of the invoice
     */
    public CreditNoteView issue(String number, Money amount, String reason) {
        actor.requireRole(Role.HOST_ADMIN);
        check(amount, reason);
        // Whoever waits here sees afterwards what another note or payment left.
        ledger.lock();
        InvoiceSummary invoice = book.summary(number);
        if (amount.isGreaterThan(invoice.open())) {
            throw new Refusal(
                    "CREDIT_ABOVE_OPEN",
                    invoice.number(),
                    Pounds.sterling(amount) + " is more than the " + Pounds.sterling(invoice.open())
                            + " that is left of invoice " + invoice.number() + ".",
                    "Credit at most what is left; money paid already is shown as a payment to set against another invoice.");
        }
        LocalDate today = LocalDate.now(clock);
        String note = numbers.next(DocumentNumbers.CREDIT_NOTE, today);
        Posted posted = ledger.post(posting(note, invoice, amount, today));
        CreditNote issued = CreditNote.issued(
                note,
                em.find(Invoice.class, invoice.number()),
                today,
                amount,
                reason.strip(),
                posted.seq(),
                actor.name(),
                clock.instant());
        em.persist(issued);
        em.flush();
        audit.record(
                "Credit note issued",
                note,
                "Invoice " + invoice.number() + ", " + Pounds.sterling(invoice.open()) + " open",
                Pounds.sterling(amount) + " credited",
                reason.strip());
        return issued.view(false);
    }

    private Posting posting(String note, InvoiceSummary invoice, Money amount, LocalDate today) {
        Optional<PctCode> owner = Optional.of(invoice.code());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Account.RECEIVABLE, owner, amount.negated()));
        Allocation.split(amount, incomeOf(invoice.number())).forEach((account, share) -> {
            if (!share.isZero()) {
                entries.add(new Entry(account, owner, share));
            }
        });
        return new Posting(
                today,
                TransactionKind.CREDIT_NOTE,
                "Credit note " + note + " against invoice " + invoice.number(),
                "CREDIT_NOTE:" + note,
                owner,
                entries);
    }

    /** What each account earned by an invoice's lines; the invoice's total is above zero, so at least one did. */
    private Map<Account, BigDecimal> incomeOf(String invoice) {
        Map<Account, BigDecimal> earned = new EnumMap<>(Account.class);
        em.createQuery(
                        "select e.account, sum(e.amount) from LedgerEntry e, InvoiceLine l"
                                + " where e.transactionSeq = l.ledgerSeq and l.invoice = :invoice"
                                + " and e.account <> :receivable group by e.account",
                        Object[].class)
                .setParameter("invoice", invoice)
                .setParameter("receivable", Account.RECEIVABLE.name())
                .getResultStream()
                .forEach(row -> earned.put(
                        Account.valueOf((String) row[0]),
                        new BigDecimal(row[1].toString()).negate().max(BigDecimal.ZERO)));
        return earned;
    }

    private static void check(Money amount, String reason) {
        if (amount == null || !amount.isPositive()) {
            throw new MalformedInput(
                    "amount",
                    amount == null ? "" : Pounds.plain(amount),
                    "is not above zero",
                    "Give what the PCT shall owe less, such as 250.00.");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > 300) {
            throw new MalformedInput(
                    "reason", reason, "is empty or longer than 300 characters", "Say why the PCT owes less.");
        }
    }
}
