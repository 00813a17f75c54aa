package uk.nhs.css.pricing.yearend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipRoll;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.money.CumulativeRounding;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.charging.ComingCharges;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.CostModels;

/** Sets the charges of a year that may still be running against its cost, like with like. */
@ApplicationScoped
@Transactional
public class RecoveryOutlooks {

    private ComingCharges coming;
    private CostModels models;
    private MembershipRoll roll;
    private PopulationBook populations;
    private Actor actor;

    protected RecoveryOutlooks() {}

    @Inject
    public RecoveryOutlooks(
            ComingCharges coming, CostModels models, MembershipRoll roll, PopulationBook populations, Actor actor) {
        this.coming = coming;
        this.models = models;
        this.roll = roll;
        this.populations = populations;
        this.actor = actor;
    }

    /**
     * The outlook from the day of a recovery.
     *
     * @param recovery with the charges dated up to its day
     */
    public RecoveryOutlook of(CostRecoveryView recovery) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        FinancialYear year = recovery.year();
        List<MembershipSpan> spans = List.copyOf(roll.membersDuring(year));
        Map<PctCode, Long> heads = heads(year);
        int due = coming.monthsDue(year, recovery.asAt());
        Optional<CostModel> model = models.find(year).map(version -> version.model());
        ComingCharges.Coming toCome = coming.after(year, recovery.asAt());
        Optional<Money> modelled = model.map(each -> modelled(each, year, RecoveryOutlook.WHOLE, spans, heads));
        return RecoveryOutlook.shared(
                year,
                due,
                recovery.actual().isPresent(),
                recovery.actual()
                        .map(cost -> CumulativeRounding.part(cost, 0, due, RecoveryOutlook.WHOLE))
                        .or(() -> model.map(each -> modelled(each, year, due, spans, heads))),
                recovery.actual().or(() -> modelled),
                modelled,
                lines(recovery, toCome.amounts(), due, spans, heads),
                toCome.parked().size());
    }

    private Map<PctCode, Long> heads(FinancialYear year) {
        return populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, year).values().stream()
                .collect(Collectors.toMap(
                        PopulationUsed::code, used -> used.heads().count()));
    }

    private List<RecoveryOutlook.Line> lines(
            CostRecoveryView recovery,
            Map<PctCode, Money> toCome,
            int due,
            List<MembershipSpan> spans,
            Map<PctCode, Long> heads) {
        Map<PctCode, RecoveryLine> known = recovery.lines().stream()
                .collect(Collectors.toMap(RecoveryLine::code, Function.identity(), (one, same) -> one, TreeMap::new));
        Map<PctCode, Integer> soFar = HeadMonths.months(recovery.year(), due, spans);
        Map<PctCode, Integer> whole = HeadMonths.months(recovery.year(), spans);
        TreeSet<PctCode> codes = new TreeSet<>(known.keySet());
        codes.addAll(toCome.keySet());
        return codes.stream()
                .map(code -> {
                    Optional<RecoveryLine> line = Optional.ofNullable(known.get(code));
                    Money charged = line.map(RecoveryLine::charged).orElse(Pounds.ZERO);
                    return new RecoveryOutlook.Line(
                            code,
                            line.map(RecoveryLine::name).orElse(code.value()),
                            whole.containsKey(code) ? heads.getOrDefault(code, 0L) : 0,
                            soFar.getOrDefault(code, 0),
                            whole.getOrDefault(code, 0),
                            charged,
                            Pounds.ZERO,
                            charged.plus(toCome.getOrDefault(code, Pounds.ZERO)),
                            Pounds.ZERO);
                })
                .toList();
    }

    /** A twelfth for each month, of what a year with that month's members costs; rounded once, at the end. */
    private static Money modelled(
            CostModel model,
            FinancialYear year,
            int months,
            Collection<MembershipSpan> spans,
            Map<PctCode, Long> heads) {
        BigDecimal twelfths = BigDecimal.ZERO;
        for (int month = 1; month <= months; month++) {
            List<PctCode> members = HeadMonths.membersIn(year, month, spans);
            long all = members.stream()
                    .mapToLong(code -> heads.getOrDefault(code, 0L))
                    .sum();
            if (all > 0) {
                twelfths = twelfths.add(model.exactCostOf(members.size(), all));
            }
        }
        return Pounds.roundHalfUp(
                twelfths.divide(BigDecimal.valueOf(RecoveryOutlook.WHOLE), java.math.MathContext.DECIMAL128));
    }
}
