package uk.nhs.css.pricing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * Posts to the ledger. Every posting first locks the one head row: postings queue, in this instance and in any other on the
 * same database, and each follows the one before it. The services that call it have asked who acts.
 */
@ApplicationScoped
@Transactional
public class Ledger {

    /** How many keys one query looks up; databases limit the length of a list. */
    private static final int KEYS_AT_ONCE = 500;

    private EntityManager em;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected Ledger() {}

    @Inject
    public Ledger(EntityManager em, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Waits for the ledger and keeps it until the caller's transaction ends. A service that compares what is posted with what
     * should be calls this before it reads; whoever waited then sees what the other one posted.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        head();
    }

    /** Posts one transaction; a source key that is there already is left alone. */
    public Posted post(Posting posting) {
        return postAll(List.of(posting)).get(posting.sourceKey());
    }

    /**
     * Posts transactions in the order given, all or none.
     *
     * @return what became of each, by its source key
     * @throws Refusal {@code PERIOD_CLOSED} if one that is not there yet is dated in a closed month
     */
    public Map<String, Posted> postAll(List<Posting> postings) {
        LedgerHead head = head();
        Map<String, Posted> result = new LinkedHashMap<>();
        Map<String, Long> known = known(postings);
        // Under the lock of the head: a month that is being closed is either closed by now or waits for this posting.
        Optional<LocalDate> openFrom = new OpenPeriods(em).openFrom();
        List<LedgerEntry> entries = new ArrayList<>();
        Instant now = clock.instant();
        for (Posting posting : postings) {
            Long seq = known.get(posting.sourceKey());
            if (seq != null) {
                result.put(posting.sourceKey(), new Posted(seq, true));
                continue;
            }
            OpenPeriods.require(openFrom, posting);
            LedgerTransaction next = LedgerTransaction.following(head, posting, actor.name(), now);
            head.advanceTo(next);
            em.persist(next);
            entries.addAll(LedgerEntry.of(next.seq(), posting.entries()));
            known.put(posting.sourceKey(), next.seq());
            result.put(posting.sourceKey(), new Posted(next.seq(), false));
        }
        // Transactions reach the database before the entries that refer to them.
        em.flush();
        entries.forEach(em::persist);
        em.flush();
        return result;
    }

    /**
     * Mends a mistake: posts the opposite of a transaction, today, as a further one.
     *
     * @param seq the transaction that was wrong
     * @param reason why, at most 300 characters
     * @throws NotFound if there is no such transaction
     * @throws Refusal {@code CHARGE_BY_RUN} for a charge, which a charge run corrects; {@code STAFF_BY_OFFER} for staff in
     *     lieu, which its offer corrects; {@code ALREADY_REVERSED} if it was reversed before
     */
    public Posted reverse(long seq, String reason) {
        actor.requireRole(Role.HOST_ADMIN);
        if (reason == null || reason.isBlank() || reason.strip().length() > 300) {
            throw new MalformedInput(
                    "reason", reason, "is empty or longer than 300 characters", "Say what was wrong with the posting.");
        }
        LedgerTransaction wrong = Optional.ofNullable(em.find(LedgerTransaction.class, seq))
                .orElseThrow(() -> new NotFound("ledger transaction", seq));
        refuseCharge(wrong);
        refuseStaff(wrong);
        Posted posted = post(new Posting(
                LocalDate.now(clock),
                TransactionKind.REVERSAL,
                "Reversal of transaction " + seq + ": " + reason.strip(),
                "REVERSAL:" + seq,
                Optional.ofNullable(wrong.pct()).map(PctCode::of),
                entries(seq).stream().map(Entry::mirrored).toList()));
        if (posted.alreadyThere()) {
            throw new Refusal(
                    "ALREADY_REVERSED",
                    "transaction " + seq,
                    "Transaction " + seq + " has been reversed by transaction " + posted.seq() + ".",
                    "Look at transaction " + posted.seq() + "; nothing more is to be done.");
        }
        audit.record(
                "Ledger transaction reversed",
                "transaction " + seq,
                wrong.narrative(),
                "transaction " + posted.seq(),
                reason.strip());
        return posted;
    }

    private static void refuseCharge(LedgerTransaction wrong) {
        if (wrong.kind() == TransactionKind.TRUE_UP || wrong.kind() == TransactionKind.COST_RECOVERY) {
            throw new Refusal(
                    "CORRECT_BY_YEAR_END",
                    "transaction " + wrong.seq(),
                    "Transaction " + wrong.seq() + " closed a financial year, and follows from its actual cost.",
                    "Record a further version of the actual cost and close the year again: that posts the difference.");
        }
        if (wrong.kind().isCharge()) {
            throw new Refusal(
                    "CHARGE_BY_RUN",
                    "transaction " + wrong.seq(),
                    "Transaction " + wrong.seq()
                            + " is a charge, and charges follow from membership, population and tariff.",
                    "Correct what was wrong there and run the charges of the year again: the run posts the difference.");
        }
    }

    private static void refuseStaff(LedgerTransaction wrong) {
        if (wrong.kind() == TransactionKind.STAFF_IN_LIEU) {
            throw new Refusal(
                    "STAFF_BY_OFFER",
                    "transaction " + wrong.seq(),
                    "Transaction " + wrong.seq() + " credits staff in lieu, and that follows from the offer.",
                    "End the arrangement early under Staff in lieu: what was credited too much comes back by itself.");
        }
    }

    private List<Entry> entries(long seq) {
        return em.createQuery(
                        "select e from LedgerEntry e where e.transactionSeq = :seq order by e.lineNo",
                        LedgerEntry.class)
                .setParameter("seq", seq)
                .getResultStream()
                .map(LedgerEntry::entry)
                .toList();
    }

    private LedgerHead head() {
        // A query, not find: it flushes what this transaction has posted and then reads the row as it is under the
        // lock.
        return em.createQuery("select h from LedgerHead h where h.id = :only", LedgerHead.class)
                .setParameter("only", LedgerHead.ONLY)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getSingleResult();
    }

    private Map<String, Long> known(List<Posting> postings) {
        Map<String, Long> known = new HashMap<>();
        List<String> keys = postings.stream().map(Posting::sourceKey).toList();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            em.createQuery(
                            "select t.sourceKey, t.seq from LedgerTransaction t where t.sourceKey in :keys",
                            Object[].class)
                    .setParameter("keys", keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE)))
                    .getResultStream()
                    .forEach(row -> known.put((String) row[0], (Long) row[1]));
        }
        return known;
    }
}
