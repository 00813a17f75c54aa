package uk.nhs.css.pricing.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.costmodel.CostModelView;
import uk.nhs.css.pricing.costmodel.CostModels;

/** What a head would cost month by month as PCTs join. A calculation: nothing is charged from it. */
@ApplicationScoped
@Transactional
public class PriceOutlooks {

    private static final int MONTHS = 12;
    private static final int DECIMALS_SHOWN = 6;

    private CostModels models;
    private PopulationBook populations;

    protected PriceOutlooks() {}

    @Inject
    public PriceOutlooks(CostModels models, PopulationBook populations) {
        this.models = models;
        this.populations = populations;
    }

    /**
     * A month of the outlook.
     *
     * @param month such as October 2007; who is a member is asked for its first day
     * @param members how many are members on that day
     * @param joined who joined since the month before; in April everybody who is a member already
     * @param weightedHeads of the members together
     * @param price what a head would cost a year at this membership, to be shown; empty without a member, a cost model of the
     *     year or a head count of a member
     */
    public record Month(
            YearMonth month, int members, List<PctCode> joined, long weightedHeads, Optional<PencePerHead> price) {

        /** Whether the service is not viable with so few. */
        public boolean belowQuorum() {
            return !Quorum.isReached(members);
        }
    }

    /**
     * The twelve months of a year, by the cost model and populations of that year.
     *
     * @param joins the first day of membership of each PCT, past or planned
     */
    public List<Month> of(FinancialYear year, Map<PctCode, LocalDate> joins) {
        Optional<CostModelView> model = models.find(year);
        Map<PctCode, PopulationUsed> heads = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, year);
        List<Month> months = new ArrayList<>();
        TreeSet<PctCode> before = new TreeSet<>();
        for (int i = 0; i < MONTHS; i++) {
            LocalDate first = year.start().plusMonths(i);
            TreeSet<PctCode> now = new TreeSet<>();
            joins.forEach((code, day) -> {
                if (!day.isAfter(first)) {
                    now.add(code);
                }
            });
            TreeSet<PctCode> joined = new TreeSet<>(now);
            joined.removeAll(before);
            boolean counted = !now.isEmpty() && heads.keySet().containsAll(now);
            long sum = now.stream()
                    .filter(heads::containsKey)
                    .mapToLong(code -> heads.get(code).heads().count())
                    .sum();
            months.add(new Month(
                    YearMonth.from(first),
                    now.size(),
                    List.copyOf(joined),
                    sum,
                    counted
                            ? model.map(view -> PencePerHead.rounded(
                                    view.model().exactPencePerHead(now.size(), sum), DECIMALS_SHOWN))
                            : Optional.empty()));
            before = now;
        }
        return months;
    }
}
