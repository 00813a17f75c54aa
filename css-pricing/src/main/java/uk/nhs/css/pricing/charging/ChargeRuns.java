package uk.nhs.css.pricing.charging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.Ledger;
import uk.nhs.css.pricing.ledger.Posted;
import uk.nhs.css.pricing.ledger.Posting;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * Charges the members of a year. A run posts what is missing and nothing twice: it waits for the ledger before it reads, and
 * posts all of its lines in one transaction, so that it can be repeated, run from many places at once, or killed.
 */
@ApplicationScoped
@Transactional
public class ChargeRuns {

    private EntityManager em;
    private ChargeFactsReader reader;
    private Ledger ledger;
    private AfterCharges after;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected ChargeRuns() {}

    @Inject
    public ChargeRuns(
            EntityManager em,
            ChargeFactsReader reader,
            Ledger ledger,
            AfterCharges after,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.em = em;
        this.reader = reader;
        this.ledger = ledger;
        this.after = after;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What {@link #run} would do now. Posts nothing.
     *
     * @throws Refusal as {@link #run}
     */
    public ChargeRunView preview(FinancialYear year, Optional<String> overrideReason) {
        actor.requireRole(Role.HOST_ADMIN);
        ChargeFacts facts = reader.read(year);
        quorum(facts, overrideReason);
        return view(facts, ChargePlan.of(facts));
    }

    /**
     * Posts what the members of a year have not been charged yet, and the corrections of what they have been charged.
     *
     * @param overrideReason why the year is charged below quorum; needed only then, at most 500 characters
     * @throws Refusal {@code NO_TARIFF} if the year has none; {@code QUORUM} below 15 members without a reason
     */
    public ChargeRunView run(FinancialYear year, Optional<String> overrideReason) {
        actor.requireRole(Role.HOST_ADMIN);
        // First of all: whoever waits here sees afterwards what the other run posted.
        ledger.lock();
        ChargeFacts facts = reader.read(year);
        Optional<String> override = quorum(facts, overrideReason);
        ChargePlan plan = ChargePlan.of(facts);
        ChargeRunView result = view(facts, plan);
        if (result.made() > 0) {
            ChargeRun run = ChargeRun.made(result, override, actor.name(), clock.instant());
            em.persist(run);
            post(plan.toPost(), run.id());
            audit.record(
                    "Charges run",
                    year.toString(),
                    result.alreadyThere() + " lines",
                    result.made() + " lines more, " + Pounds.sterling(result.total()) + ", "
                            + result.skipped().size() + " skipped",
                    override.orElse("Charges of " + year));
        }
        after.charged(year);
        return result;
    }

    /** The runs of a year that posted something, the newest first. */
    public List<PastRun> history(FinancialYear year) {
        actor.requireRole(Role.HOST_ADMIN);
        return em.createQuery(
                        "select r from ChargeRun r where r.year = :year order by r.madeAt desc, r.id", ChargeRun.class)
                .setParameter("year", year)
                .getResultStream()
                .map(ChargeRun::view)
                .toList();
    }

    private void post(List<ChargeLine> lines, String runId) {
        Map<String, Posted> posted =
                ledger.postAll(lines.stream().map(ChargeRuns::posting).toList());
        for (ChargeLine line : lines) {
            Posted transaction = posted.get(line.sourceKey());
            if (transaction.alreadyThere()) {
                // The charge row that belongs to it is gone. Only somebody with the database's own tools can do that.
                throw new IllegalStateException(
                        "Ledger transaction " + transaction.seq() + " has lost its charge " + line.sourceKey());
            }
            em.persist(Charge.posted(line, runId, transaction.seq()));
        }
        em.flush();
    }

    private static Posting posting(ChargeLine line) {
        boolean setUp = line.item().kind() == ChargeKind.SET_UP;
        TransactionKind kind = setUp ? TransactionKind.SET_UP : TransactionKind.RECURRING;
        return Posting.charge(
                line.dated(),
                line.isAdjustment() ? TransactionKind.ADJUSTMENT : kind,
                LineText.narrative(line),
                line.sourceKey(),
                line.item().code(),
                setUp ? Account.SET_UP_INCOME : Account.SUBSCRIPTION_INCOME,
                line.amount());
    }

    /** The reason to record, if one is needed. */
    private static Optional<String> quorum(ChargeFacts facts, Optional<String> overrideReason) {
        Optional<String> given = overrideReason.map(String::strip).filter(reason -> !reason.isEmpty());
        if (given.filter(reason -> reason.length() > 500).isPresent()) {
            throw new MalformedInput(
                    "overrideReason", given.get(), "is longer than 500 characters", "Give the reason in fewer words.");
        }
        if (Quorum.isReached(facts.members())) {
            return Optional.empty();
        }
        return Optional.of(given.orElseThrow(() -> new Refusal(
                "QUORUM",
                facts.year().toString(),
                "Only " + facts.members() + (facts.members() == 1 ? " PCT is a member" : " PCTs are members") + " in "
                        + facts.year() + "; below " + Quorum.MEMBERS + " the service is not viable.",
                "Wait for more members, or record a reason for charging the year all the same.")));
    }

    private static ChargeRunView view(ChargeFacts facts, ChargePlan plan) {
        List<ChargeLineView> lines = plan.toPost().stream()
                .map(line -> new ChargeLineView(
                        line.item().code(),
                        facts.names().get(line.item().code()),
                        line.item().kind(),
                        line.dated(),
                        LineText.narrative(line),
                        line.amount(),
                        LineText.calculation(line)))
                .toList();
        return new ChargeRunView(
                facts.year(),
                plan.expected(),
                lines.size(),
                plan.alreadyThere(),
                plan.skipped(),
                lines.stream().map(ChargeLineView::amount).reduce(Pounds.ZERO, Money::plus),
                lines,
                facts.members(),
                !Quorum.isReached(facts.members()),
                StandIns.behind(plan.toPost()));
    }
}
