package uk.nhs.css.membership.mobilisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.Texts;

/**
 * The mobilisation fund. No draw-down passes its tranche's ceiling or the fund's balance, also when two are asked for at
 * once: each first locks one row, then looks. Balances are summed from the rows.
 */
@ApplicationScoped
@Transactional
public class MobilisationFund {

    private final EntityManager em;
    private final PctDirectory directory;
    private final AuditLog audit;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public MobilisationFund(EntityManager em, PctDirectory directory, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MobilisationFund() {
        this(null, null, null, null, null);
    }

    /** Records money that a PCT paid in. */
    public void contribute(PctCode code, Money amount, LocalDate receivedOn, String reference, boolean illustrative) {
        actor.requireRole(Role.HOST_ADMIN);
        directory.get(code);
        requirePositive("amount", amount);
        requireNotAhead("receivedOn", receivedOn);
        String payment = Texts.required("reference", reference, 100);
        if (findContribution(code, payment).isPresent()) {
            throw new Refusal(
                    "CONTRIBUTION_ONCE",
                    code.value(),
                    "The payment " + payment + " is recorded.",
                    "Give the reference of the other payment; one that was entered wrongly is taken back first.");
        }
        em.persist(Contribution.of(code, amount, receivedOn, payment, actor.name(), illustrative));
        audit.record("Contribution recorded", code.value(), "", Pounds.sterling(amount), payment);
    }

    /**
     * Takes back a contribution that was entered wrongly, by a further row of the same amount the other way.
     *
     * @param reference the reference of the payment as it was entered
     * @throws Refusal {@code TAKEN_BACK} if it has been before, {@code BALANCE} if what is drawn and held needs its money
     */
    public void takeBack(PctCode code, String reference, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        lock();
        Contribution entered = findContribution(code, reference)
                .orElseThrow(() -> new NotFound("contribution", code + " " + reference));
        if (entered.isTakingBack()
                || findContribution(code, entered.takenBackReference()).isPresent()) {
            throw new Refusal(
                    "TAKEN_BACK", code.value(), "The payment " + reference + " is taken back.", "Nothing is to do.");
        }
        Money balance = contributed(contributions()).minus(drawDowns().taken());
        if (entered.amount().isGreaterThan(balance)) {
            throw new Refusal(
                    "BALANCE",
                    code.value(),
                    "The fund has " + Pounds.sterling(balance)
                            + " left; without this payment its draw-downs would pass it.",
                    "Refuse a draw-down that waits, or record the right payment first.");
        }
        em.persist(entered.takenBack(today(), actor.name()));
        audit.record(
                "Contribution taken back",
                code.value(),
                Pounds.sterling(entered.amount()),
                "",
                Texts.required("why", why, 500));
    }

    /**
     * Records a tranche that was agreed.
     *
     * @return its id
     */
    public String agree(String name, Money ceiling, LocalDate agreedOn, String evidence) {
        actor.requireRole(Role.HOST_ADMIN);
        requirePositive("ceiling", ceiling);
        Tranche tranche = Tranche.of(
                Texts.required("name", name, 100),
                ceiling,
                Texts.required("agreedOn", agreedOn),
                Texts.required("evidence", evidence, 500));
        if (tranches().stream().anyMatch(known -> known.name().equals(tranche.name()))) {
            throw new Refusal(
                    "TRANCHE_ONCE", tranche.name(), "There is a tranche of that name.", "Choose another name.");
        }
        em.persist(tranche);
        audit.record("Tranche agreed", tranche.name(), "", Pounds.sterling(ceiling), evidence);
        return tranche.id();
    }

    /**
     * Asks for money; it is held from then on, until another person approves or refuses it.
     *
     * @return the draw-down's id
     * @throws Refusal {@code CEILING} above what the tranche has left, {@code BALANCE} above what the fund has left
     */
    public String ask(String trancheId, Workstream workstream, Money amount, String purpose) {
        actor.requireRole(Role.HOST_ADMIN);
        requirePositive("amount", amount);
        lock();
        Tranche tranche = find(Tranche.class, "tranche", trancheId);
        DrawDowns all = drawDowns();
        Money left = tranche.ceiling().minus(all.of(tranche).taken());
        if (amount.isGreaterThan(left)) {
            throw refusal("CEILING", tranche.name(), amount, left, "the tranche");
        }
        Money balance = contributed(contributions()).minus(all.taken());
        if (amount.isGreaterThan(balance)) {
            throw refusal("BALANCE", tranche.name(), amount, balance, "the fund");
        }
        DrawDown drawDown = DrawDown.asked(
                tranche,
                Texts.chosen("workstream", workstream),
                amount,
                Texts.required("purpose", purpose, 500),
                today(),
                actor.name());
        em.persist(drawDown);
        audit.record("Draw-down asked for", tranche.name(), "", Pounds.sterling(amount), purpose);
        return drawDown.id();
    }

    /** Approves a draw-down; the one who asked for it cannot. */
    public void approve(String drawDownId, String why) {
        settle(drawDownId, DrawDownState.APPROVED, why);
    }

    /** Refuses a draw-down; its money is free again. */
    public void refuse(String drawDownId, String why) {
        settle(drawDownId, DrawDownState.REFUSED, why);
    }

    /** The whole fund today; of the contributions a PCT user sees its own. */
    public FundView fund() {
        Map<PctCode, String> names = directory.all().stream().collect(Collectors.toMap(PctView::code, PctView::name));
        List<Contribution> contributions = contributions();
        List<FundView.ContributionView> all = contributions.stream()
                .map(each -> each.view(names.get(each.code())))
                .toList();
        DrawDowns drawDowns = drawDowns();
        Money drawn = drawDowns.drawn();
        Money held = drawDowns.held();
        Money contributed = contributed(contributions);
        return new FundView(
                today(),
                all.stream().filter(each -> actor.sees(each.code())).toList(),
                contributed,
                tranches().stream().map(drawDowns::view).toList(),
                drawn,
                held,
                contributed.minus(drawn).minus(held),
                em.createQuery("select m from Milestone m order by m.dueOn, m.title", Milestone.class)
                        .getResultStream()
                        .map(milestone -> milestone.view(today()))
                        .toList());
    }

    private void settle(String drawDownId, DrawDownState settled, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        lock();
        DrawDown drawDown = find(DrawDown.class, "draw-down", drawDownId);
        drawDown.settle(settled, actor.name(), today(), Texts.required("why", why, 500));
        audit.record("Draw-down settled", drawDown.purpose(), DrawDownState.ASKED.name(), settled.name(), why);
    }

    private void lock() {
        em.find(FundLock.class, FundLock.LONDON, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Contribution> findContribution(PctCode code, String reference) {
        return em.createQuery(
                        "select c from Contribution c where c.pct = :pct and c.reference = :reference",
                        Contribution.class)
                .setParameter("pct", code)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    private List<Contribution> contributions() {
        return em.createQuery("select c from Contribution c order by c.receivedOn, c.pct", Contribution.class)
                .getResultList();
    }

    private List<Tranche> tranches() {
        return em.createQuery("select t from Tranche t order by t.agreedOn, t.name", Tranche.class)
                .getResultList();
    }

    private DrawDowns drawDowns() {
        return new DrawDowns(em.createQuery("select d from DrawDown d order by d.askedOn, d.id", DrawDown.class)
                .getResultList());
    }

    private <T> T find(Class<T> type, String kind, String id) {
        T found = id == null ? null : em.find(type, id);
        if (found == null) {
            throw new NotFound(kind, id);
        }
        return found;
    }

    private static Money contributed(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::amount).reduce(Pounds.ZERO, Money::plus);
    }

    private static Refusal refusal(String rule, String tranche, Money amount, Money left, String of) {
        return new Refusal(
                rule,
                tranche,
                Pounds.sterling(amount) + " is more than the " + Pounds.sterling(left) + " that " + of + " has left.",
                "Ask for at most " + Pounds.sterling(left) + ".");
    }

    private static void requirePositive(String field, Money amount) {
        if (amount == null || !amount.isPositive()) {
            throw new MalformedInput(field, String.valueOf(amount), "is not above zero", "Give an amount above zero.");
        }
    }

    private void requireNotAhead(String field, LocalDate date) {
        if (Texts.required(field, date).isAfter(today())) {
            throw new MalformedInput(
                    field, date.toString(), "is still to come", "Give a day up to " + Dates.inWords(today()) + ".");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
