package uk.nhs.css.pricing.charging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.tariff.TariffView;
import uk.nhs.css.pricing.tariff.Tariffs;

/** What members will still be charged for a year after a day; for London-wide figures. Posts nothing. */
@ApplicationScoped
@Transactional
public class ComingCharges {

    private static final int MONTHS = 12;

    private Tariffs tariffs;
    private ChargeFactsReader reader;
    private Actor actor;

    protected ComingCharges() {}

    @Inject
    public ComingCharges(Tariffs tariffs, ChargeFactsReader reader, Actor actor) {
        this.tariffs = tariffs;
        this.reader = reader;
        this.actor = actor;
    }

    /**
     * What is still to come.
     *
     * @param amounts by PCT; PCTs with nothing are missing
     * @param parked the PCTs whose data does not allow to charge them now, so that more may come of them
     */
    public record Coming(Map<PctCode, Money> amounts, Set<PctCode> parked) {

        /** Keeps its own copies. */
        public Coming {
            amounts = Map.copyOf(amounts);
            parked = Set.copyOf(parked);
        }
    }

    /**
     * The lines of a year that are dated after a day, and whatever a charge run would post for the year now. With the lines
     * dated up to the day they make what each PCT is expected to be charged for the year. Nothing for a year without a
     * tariff.
     *
     * <p>Example: in May 2007, with four instalments of £29,000.01 posted from 1 April on, £87,000.03 are still to come.
     */
    public Coming after(FinancialYear year, LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        if (tariffs.find(year).isEmpty()) {
            return new Coming(Map.of(), Set.of());
        }
        ChargeFacts facts = reader.forecast(year);
        ChargePlan plan = ChargePlan.of(facts);
        Map<PctCode, Money> coming = new TreeMap<>();
        Stream.concat(facts.charged().stream().filter(line -> line.dated().isAfter(day)), plan.toPost().stream())
                .forEach(line -> coming.merge(line.item().code(), line.amount(), Money::plus));
        return new Coming(coming, plan.parked());
    }

    /**
     * How many months of a year the instalments pay for that are due by a day: 3 in May where there are four instalments a
     * year. Without a tariff, the months that have begun.
     */
    public int monthsDue(FinancialYear year, LocalDate day) {
        int instalments = tariffs.find(year).map(TariffView::instalments).orElse(MONTHS);
        long due = Instalments.periods(year, instalments).stream()
                .map(Period::from)
                .filter(from -> !from.isAfter(day))
                .count();
        return (int) due * MONTHS / instalments;
    }
}
