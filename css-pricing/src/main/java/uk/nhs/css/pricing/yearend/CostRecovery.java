package uk.nhs.css.pricing.yearend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipRoll;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.charging.ChargeBook;
import uk.nhs.css.pricing.costmodel.StandInNotes;
import uk.nhs.css.pricing.ledger.Movement;

/** Full cost recovery: what was charged for a year against what the year cost, for London and for each PCT. */
@ApplicationScoped
@Transactional
public class CostRecovery {

    /** Later than any entry. */
    private static final Instant FOR_EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private EntityManager em;
    private ChargeBook charges;
    private ActualCosts actualCosts;
    private MembershipRoll roll;
    private PopulationBook populations;
    private PctDirectory pcts;
    private Actor actor;
    private Clock clock;

    protected CostRecovery() {}

    @Inject
    public CostRecovery(
            EntityManager em,
            ChargeBook charges,
            ActualCosts actualCosts,
            MembershipRoll roll,
            PopulationBook populations,
            PctDirectory pcts,
            Actor actor,
            Clock clock) {
        this.em = em;
        this.charges = charges;
        this.actualCosts = actualCosts;
        this.roll = roll;
        this.populations = populations;
        this.pcts = pcts;
        this.actor = actor;
        this.clock = clock;
    }

    /** The recovery of a year as it stands today: a year that still runs with the charges dated up to today. */
    public CostRecoveryView of(FinancialYear year) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return recovery(year, LocalDate.now(clock), FOR_EVER);
    }

    /**
     * The recovery of a year with the charges dated up to a day. Versions of the actual cost and closings that were entered
     * after that day are left out.
     *
     * <p>Example: {@code of(FinancialYear.parse("2007/08"), LocalDate.parse("2008-03-31"))}.
     */
    public CostRecoveryView of(FinancialYear year, LocalDate asAt) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return recovery(
                year, asAt, asAt.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** @param end what was entered from that moment on is left out */
    private CostRecoveryView recovery(FinancialYear year, LocalDate asAt, Instant end) {
        Map<PctCode, Money> charged = new TreeMap<>();
        charges.linesFor(year, asAt)
                .forEach((code, lines) -> charged.put(
                        code, sum(lines.stream().map(Movement::amount).toList())));
        Map<PctCode, Integer> months = HeadMonths.months(year, roll.membersDuring(year));
        Map<PctCode, PopulationUsed> used = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, year);
        Optional<ActualCostView> actual = actualCosts.versions(year).stream()
                .filter(version -> version.enteredAt().isBefore(end))
                .findFirst();
        Map<YearCloseView, List<YearCloseShare>> closings = closings(year, end);
        List<YearCloseView> all = List.copyOf(closings.keySet());
        Map<PctCode, Money> trueUps = closings.entrySet().stream()
                .filter(each -> each.getKey().year().equals(year))
                .flatMap(each -> each.getValue().stream())
                .collect(Collectors.toMap(YearCloseShare::pct, YearCloseShare::amount, Money::plus, TreeMap::new));
        List<YearCloseView> own =
                all.stream().filter(close -> close.year().equals(year)).toList();
        CostRecoveryView totals = new CostRecoveryView(
                year,
                asAt,
                sum(charged.values()),
                actual.map(ActualCostView::total),
                actual.map(ActualCostView::version),
                sum(all.stream()
                        .filter(close -> !close.year().equals(year))
                        .map(YearCloseView::carried)
                        .toList()),
                sum(own.stream().map(YearCloseView::recognised).toList()),
                sum(own.stream().map(YearCloseView::carried).toList()),
                List.of(),
                StandInNotes.of(used.entrySet().stream()
                        .filter(each -> months.containsKey(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList()),
                own);
        return withLines(totals, charged, months, used, trueUps);
    }

    private CostRecoveryView withLines(
            CostRecoveryView totals,
            Map<PctCode, Money> charged,
            Map<PctCode, Integer> months,
            Map<PctCode, PopulationUsed> used,
            Map<PctCode, Money> trueUps) {
        TreeSet<PctCode> codes = new TreeSet<>(charged.keySet());
        codes.addAll(months.keySet());
        codes.addAll(trueUps.keySet());
        Map<PctCode, String> names = pcts.all().stream().collect(Collectors.toMap(PctView::code, PctView::name));
        List<RecoveryLine> lines = codes.stream()
                .map(code -> new RecoveryLine(
                        code,
                        names.getOrDefault(code, code.value()),
                        Optional.ofNullable(used.get(code))
                                .map(figure -> figure.heads().count())
                                .orElse(0L),
                        months.getOrDefault(code, 0),
                        charged.getOrDefault(code, Pounds.ZERO),
                        Pounds.ZERO,
                        trueUps.getOrDefault(code, Pounds.ZERO),
                        Pounds.ZERO))
                .toList();
        return new CostRecoveryView(
                totals.year(),
                totals.asAt(),
                totals.charged(),
                totals.actual(),
                totals.actualVersion(),
                totals.broughtForward(),
                totals.recognised(),
                totals.carried(),
                RecoverySplit.of(lines, totals.actual(), totals.toSettle().map(all -> all.minus(totals.carried()))),
                totals.standInNotes(),
                totals.closes());
    }

    /** The closings of a year and of the one before, the last first, with their true-up lines; in one statement. */
    private Map<YearCloseView, List<YearCloseShare>> closings(FinancialYear year, Instant end) {
        FinancialYear before = FinancialYear.containing(year.start().minusDays(1));
        Map<YearCloseView, List<YearCloseShare>> closings = new LinkedHashMap<>();
        em.createQuery(
                        "select c, s from YearClose c left join YearCloseShare s on s.year = c.year"
                                + " and s.closeNo = c.closeNo where c.year in :years and c.closedAt < :end"
                                + " order by c.year desc, c.closeNo desc, s.pct",
                        Object[].class)
                .setParameter("years", List.of(year.toString(), before.toString()))
                .setParameter("end", end)
                .getResultStream()
                .forEach(row -> {
                    List<YearCloseShare> shares =
                            closings.computeIfAbsent(((YearClose) row[0]).view(), close -> new ArrayList<>());
                    if (row[1] != null) {
                        shares.add((YearCloseShare) row[1]);
                    }
                });
        return closings;
    }

    private static Money sum(Iterable<Money> amounts) {
        Money sum = Pounds.ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }
}
