package uk.nhs.css.pricing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
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
        int entryNo = entryNo(draft, reader.on(draft.code(), draft.date()));
        return get(enterAll(List.of(new Sound(draft, entryNo))).get(0));
    }

    /** Waits for the ledger, then tells what has been entered under some keys, as {@link Remittance#keyOf} makes them. */
    Map<String, List<Known>> on(Set<String> keys) {
        actor.requireRole(Role.HOST_ADMIN);
        ledger.lock();
        return reader.on(keys);
    }

    /** A payment that may be entered: {@code entryNo} is how often its reference has been entered that day, and one. */
    record Sound(RemittanceDraft draft, int entryNo) {}

    /**
     * Looks at a row of a file as {@link #receive} does at a form: a payment that was entered with the same amount, even if it
     * was reversed since, is left alone.
     *
     * <p>A refusal leaves the import's transaction open, since the rows after it are still to be checked; the import itself lets
     * nothing stand of a file with a bad row.
     *
     * @param before what {@link #on} told of its key, and what the file brought since
     * @param open days that were found open; this one is added
     * @return what is to be entered with {@link #enterAll}; empty if it was known
     * @throws Refusal as {@link #receive}, and {@code PERIOD_CLOSED}
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Refusal.class)
    Optional<Sound> check(RemittanceDraft draft, List<Known> before, Set<LocalDate> open) {
        actor.requireRole(Role.HOST_ADMIN);
        if (same(draft, before).stream().anyMatch(known -> known.amount().equals(draft.amount()))) {
            return Optional.empty();
        }
        if (!open.contains(draft.date())) {
            periods.require(draft.date(), narrative(draft));
            open.add(draft.date());
        }
        return Optional.of(new Sound(draft, entryNo(draft, before)));
    }

    /**
     * Enters payments in their order and sets them against open invoices, in few statements however many there are.
     *
     * @return their ids
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> enterAll(List<Sound> payments) {
        actor.requireRole(Role.HOST_ADMIN);
        if (payments.isEmpty()) {
            return List.of();
        }
        Map<String, Sound> byId = new LinkedHashMap<>();
        payments.forEach(payment -> byId.put(Remittance.newId(), payment));
        Map<String, Posted> posted = ledger.postAll(byId.entrySet().stream()
                .map(each -> posting(each.getKey(), each.getValue().draft()))
                .toList());
        Map<CreditOnAccount, RemittanceDraft> credits = new LinkedHashMap<>();
        byId.forEach((id, payment) -> {
            RemittanceDraft draft = payment.draft();
            long seq = posted.get(sourceKey(id)).seq();
            em.persist(Remittance.received(id, draft, payment.entryNo(), seq, actor.name(), clock.instant()));
            credits.put(credit(seq, draft), draft);
        });
        Map<Long, Money> allocated = settlements.spread(List.copyOf(credits.keySet()));
        credits.forEach((credit, draft) -> record(draft, allocated.get(credit.seq())));
        return List.copyOf(byId.keySet());
    }

    private static CreditOnAccount credit(long seq, RemittanceDraft draft) {
        return new CreditOnAccount(
                seq,
                draft.code(),
                draft.date(),
                TransactionKind.REMITTANCE,
                narrative(draft),
                draft.amount(),
                Pounds.ZERO,
                Pounds.ZERO);
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

    /** @throws Refusal as {@link #receive} */
    private int entryNo(RemittanceDraft draft, List<Known> sameDay) {
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
        return before.size() + 1;
    }

    private static Posting posting(String id, RemittanceDraft draft) {
        Optional<PctCode> owner = Optional.of(draft.code());
        return new Posting(
                draft.date(),
                TransactionKind.REMITTANCE,
                narrative(draft),
                sourceKey(id),
                owner,
                List.of(
                        new Entry(Account.BANK, owner, draft.amount()),
                        new Entry(Account.RECEIVABLE, owner, draft.amount().negated())));
    }

    private static String sourceKey(String id) {
        return "REMITTANCE:" + id;
    }

    private static String narrative(RemittanceDraft draft) {
        return "Payment received, reference " + draft.reference();
    }

    private void record(RemittanceDraft draft, Money allocated) {
        audit.record(
                "Payment received",
                draft.code().value(),
                "",
                Pounds.sterling(draft.amount()) + " of " + Dates.inWords(draft.date()) + ", "
                        + Pounds.sterling(draft.amount().minus(allocated)) + " left on account",
                draft.reference());
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
