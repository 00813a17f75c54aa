package uk.nhs.css.pricing.charging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipRoll;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.ledger.OpenPeriods;
import uk.nhs.css.pricing.tariff.TariffView;
import uk.nhs.css.pricing.tariff.Tariffs;

/** Gathers all that a charge plan is made from, in a number of queries that does not grow with PCTs or history. */
@Dependent
public class ChargeFactsReader {

    private final MembershipRoll roll;
    private final Tariffs tariffs;
    private final PopulationBook populations;
    private final PctDirectory pcts;
    private final ChargeBook charges;
    private final OpenPeriods periods;
    private final Clock clock;

    @Inject
    public ChargeFactsReader(
            MembershipRoll roll,
            Tariffs tariffs,
            PopulationBook populations,
            PctDirectory pcts,
            ChargeBook charges,
            OpenPeriods periods,
            Clock clock) {
        this.roll = roll;
        this.tariffs = tariffs;
        this.populations = populations;
        this.pcts = pcts;
        this.charges = charges;
        this.periods = periods;
        this.clock = clock;
    }

    /** @throws uk.nhs.css.domain.refusal.Refusal {@code NO_TARIFF} if the year has none */
    ChargeFacts read(FinancialYear year) {
        tariffs.inForce(year);
        return read(year, tariffs.versions(year));
    }

    /**
     * As if these were the versions of the year's tariff.
     *
     * @param versions the one in force first; at least one
     */
    ChargeFacts read(FinancialYear year, List<TariffView> versions) {
        return facts(year, versions, periods.openFrom());
    }

    /**
     * As if no month were closed: for what is charged, not for when it is posted.
     *
     * @throws uk.nhs.css.domain.refusal.Refusal {@code NO_TARIFF} if the year has none
     */
    ChargeFacts forecast(FinancialYear year) {
        tariffs.inForce(year);
        return facts(year, tariffs.versions(year), Optional.empty());
    }

    private ChargeFacts facts(FinancialYear year, List<TariffView> versions, Optional<LocalDate> openFrom) {
        Map<PopulationBasis, Map<PctCode, PopulationUsed>> heads = new EnumMap<>(PopulationBasis.class);
        versions.stream()
                .flatMap(tariff -> Stream.of(tariff.recurringBasis(), tariff.setUpBasis()))
                .distinct()
                .forEach(basis -> heads.put(basis, populations.usedByAll(basis, year)));
        ChargeBook.Standing standing = charges.standingIn(year);
        return new ChargeFacts(
                year,
                LocalDate.now(clock),
                pcts.all().stream().collect(Collectors.toMap(PctView::code, PctView::name)),
                roll.membersDuring(year),
                versions,
                heads,
                standing.lines(),
                openFrom,
                standing.setUpBefore());
    }
}
