package uk.nhs.css.membership.phasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.membership.approval.RecordedApprovals;
import uk.nhs.css.membership.phasing.planner.Planner;
import uk.nhs.css.membership.phasing.planner.Problem;
import uk.nhs.css.membership.phasing.planner.Progress;
import uk.nhs.css.membership.phasing.planner.Proposal;
import uk.nhs.css.membership.register.MembersRegister;

/** Proposes, keeps, publishes and compares plans. Only the host makes them; a PCT reads its own place. */
@ApplicationScoped
@Transactional
public class PhasingPlans {

    private static final Duration LONGEST_AIM = Duration.ofSeconds(20);

    private final PlanStore store;
    private final PlanningDesk desk;
    private final PaperPlans paper;
    private final MembersRegister register;
    private final PctDirectory directory;
    private final AuditLog audit;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public PhasingPlans(
            EntityManager em,
            MembersRegister register,
            RecordedApprovals approvals,
            PopulationBook populations,
            PctDirectory directory,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.store = new PlanStore(em);
        this.desk = new PlanningDesk(em, approvals, populations);
        this.paper = new PaperPlans(em, populations, directory);
        this.register = register;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PhasingPlans() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Proposes a plan and keeps nothing.
     *
     * @throws uk.nhs.css.domain.refusal.MalformedInput if waves, staff or pins make no sense
     * @throws uk.nhs.css.domain.refusal.Refusal {@code PINNED} if the pinned places cannot all be had
     */
    public PlanView propose(ProposalRequest request, Progress progress) {
        actor.requireRole(Role.HOST_ADMIN);
        return views().of(plan(request, "Proposal", progress), false);
    }

    /**
     * Looks at a request before it is planned: what can be refused at once need not wait for the planner.
     *
     * @throws uk.nhs.css.domain.refusal.MalformedInput if waves, staff or pins make no sense
     * @throws uk.nhs.css.domain.refusal.Refusal {@code PINNED} if a pinned place breaks a hard rule
     */
    public void check(ProposalRequest request) {
        actor.requireRole(Role.HOST_ADMIN);
        Planner.check(desk.layOut(request, register.all(), LocalDate.now(clock)).problem());
    }

    /**
     * Proposes a plan and keeps it as a draft.
     *
     * @param note what the host says of it
     */
    public PlanView draft(ProposalRequest request, String note, Progress progress) {
        actor.requireRole(Role.HOST_ADMIN);
        PhasingPlan plan = plan(request, note, progress);
        store.add(plan);
        audit.record("Phasing plan drafted", plan.id(), "", plan.score().toString(), note);
        return views().of(plan, true);
    }

    /**
     * Publishes a draft: it becomes the next version, and the one in force is superseded.
     *
     * @throws uk.nhs.css.domain.refusal.Refusal with the name of a hard rule that the draft breaks by now, {@code
     *     SCHEDULED_PLACE} if a scheduled PCT would lose its place, {@code DRAFT} if it is no draft
     */
    public PlanView publish(String planId, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        PhasingPlan plan = store.get(planId);
        PublishRules.check(plan, layOutAgain(plan), register.all(), LocalDate.now(clock));
        Optional<PhasingPlan> before = store.published();
        before.ifPresent(PhasingPlan::supersede);
        plan.publish(store.lastNumber() + 1, actor.name(), clock.instant());
        audit.record(
                "Phasing plan published",
                plan.id(),
                before.flatMap(PhasingPlan::number)
                        .map(number -> "version " + number)
                        .orElse(""),
                "version " + plan.number().orElseThrow(),
                why);
        return views().of(plan, true);
    }

    /** Puts a draft aside; it stays on record. */
    public void discard(String planId, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        PhasingPlan plan = store.get(planId);
        plan.discard();
        audit.record("Phasing plan discarded", plan.id(), PlanState.DRAFT.name(), PlanState.DISCARDED.name(), why);
    }

    /**
     * Takes over the places that had been agreed on paper before this system was there, and publishes them. Only the
     * system itself may, when it loads its first data.
     *
     * @param waves the waves, by start
     * @param places the first day of each PCT's wave
     */
    public PlanView carryOver(List<WaveRequest> waves, Map<PctCode, LocalDate> places, String note) {
        actor.requireRole();
        PhasingPlan plan = paper.plan(waves, places, note, actor.name(), clock.instant(), LocalDate.now(clock));
        store.published().ifPresent(PhasingPlan::supersede);
        plan.publish(store.lastNumber() + 1, actor.name(), clock.instant());
        store.add(plan);
        audit.record(
                "Phasing plan taken over",
                plan.id(),
                "",
                "version " + plan.number().orElseThrow(),
                note);
        return views().of(plan, true);
    }

    /** The plan in force. */
    public Optional<PlanView> published() {
        PlanViews views = views();
        return store.published().map(plan -> views.of(plan, true));
    }

    /**
     * Where the plan in force puts one PCT, in one statement; empty if it says nothing of it, or no plan is published.
     *
     * @throws uk.nhs.css.domain.refusal.NotFound if the PCT is another's
     */
    public Optional<OwnPlace> placeOf(PctCode code) {
        actor.requireSightOf(code);
        return store.placeOf(code);
    }

    /**
     * The places of the plan in force that were pinned and have not begun: a replanning that gives no others keeps them.
     * Pins of PCTs that wait for no place any more are left out.
     */
    public List<Pin> pinsInForce() {
        actor.requireRole(Role.HOST_ADMIN);
        Optional<PhasingPlan> plan = store.published();
        if (plan.isEmpty()) {
            return List.of();
        }
        Set<PctCode> waiting = PlanningDesk.waiting(register.all());
        return plan.get().places().stream()
                .flatMap(place -> place.placed().stream())
                .filter(place -> place.pinned() && waiting.contains(place.code()))
                .map(place -> new Pin(place.code(), plan.get().startOf(place).toString()))
                .toList();
    }

    /** Drafts, the newest first; for the host and the SHA. */
    public List<PlanView> drafts() {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        PlanViews views = views();
        return store.in(PlanState.DRAFT).stream()
                .map(plan -> views.of(plan, true))
                .toList();
    }

    /** Published versions, the newest first. */
    public List<PlanView> versions() {
        PlanViews views = views();
        return store.in(PlanState.PUBLISHED, PlanState.SUPERSEDED).stream()
                .map(plan -> views.of(plan, true))
                .toList();
    }

    /**
     * The plan that was in force on a day and the one before it, the newer first; one or none where there were no more. For
     * the host and the SHA. The number of SQL statements does not grow with the number of versions.
     */
    public List<PlanView> inForceOn(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        PlanViews views = views();
        return store
                .publishedBefore(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant(), 2)
                .stream()
                .map(plan -> views.of(plan, true))
                .toList();
    }

    /**
     * The first day of each PCT's wave in the plan that was in force on a day, in one statement; nobody if there was none. For
     * the host and the SHA.
     */
    public Map<PctCode, LocalDate> startsOn(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return store.startsBefore(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Any plan, for the host and the SHA. */
    public PlanView get(String planId) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return views().of(store.get(planId), true);
    }

    /** Two plans side by side, for the host and the SHA. */
    public PlanComparison compare(String beforeId, String afterId) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        PhasingPlan before = store.get(beforeId);
        PhasingPlan after = store.get(afterId);
        List<PlaceChange> changes = directory.all().stream()
                .map(pct ->
                        new PlaceChange(pct.code(), pct.name(), before.startOf(pct.code()), after.startOf(pct.code())))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        return new PlanComparison(before.score(), after.score(), changes);
    }

    private PhasingPlan plan(ProposalRequest request, String note, Progress progress) {
        PlanningDesk.Layout layout = desk.layOut(request, register.all(), LocalDate.now(clock));
        Proposal proposal = new Planner(LONGEST_AIM).propose(layout.problem(), progress);
        return PhasingPlan.draft(layout.problem(), proposal, layout.started(), note, actor.name(), clock.instant());
    }

    /** The same waves, limits and pins over what is recorded now. */
    private Problem layOutAgain(PhasingPlan plan) {
        List<WaveRequest> waves = plan.waves().stream()
                .map(wave -> new WaveRequest(wave.start(), wave.capacity(), wave.newSystemLimit()))
                .toList();
        return desk.layOut(
                        new ProposalRequest(waves, Optional.of(plan.staffLimit()), List.of(), false),
                        register.all(),
                        LocalDate.now(clock))
                .problem();
    }

    private PlanViews views() {
        return new PlanViews(actor, directory.all().stream().collect(Collectors.toMap(PctView::code, PctView::name)));
    }
}
