package uk.nhs.css.membership.phasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.membership.Texts;
import uk.nhs.css.membership.phasing.planner.DoubleRunningTime;
import uk.nhs.css.membership.phasing.planner.Wish;
import uk.nhs.css.membership.register.MemberView;
import uk.nhs.css.membership.register.MembersRegister;

/** What a plan is made from: read by everybody for what they may see, entered by the host and, each for itself, the PCTs. */
@ApplicationScoped
@Transactional
public class PhasingInputs {

    private final FactStore store;
    private final MembersRegister register;
    private final PopulationBook populations;
    private final PctDirectory directory;
    private final AuditLog audit;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public PhasingInputs(
            EntityManager em,
            MembersRegister register,
            PopulationBook populations,
            PctDirectory directory,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.store = new FactStore(em);
        this.register = register;
        this.populations = populations;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PhasingInputs() {
        this(null, null, null, null, null, null, null);
    }

    /** Everything known; a PCT user gets its own row only. */
    public PhasingInputsView inputs() {
        return Reading.once(PhasingInputs.class, "inputs", this::readInputs);
    }

    private PhasingInputsView readInputs() {
        Map<PctCode, JoiningFacts> facts = store.facts();
        Map<PctCode, PopulationUsed> heads =
                populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, FinancialYear.containing(LocalDate.now(clock)));
        List<PctInput> pcts = register.all().stream()
                .map(member -> input(
                        member,
                        facts.getOrDefault(member.code(), JoiningFacts.of(member.code(), false)),
                        Optional.ofNullable(heads.get(member.code()))))
                .toList();
        PlanningLimits limits = store.limits();
        return new PhasingInputsView(pcts, systems(), limits.staffPerPct(), limits.staffLimit());
    }

    /**
     * What is recorded of one PCT's system, readiness and wish.
     *
     * @throws uk.nhs.css.domain.refusal.NotFound if the PCT was never invited or is another's
     */
    public PctFacts of(PctCode code) {
        return Reading.once(PhasingInputs.class, code, () -> {
            MemberView member = register.member(code).member();
            return facts(member, store.find(code).orElse(JoiningFacts.of(code, false)));
        });
    }

    /** The legacy systems, by name. */
    public List<SystemView> systems() {
        return store.systems().stream().map(LegacySystem::view).toList();
    }

    /** The staff that there is for double running. */
    public int staffLimit() {
        return store.limits().staffLimit();
    }

    /** Adds a legacy system, or changes how long leaving it takes. */
    public void system(String name, DoubleRunningTime time, boolean illustrative) {
        actor.requireRole(Role.HOST_ADMIN);
        Optional<LegacySystem> known = store.system(name);
        String before = known.map(system -> system.time().toString()).orElse("");
        known.ifPresentOrElse(system -> system.takes(time), () -> store.add(LegacySystem.of(name, time, illustrative)));
        audit.record("Legacy system recorded", name, before, time.toString(), "");
    }

    /** Records which legacy system a PCT uses; the PCT itself or the host. Tells whether anything changed. */
    public boolean use(PctCode code, SystemUse use, boolean illustrative) {
        requireEntryFor(code);
        store.requireSystem(use.system());
        JoiningFacts facts = store.findOrAdd(code, illustrative);
        String before = facts.toString();
        facts.uses(use);
        if (before.equals(facts.toString())) {
            return false;
        }
        audit.record("Legacy system of a PCT recorded", code.value(), before, facts.toString(), "");
        return true;
    }

    /** Records a PCT's readiness and wish; the PCT itself or the host. Tells whether anything changed. */
    public boolean wish(PctCode code, JoiningWish wish, boolean illustrative) {
        requireEntryFor(code);
        JoiningFacts facts = store.findOrAdd(code, illustrative);
        String before = facts.toString();
        facts.wishes(wish);
        if (before.equals(facts.toString())) {
            return false;
        }
        audit.record(
                "Joining wish recorded",
                code.value(),
                before,
                facts.toString(),
                wish.reason().orElse(""));
        return true;
    }

    /** Says how much a PCT's wish weighs, 1 to 5. */
    public void weigh(PctCode code, int weight, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        directory.get(code);
        JoiningFacts facts = store.findOrAdd(code, false);
        int before = facts.weight();
        facts.weighs(weight);
        audit.record("Wish weighed", code.value(), String.valueOf(before), String.valueOf(weight), why);
    }

    /** Records what keeps a PCT from joining at all, or, where it is empty, that nothing does any more. */
    public void block(PctCode code, Optional<String> blocker) {
        actor.requireRole(Role.HOST_ADMIN);
        directory.get(code);
        JoiningFacts facts = store.findOrAdd(code, false);
        String before = facts.blocker().orElse("");
        facts.blockedBy(Texts.optional("blocker", blocker, 300));
        audit.record("Blocker recorded", code.value(), before, facts.blocker().orElse(""), "");
    }

    /** Sets the staff that one PCT in double running takes and the staff that there is. */
    public void limits(int staffPerPct, int staffLimit, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        PlanningLimits limits = store.limitsForChange();
        String before = limits.staffPerPct() + " a PCT, " + limits.staffLimit() + " in all";
        limits.set(staffPerPct, staffLimit);
        audit.record(
                "Double-running staff set", "London", before, staffPerPct + " a PCT, " + staffLimit + " in all", why);
    }

    private void requireEntryFor(PctCode code) {
        actor.requireSightOf(code);
        actor.requireRole(Role.PCT_USER, Role.HOST_ADMIN);
        directory.get(code);
    }

    private static PctFacts facts(MemberView member, JoiningFacts facts) {
        Optional<Wish> wish = facts.wishForPlanner();
        return new PctFacts(
                member.code(),
                member.name(),
                member.sector(),
                facts.system(),
                Optional.of(facts.installation()).filter(text -> !text.isEmpty()),
                facts.since(),
                facts.monthlyCost(),
                facts.readiness(),
                wish.flatMap(Wish::earliest),
                wish.flatMap(Wish::latest),
                facts.wish().preferredQuarter(),
                facts.weight(),
                facts.wish().reason(),
                facts.blocker());
    }

    private static PctInput input(MemberView member, JoiningFacts joining, Optional<PopulationUsed> heads) {
        return PctInput.of(facts(member, joining), member.state(), heads, joining.isIllustrative());
    }
}
