package uk.nhs.css.pricing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * Closes the months of the books in order, and reopens the last closed one on record. Closing waits for the ledger, so that
 * no posting that is being made slips into a month while it closes.
 */
@ApplicationScoped
@Transactional
public class Periods {

    private static final int LONGEST_REASON = 300;

    private EntityManager em;
    private OpenPeriods open;
    private Ledger ledger;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected Periods() {}

    @Inject
    public Periods(EntityManager em, OpenPeriods open, Ledger ledger, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.open = open;
        this.ledger = ledger;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** The first day that a posting may bear; empty while no month is closed. */
    public Optional<LocalDate> openFrom() {
        actor.requireRole(Role.HOST_ADMIN);
        return open.openFrom();
    }

    /** The twelve months of a year. */
    public List<PeriodView> months(FinancialYear year) {
        actor.requireRole(Role.HOST_ADMIN);
        List<PeriodMoveView> moves = moves();
        LocalDate next = next();
        Optional<LocalDate> openFrom = open.openFrom();
        List<PeriodView> months = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            LocalDate month = year.start().plusMonths(number - 1L);
            boolean closed = openFrom.filter(month::isBefore).isPresent();
            Optional<PeriodMoveView> closing = moves.stream()
                    .filter(move -> closed && move.month().equals(month))
                    .findFirst();
            months.add(new PeriodView(
                    number,
                    month,
                    closed,
                    closing,
                    month.equals(next) && ended(month),
                    closing.isPresent() && openFrom.get().equals(month.plusMonths(1))));
        }
        return months;
    }

    /** Every closing and reopening, the last first. */
    public List<PeriodMoveView> moves() {
        actor.requireRole(Role.HOST_ADMIN);
        return em.createQuery("select m from PeriodMove m order by m.moveNo desc", PeriodMove.class)
                .getResultStream()
                .map(PeriodMove::view)
                .toList();
    }

    /**
     * Closes a month: from now on no posting may be dated in it or before.
     *
     * @param month any day of it
     * @throws Refusal {@code PERIOD_ORDER} if another month closes next, {@code PERIOD_NOT_ENDED} if it has not ended
     */
    public void close(LocalDate month) {
        actor.requireRole(Role.HOST_ADMIN);
        ledger.lock();
        LocalDate start = month.withDayOfMonth(1);
        LocalDate next = next();
        if (!start.equals(next)) {
            throw new Refusal(
                    "PERIOD_ORDER",
                    start.toString(),
                    "Months close in order, and the next one is " + inWords(next) + ", not " + inWords(start) + ".",
                    "Close " + inWords(next) + " first, or reopen later months on record.");
        }
        if (!ended(start)) {
            throw new Refusal(
                    "PERIOD_NOT_ENDED",
                    start.toString(),
                    inWords(start) + " has not ended on " + Dates.inWords(LocalDate.now(clock)) + ".",
                    "Close it from " + Dates.inWords(start.plusMonths(1)) + " on.");
        }
        em.persist(PeriodMove.closed(nextNo(), start, "", actor.name(), clock.instant()));
        em.flush();
        audit.record("Period closed", inWords(start), "open", "closed", "Close of " + inWords(start));
    }

    /**
     * Opens the last closed month again.
     *
     * @param month any day of it
     * @param reason why, at most 300 characters
     * @throws Refusal {@code PERIOD_ORDER} if it is not the last one closed
     */
    public void reopen(LocalDate month, String reason) {
        actor.requireRole(Role.HOST_ADMIN);
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new MalformedInput(
                    "reason", reason, "is empty or longer than 300 characters", "Say why the month is opened again.");
        }
        ledger.lock();
        LocalDate start = month.withDayOfMonth(1);
        Optional<LocalDate> last = open.openFrom().map(first -> first.minusMonths(1));
        if (last.filter(start::equals).isEmpty()
                || moves().stream().noneMatch(move -> move.month().equals(start))) {
            throw new Refusal(
                    "PERIOD_ORDER",
                    start.toString(),
                    inWords(start) + " is not the last month that was closed.",
                    last.map(closed -> "Reopen " + inWords(closed) + " first.")
                            .orElse("No month is closed; post into it."));
        }
        em.persist(PeriodMove.reopened(nextNo(), start, reason.strip(), actor.name(), clock.instant()));
        em.flush();
        audit.record("Period reopened", inWords(start), "closed", "open", reason.strip());
    }

    private boolean ended(LocalDate month) {
        return !LocalDate.now(clock).isBefore(month.plusMonths(1));
    }

    /** The month that closes next; while none has been closed, the April before the first posting, or else of this year. */
    private LocalDate next() {
        return open.openFrom()
                .orElseGet(() -> FinancialYear.containing(firstPosting()).start());
    }

    private LocalDate firstPosting() {
        LocalDate first = em.createQuery("select min(t.postedOn) from LedgerTransaction t", LocalDate.class)
                .getSingleResult();
        LocalDate today = LocalDate.now(clock);
        return first == null || first.isAfter(today) ? today : first;
    }

    private int nextNo() {
        return open.last().map(PeriodMove::moveNo).orElse(0) + 1;
    }

    private static String inWords(LocalDate month) {
        String day = Dates.inWords(month);
        return day.substring(day.indexOf(' ') + 1);
    }
}
