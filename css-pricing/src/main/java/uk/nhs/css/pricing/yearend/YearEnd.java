package uk.nhs.css.pricing.yearend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipEnding;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.charging.ChargeBook;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.Entry;
import uk.nhs.css.pricing.ledger.Ledger;
import uk.nhs.css.pricing.ledger.OpenPeriods;
import uk.nhs.css.pricing.ledger.Posted;
import uk.nhs.css.pricing.ledger.Posting;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * Closes a financial year. A preview is the same calculation and posts nothing. The share of each PCT is worked out whole each
 * time and the difference from what it has had is posted: closing twice posts nothing twice, and a corrected cost makes
 * further lines.
 */
@ApplicationScoped
@Transactional
public class YearEnd {

    private EntityManager em;
    private CostRecovery recoveries;
    private ChargeBook charges;
    private OpenPeriods periods;
    private Ledger ledger;
    private MembershipEnding memberships;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected YearEnd() {}

    @Inject
    public YearEnd(
            EntityManager em,
            CostRecovery recoveries,
            ChargeBook charges,
            OpenPeriods periods,
            Ledger ledger,
            MembershipEnding memberships,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.em = em;
        this.recoveries = recoveries;
        this.charges = charges;
        this.periods = periods;
        this.ledger = ledger;
        this.memberships = memberships;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What {@link #close} would do now. Posts nothing.
     *
     * @throws Refusal as {@link #close}
     */
    public YearEndPlan preview(FinancialYear year, CloseMethod method) {
        actor.requireRole(Role.HOST_ADMIN);
        return plan(year, method);
    }

    /**
     * Deals with what is left of a year's over- or under-recovery.
     *
     * @param reason why so, for the record; 1 to 300 characters
     * @throws Refusal {@code YEAR_NOT_ENDED}, {@code NO_ACTUAL_COST}, {@code NO_HEAD_MONTHS}, {@code NO_POPULATION},
     *     {@code LATER_YEAR_CHARGED} for a wind-up of a year that is not the last, {@code WOUND_UP} for carrying forward
     *     after the end
     */
    public YearEndResult close(FinancialYear year, CloseMethod method, String reason) {
        actor.requireRole(Role.HOST_ADMIN);
        String why = ActualCostDraft.text("reason", reason, 300, "Say why the year is closed so.");
        // First of all: whoever waits here sees afterwards what the other one posted.
        ledger.lock();
        YearEndPlan plan = plan(year, method);
        int ended = method == CloseMethod.WIND_UP ? memberships.endAll(year.end(), why) : 0;
        if (plan.isNothing() && ended == 0) {
            return new YearEndResult(plan, false, 0);
        }
        em.persist(YearClose.of(plan, why, actor.name(), clock.instant()));
        em.flush();
        post(plan);
        audit.record(
                "Year closed",
                year.toString(),
                Pounds.sterling(plan.recovery().left().orElseThrow()) + " left",
                plan.method().label() + ": " + plan.lines().size() + " true-up lines, "
                        + Pounds.sterling(plan.total()) + ", " + Pounds.sterling(plan.carried())
                        + " carried forward" + (ended > 0 ? ", " + ended + " memberships ended" : ""),
                why);
        return new YearEndResult(plan, true, ended);
    }

    private YearEndPlan plan(FinancialYear year, CloseMethod method) {
        CostRecoveryView recovery = recoveries.of(year);
        refuse(recovery, method);
        List<RecoveryLine> lines = sharedBy(method, recovery).stream()
                .filter(line -> !line.toPost().isZero())
                .toList();
        return new YearEndPlan(
                recovery,
                method,
                recovery.closes().stream().mapToInt(YearCloseView::number).max().orElse(0) + 1,
                recovery.difference().orElseThrow().minus(recovery.recognised()),
                carriedBy(method, recovery),
                lines,
                periods.onOrAfter(year.end().minusDays(1)));
    }

    private static List<RecoveryLine> sharedBy(CloseMethod method, CostRecoveryView recovery) {
        return switch (method) {
            case CARRY_FORWARD -> List.of();
            case SHARE_OUT -> recovery.lines();
            // Nothing is carried to a year that will not be: what was carried forward is shared out as well.
            case WIND_UP -> RecoverySplit.of(recovery.lines(), recovery.actual(), recovery.toSettle());
        };
    }

    private static Money carriedBy(CloseMethod method, CostRecoveryView recovery) {
        return switch (method) {
            case CARRY_FORWARD -> recovery.left().orElseThrow();
            case SHARE_OUT -> Pounds.ZERO;
            case WIND_UP -> recovery.carried().negated();
        };
    }

    private void refuse(CostRecoveryView recovery, CloseMethod method) {
        FinancialYear year = recovery.year();
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(year.end())) {
            throw refusal(
                    "YEAR_NOT_ENDED",
                    year,
                    year + " has not ended on " + Dates.inWords(today) + ".",
                    "Close it from " + Dates.inWords(year.end()) + " on.");
        }
        if (recovery.actual().isEmpty()) {
            throw refusal(
                    "NO_ACTUAL_COST",
                    year,
                    "The actual cost of " + year + " has not been entered.",
                    "Enter it with its evidence, then close the year.");
        }
        if (method != CloseMethod.CARRY_FORWARD) {
            refuseToShare(recovery);
        }
        if (method == CloseMethod.CARRY_FORWARD && recovery.woundUp()) {
            throw refusal(
                    "WOUND_UP",
                    year,
                    "The service was wound up with " + year + "; there is no year to carry anything to.",
                    "Share out what is left.");
        }
        if (method == CloseMethod.WIND_UP && charges.isChargedAfter(year)) {
            throw refusal(
                    "LATER_YEAR_CHARGED",
                    year,
                    "Charges have been run for a year after " + year + ", so it is not the last.",
                    "Wind the service up with the last year that was charged.");
        }
    }

    private static void refuseToShare(CostRecoveryView recovery) {
        List<String> missing = recovery.lines().stream()
                .filter(line -> line.months() > 0 && line.heads() == 0)
                .map(RecoveryLine::name)
                .toList();
        if (!missing.isEmpty()) {
            throw refusal(
                    "NO_POPULATION",
                    recovery.year(),
                    "The weighted population of " + recovery.year() + " is not loaded for " + String.join(", ", missing)
                            + ".",
                    "Load it, or allow a stand-in for the year; then close the year.");
        }
        if (recovery.headMonths() == 0) {
            throw refusal(
                    "NO_HEAD_MONTHS",
                    recovery.year(),
                    "No PCT was a member for a month of " + recovery.year() + ": there is nobody to share with.",
                    "Carry the difference forward.");
        }
    }

    private static Refusal refusal(String rule, FinancialYear year, String detail, String nextStep) {
        return new Refusal(rule, year.toString(), detail, nextStep);
    }

    private void post(YearEndPlan plan) {
        List<Posting> postings = new ArrayList<>();
        if (!plan.recognised().isZero()) {
            postings.add(recognition(plan));
        }
        plan.lines().forEach(line -> postings.add(trueUp(plan, line)));
        Map<String, Posted> posted = ledger.postAll(postings);
        plan.lines()
                .forEach(line -> em.persist(YearCloseShare.of(
                        plan, line, posted.get(key(plan, line)).seq())));
        em.flush();
    }

    /** The difference leaves income: it belongs to the members until it is carried or shared out. */
    private static Posting recognition(YearEndPlan plan) {
        Money amount = plan.recognised();
        return new Posting(
                plan.dated(),
                TransactionKind.COST_RECOVERY,
                (amount.isPositive() ? "Over-recovery" : "Under-recovery") + " of "
                        + plan.recovery().year() + ": "
                        + Pounds.sterling(plan.recovery().charged()) + " charged, "
                        + Pounds.sterling(plan.recovery().actual().orElseThrow()) + " actual cost",
                "COST_RECOVERY:" + plan.recovery().year() + ":" + plan.closeNo(),
                Optional.empty(),
                List.of(
                        new Entry(Account.SUBSCRIPTION_INCOME, Optional.empty(), amount),
                        new Entry(Account.COST_RECOVERY, Optional.empty(), amount.negated())));
    }

    private static Posting trueUp(YearEndPlan plan, RecoveryLine line) {
        CostRecoveryView recovery = plan.recovery();
        boolean further = recovery.closes().stream().anyMatch(close -> close.method() != CloseMethod.CARRY_FORWARD);
        return Posting.charge(
                plan.dated(),
                TransactionKind.TRUE_UP,
                (further ? "Further true-up of " : "True-up of ") + recovery.year() + ": share of "
                        + Pounds.sterling(recovery.toSettle().orElseThrow()) + " by "
                        + "%,d of %,d".formatted(line.headMonths(), recovery.headMonths()) + " weighted-head months",
                key(plan, line),
                line.code(),
                Account.COST_RECOVERY,
                line.toPost());
    }

    private static String key(YearEndPlan plan, RecoveryLine line) {
        return "TRUE_UP:" + plan.recovery().year() + ":" + plan.closeNo() + ":" + line.code();
    }
}
