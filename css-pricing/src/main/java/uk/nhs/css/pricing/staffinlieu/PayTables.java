package uk.nhs.css.pricing.staffinlieu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;

/** The Agenda for Change pay table and the on-cost rates of each year, with their sources. The host enters further versions. */
@ApplicationScoped
@Transactional
public class PayTables {

    private EntityManager em;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected PayTables() {}

    @Inject
    public PayTables(EntityManager em, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is in force for a year; without any row for a year nobody has entered. */
    public PayTable of(FinancialYear year) {
        Map<Band, PayRange> bands = new EnumMap<>(Band.class);
        em.createQuery("select b from PayBand b where b.year = :year order by b.version", PayBand.class)
                .setParameter("year", year)
                .getResultStream()
                .map(PayBand::range)
                .forEach(range -> bands.put(range.band(), range));
        Map<OnCost, RateView> rates = new EnumMap<>(OnCost.class);
        em.createQuery("select r from OnCostRate r where r.year = :year order by r.version", OnCostRate.class)
                .setParameter("year", year)
                .getResultStream()
                .map(OnCostRate::view)
                .forEach(rate -> rates.put(rate.kind(), rate));
        return new PayTable(year, bands, rates);
    }

    /** The years for which anything is entered, in order. */
    public List<FinancialYear> years() {
        return em.createQuery("select distinct b.year from PayBand b", FinancialYear.class)
                .getResultStream()
                .sorted()
                .toList();
    }

    /**
     * Enters what a band pays in a year; offers that are made already keep what they were checked against.
     *
     * @throws MalformedInput if the minimum is not above zero, the maximum below it, or the source missing
     */
    public void enterBand(FinancialYear year, Band band, Money minimum, Money maximum, String source) {
        actor.requireRole(Role.HOST_ADMIN);
        if (minimum == null || !minimum.isPositive()) {
            throw new MalformedInput("minimum", plain(minimum), "is not above zero", "Give the lowest basic pay.");
        }
        if (maximum == null || maximum.isLessThan(minimum)) {
            throw new MalformedInput(
                    "maximum", plain(maximum), "is below the minimum", "Give the highest basic pay of the band.");
        }
        String from = Typed.required("source", source, 500);
        Optional<PayRange> before = Optional.ofNullable(of(year).bands().get(band));
        int version = before.map(PayRange::version).orElse(0) + 1;
        PayRange range = new PayRange(band, version, minimum, maximum, from);
        em.persist(PayBand.entered(year, range, version, actor.name(), clock.instant()));
        em.flush();
        audit.record(
                "Pay band entered",
                year + " " + band.label(),
                before.map(PayRange::inWords).orElse(""),
                range.inWords(),
                from);
    }

    /**
     * Enters an on-cost rate of a year.
     *
     * @param percent 0 to 100
     * @param upperPercent for National Insurance above its upper limit; else zero
     * @param from least of a supplement, threshold of National Insurance; else zero
     * @param to most of a supplement, upper limit of National Insurance; else zero
     * @throws MalformedInput if a figure is out of range or the source missing
     */
    public void enterRate(
            FinancialYear year,
            OnCost kind,
            BigDecimal percent,
            BigDecimal upperPercent,
            Money from,
            Money to,
            String source) {
        actor.requireRole(Role.HOST_ADMIN);
        RateView rate = new RateView(
                kind,
                of(year).rates().containsKey(kind) ? of(year).rates().get(kind).version() + 1 : 1,
                checked("percent", percent),
                checked("upperPercent", upperPercent),
                amount("from", from),
                amount("to", to),
                Typed.required("source", source, 500));
        if (rate.to().isLessThan(rate.from())) {
            throw new MalformedInput(
                    "to", plain(to), "is below the first amount", "Give the higher of the two amounts.");
        }
        Optional<RateView> before = Optional.ofNullable(of(year).rates().get(kind));
        em.persist(OnCostRate.entered(year, rate, rate.version(), actor.name(), clock.instant()));
        em.flush();
        audit.record(
                "On-cost rate entered",
                year + " " + kind.label(),
                before.map(RateView::inWords).orElse(""),
                rate.inWords(),
                rate.source());
    }

    private static BigDecimal checked(String field, BigDecimal percent) {
        BigDecimal given = percent == null ? BigDecimal.ZERO : percent;
        if (given.signum() < 0
                || given.compareTo(BigDecimal.valueOf(100)) > 0
                || given.stripTrailingZeros().scale() > 4) {
            throw new MalformedInput(
                    field, given.toPlainString(), "is no percentage", "Give 0 to 100 with at most four decimals.");
        }
        return given;
    }

    private static Money amount(String field, Money amount) {
        Money given = amount == null ? Pounds.ZERO : amount;
        if (given.isNegative()) {
            throw new MalformedInput(field, plain(given), "is negative", "Give an amount of zero or more.");
        }
        return given;
    }

    private static String plain(Money amount) {
        return amount == null ? "" : Pounds.plain(amount);
    }
}
