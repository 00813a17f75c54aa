package uk.nhs.css.pricing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.invoicing.Settlements;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.Entry;
import uk.nhs.css.pricing.ledger.Ledger;
import uk.nhs.css.pricing.ledger.OpenPeriods;
import uk.nhs.css.pricing.ledger.Posted;
import uk.nhs.css.pricing.ledger.Posting;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.remittance.RemittanceReader.Known;

/**
 * Enters payments and reverses wrong ones. A payment debits the bank and credits what the PCT owes, and settles the PCT's open
 * invoices, the oldest first; the rest stays on its account.
 */
@ApplicationScoped
@Transactional
public class Remittances {

    private EntityManager em;
    private PctDirectory pcts;
    private RemittanceReader reader;
    private Settlements settlements;
    private Ledger ledger;
    private OpenPeriods periods;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected Remittances() {}

    @Inject
    public Remittances(
            EntityManager em,
            PctDirectory pcts,
            Settlements settlements,
            Ledger ledger,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.em = em;
        this.pcts = pcts;
        this.reader = new RemittanceReader(em);
        this.settlements = settlements;
        this.ledger = ledger;
        this.periods = new OpenPeriods(em);
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters a payment and sets it against the PCT's open invoices.
     *
     * @throws NotFound if the PCT is not registered
     * @throws Refusal {@code FUTURE_DATE} if it is dated after today; {@code REMITTANCE_KNOWN} if the PCT's reference of that day
     *     has been entered and not reversed
     */
    public RemittanceView receive(RemittanceDraft draft) {
        actor.requireRole(Role.HOST_ADMIN);
        pcts.get(draft.code());
        ledger.lock();
        return get(enter(draft, reader.on(draft.code(), draft.date())));
    }

    /** Waits for the ledger, then tells what has been entered as a PCT's payments of a day. */
    List<Known> on(PctCode code, LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN);
        ledger.lock();
        return reader.on(code, day);
    }

    /**
     * As {@link #receive} for a row of a file: a payment that was entered with the same amount, even if it was reversed since,
     * is left alone.
     *
     * <p>A refusal leaves the import's transaction open, since the rows after it are still to be checked; the import itself lets
     * nothing stand of a file with a bad row.
     *
     * @param sameDay what {@link #on} told, and what was entered since
     * @return what was entered; empty if it was known
     * @throws Refusal as {@link #receive}, and {@code PERIOD_CLOSED}
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Refusal.class)
    Optional<Known> receiveOnce(RemittanceDraft draft, List<Known> sameDay) {
        actor.requireRole(Role.HOST_ADMIN);
        if (same(draft, sameDay).stream().anyMatch(known -> known.amount().equals(draft.amount()))) {
            return Optional.empty();
        }
        periods.require(draft.date(), "Payment received, reference " + draft.reference());
        enter(draft, sameDay);
        return Optional.of(new Known(draft.reference(), draft.amount(), true));
    }

    /** Every payment that stands, by day and as they were entered, one at a time; for the host. */
    void eachStanding(Consumer<Remittance> takes) {
        actor.requireRole(Role.HOST_ADMIN);
        reader.eachStanding(takes);
    }

    /**
     * Takes a payment back that was entered by mistake: a further ledger transaction of today; what it settled is open again.
     *
     * @param reason at most 300 characters
     * @throws NotFound if there is no such payment
     * @throws Refusal {@code ALREADY_REVERSED}
     */
    public RemittanceView reverse(String id, String reason) {
        actor.requireRole(Role.HOST_ADMIN);
        ledger.lock();
        RemittanceView wrong = get(id);
        // The ledger says why it may not, and leaves the audit row.
        ledger.reverse(wrong.seq(), reason);
        return get(id);
    }

    /** Payments of all PCTs, the newest first; a PCT user gets its own. */
    public List<RemittanceView> all() {
        return reader.find(actor.role() == Role.PCT_USER ? actor.pct() : Optional.empty());
    }

    /** A PCT's payments, the newest first. */
    public List<RemittanceView> of(PctCode code) {
        actor.requireSightOf(code);
        return reader.find(Optional.of(code));
    }

    /** @throws NotFound if there is no such payment, or it is another PCT's */
    public RemittanceView get(String id) {
        Remittance found = Optional.ofNullable(em.find(Remittance.class, id == null ? "" : id))
                .filter(remittance -> actor.sees(remittance.pct()))
                .orElseThrow(() -> new NotFound("remittance", id));
        return reader.find(Optional.of(found.pct())).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** @return the payment's id */
    private String enter(RemittanceDraft draft, List<Known> sameDay) {
        notAfterToday(draft.date());
        List<Known> before = same(draft, sameDay);
        before.stream().filter(Known::standing).findFirst().ifPresent(known -> {
            throw new Refusal(
                    "REMITTANCE_KNOWN",
                    draft.reference(),
                    draft.code() + "'s payment " + draft.reference() + " of " + Dates.inWords(draft.date())
                            + " has been entered with " + Pounds.sterling(known.amount()) + ".",
                    "Check the reference; if the entry is wrong, reverse it and enter the payment again.");
        });
        return post(draft, before.size() + 1);
    }

    private String post(RemittanceDraft draft, int entryNo) {
        String id = Remittance.newId();
        Money amount = draft.amount();
        Optional<PctCode> owner = Optional.of(draft.code());
        Posted posted = ledger.post(new Posting(
                draft.date(),
                TransactionKind.REMITTANCE,
                "Payment received, reference " + draft.reference(),
                "REMITTANCE:" + id,
                owner,
                List.of(
                        new Entry(Account.BANK, owner, amount),
                        new Entry(Account.RECEIVABLE, owner, amount.negated()))));
        em.persist(Remittance.received(id, draft, entryNo, posted.seq(), actor.name(), clock.instant()));
        em.flush();
        Money allocated =
                settlements.spread(posted.seq()).stream().map(Allocated::amount).reduce(Pounds.ZERO, Money::plus);
        audit.record(
                "Payment received",
                draft.code().value(),
                "",
                Pounds.sterling(amount) + " of " + Dates.inWords(draft.date()) + ", "
                        + Pounds.sterling(amount.minus(allocated)) + " left on account",
                draft.reference());
        return id;
    }

    private static List<Known> same(RemittanceDraft draft, List<Known> sameDay) {
        return sameDay.stream()
                .filter(known -> known.reference().equalsIgnoreCase(draft.reference()))
                .toList();
    }

    private void notAfterToday(LocalDate date) {
        LocalDate today = LocalDate.now(clock);
        if (date.isAfter(today)) {
            throw new Refusal(
                    "FUTURE_DATE",
                    date.toString(),
                    Dates.inWords(date) + " lies after today, " + Dates.inWords(today) + ".",
                    "Give the day on which the money came, today or earlier.");
        }
    }
}
