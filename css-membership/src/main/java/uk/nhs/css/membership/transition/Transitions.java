package uk.nhs.css.membership.transition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.OpenBooks;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.Texts;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.MembershipState;

/** Each PCT's way off its legacy system. The host runs it; a PCT reads its own and enters its validation measures. */
@ApplicationScoped
@Transactional
public class Transitions {

    private final EntityManager em;
    private final MembersRegister register;
    private final PctDirectory directory;
    private final AuditLog audit;
    private final Actor actor;
    private final OpenBooks books;
    private final Clock clock;

    @Inject
    public Transitions(
            EntityManager em,
            MembersRegister register,
            PctDirectory directory,
            AuditLog audit,
            Actor actor,
            OpenBooks books,
            Clock clock) {
        this.em = em;
        this.register = register;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.books = books;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Transitions() {
        this(null, null, null, null, null, null, null);
    }

    /** Plans the double running of a PCT and one of its legacy systems, or plans it anew. */
    public void plan(PctCode code, String system, TransitionPlan plan, boolean illustrative) {
        actor.requireRole(Role.HOST_ADMIN);
        directory.get(code);
        Optional<SystemTransition> known = find(code, system);
        known.ifPresentOrElse(
                transition -> transition.plan(plan),
                () -> em.persist(
                        SystemTransition.planned(code, Texts.required("system", system, 60), plan, illustrative)));
        audit.record("Double running planned", code + " " + system, "", plan.toString(), "");
    }

    /**
     * Both systems run from this day.
     *
     * @throws Refusal {@code JOINING} unless the PCT is joining or a member, {@code STARTED} if they do already
     */
    public void start(PctCode code, String system, LocalDate on) {
        SystemTransition transition = forChange(code, system);
        MembershipState state = register.member(code).member().state();
        if (state != MembershipState.JOINING && state != MembershipState.MEMBER) {
            throw new Refusal(
                    "JOINING", code.value(), "It is " + state.label() + " and not joining.", state.nextStep());
        }
        transition.start(Texts.required("on", on), today());
        audit.record("Double running started", code + " " + system, "", on.toString(), "");
    }

    /** A named person passes a gate: no open exception, gates in order, days in order. */
    public void pass(PctCode code, String system, Gate gate, GateVerdict verdict) {
        SystemTransition transition = forChange(code, system);
        GateOutcome before = transition.outcome(gate);
        transition.pass(gate, verdict, today(), actor.name());
        audited("Gate passed", transition, gate, before, verdict);
    }

    /** A named person fails a gate; it can be reopened. */
    public void fail(PctCode code, String system, Gate gate, GateVerdict verdict) {
        SystemTransition transition = forChange(code, system);
        GateOutcome before = transition.outcome(gate);
        transition.fail(gate, verdict, today(), actor.name());
        audited("Gate failed", transition, gate, before, verdict);
    }

    /** Reopens a gate, and with it every later one. */
    public void reopen(PctCode code, String system, Gate gate, GateVerdict verdict) {
        SystemTransition transition = forChange(code, system);
        GateOutcome before = transition.outcome(gate);
        transition.reopen(gate, verdict, today(), actor.name());
        audited("Gate reopened", transition, gate, before, verdict);
    }

    /** Ends the legacy system and its cost on a day; all three gates must be passed. */
    public void decommission(PctCode code, String system, LocalDate on, String why) {
        SystemTransition transition = forChange(code, system);
        transition.decommission(Texts.required("on", on), today());
        audit.record("Legacy system decommissioned", code + " " + system, "", on.toString(), why);
    }

    /**
     * Corrects a start of double running or a decommissioning date that was entered wrongly, or takes it back if it has not
     * happened. The date that stood stays on record; days and the legacy system's cost follow what is right.
     *
     * @throws Refusal {@code GATE_DATE} if the days would not follow each other, {@code GATE_DECIDED} if a start is taken
     *     back that a gate was decided on, {@code NOT_AHEAD} if the day is still to come, {@code PERIOD_CLOSED} if days of a
     *     closed month would change, {@code BOTH_RUN} if a month with staff or cost would be left without a day of double
     *     running
     */
    public void correct(PctCode code, String system, DayCorrection correction) {
        SystemTransition transition = forChange(code, system);
        LocalDate stood = transition.correct(correction, books.openFrom(), today(), actor.name(), clock.instant());
        audit.record(
                correction.day().label() + (correction.on().isPresent() ? " corrected" : " taken back"),
                code + " " + system,
                stood.toString(),
                correction.on().map(LocalDate::toString).orElse(""),
                correction.why());
    }

    /**
     * Enters a validation measure; made again, it replaces the one of its month, and an acceptance of that goes.
     *
     * @return whether anything changed
     */
    public boolean measure(PctCode code, String system, Measurement measurement) {
        actor.requireSightOf(code);
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        SystemTransition transition = lock(code, system);
        String before = LoadedMeasures.inWords(transition.standing(measurement.measure(), measurement.month()));
        boolean changed = transition.measured(measurement);
        if (changed) {
            audit.record("Validation measured", code + " " + system, before, measurement.inWords(), "");
        }
        return changed;
    }

    /** Accepts an open exception by name. */
    public void accept(PctCode code, String system, String measure, YearMonth month, String by, String why) {
        SystemTransition transition = forChange(code, system);
        transition.accept(measure, month, Texts.required("by", by, 100), Texts.required("why", why, 500));
        audit.record("Exception accepted", code + " " + measure + " " + month, "", "accepted by " + by, why);
    }

    /** Records staff and cost that a month of double running took; only for a month in which both systems ran. */
    public void took(PctCode code, String system, YearMonth month, int staff, Money cost) {
        SystemTransition transition = forChange(code, system);
        if (staff < 0 || cost.isNegative()) {
            throw new MalformedInput("staff", staff + " at " + cost, "is negative", "Give zero or more.");
        }
        transition.took(month, staff, cost, today());
        audit.record("Double running recorded", code + " " + month, "", staff + " staff, " + cost, "");
    }

    /** A PCT's transitions, by system. */
    public List<TransitionView> of(PctCode code) {
        actor.requireSightOf(code);
        String name = directory.get(code).name();
        return em.createQuery(
                        "select t from SystemTransition t where t.pct = :pct order by t.system", SystemTransition.class)
                .setParameter("pct", code)
                .getResultStream()
                .map(transition -> transition.view(name, today(), clock.getZone()))
                .toList();
    }

    /** Where a PCT stands with each of its systems, its gates and days; one statement. */
    public List<TransitionStanding> standings(PctCode code) {
        actor.requireSightOf(code);
        return em.createQuery(
                        "select distinct t from SystemTransition t left join fetch t.events e where t.pct = :pct"
                                + " order by t.system, e.number",
                        SystemTransition.class)
                .setParameter("pct", code)
                .getResultStream()
                .map(transition -> transition.standing(today()))
                .toList();
    }

    /** London's double running; a PCT user gets its own row. */
    public LondonTransitionView london() {
        Map<PctCode, String> names = directory.all().stream().collect(Collectors.toMap(PctView::code, PctView::name));
        List<TransitionView> rows = em.createQuery(
                        "select t from SystemTransition t order by t.pct, t.system", SystemTransition.class)
                .setHint("eclipselink.batch", "t.events")
                .setHint("eclipselink.batch", "t.changes")
                .setHint("eclipselink.batch", "t.measures")
                .setHint("eclipselink.batch", "t.actuals")
                .getResultStream()
                .filter(transition -> actor.sees(transition.code()))
                .map(transition -> transition.view(names.get(transition.code()), today(), clock.getZone()))
                .toList();
        return LondonTransitionView.of(today(), rows);
    }

    /** How many transitions run on a day and how many of them are at risk, in one statement; for the host and the SHA. */
    public RunningRisk riskOn(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return new RiskReader(em).on(day);
    }

    /** Transitions that need somebody now, in one statement; for the host. */
    public List<TransitionAlert> alerts() {
        actor.requireRole(Role.HOST_ADMIN);
        return new RiskReader(em).alerts(today());
    }

    private void audited(
            String action, SystemTransition transition, Gate gate, GateOutcome before, GateVerdict verdict) {
        audit.record(
                action,
                transition.code() + " " + gate,
                before.name(),
                transition.outcome(gate) + " on " + verdict.on() + " by " + verdict.by(),
                verdict.evidence());
    }

    private SystemTransition forChange(PctCode code, String system) {
        actor.requireRole(Role.HOST_ADMIN);
        return lock(code, system);
    }

    /** Two changes of one transition at the same time collide, also where only rows below it change. */
    private SystemTransition lock(PctCode code, String system) {
        SystemTransition transition =
                find(code, system).orElseThrow(() -> new NotFound("transition", code + " " + system));
        em.lock(transition, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return transition;
    }

    private Optional<SystemTransition> find(PctCode code, String system) {
        return em.createQuery(
                        "select t from SystemTransition t where t.pct = :pct and t.system = :system",
                        SystemTransition.class)
                .setParameter("pct", code)
                .setParameter("system", system)
                .getResultStream()
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
