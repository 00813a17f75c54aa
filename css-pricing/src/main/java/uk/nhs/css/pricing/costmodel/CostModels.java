package uk.nhs.css.pricing.costmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * The cost models of each financial year. Everybody may read them; the host records them. The highest version of a year is
 * in force.
 */
@ApplicationScoped
@Transactional
public class CostModels {

    private EntityManager em;
    private AverageHeads averageHeads;
    private QuotedPrices quoted;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected CostModels() {}

    @Inject
    public CostModels(
            EntityManager em,
            AverageHeads averageHeads,
            QuotedPrices quoted,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.em = em;
        this.averageHeads = averageHeads;
        this.quoted = quoted;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The version in force.
     *
     * @throws Refusal {@code NO_COST_MODEL} if none is recorded for the year
     */
    public CostModelView inForce(FinancialYear year) {
        return find(year)
                .orElseThrow(() -> new Refusal(
                        "NO_COST_MODEL",
                        year.toString(),
                        "No cost model is recorded for " + year + ".",
                        "A host administrator records one, or calibrates one from the two quoted prices."));
    }

    /** The version in force; empty if none is recorded for the year. */
    public Optional<CostModelView> find(FinancialYear year) {
        return versions(year).stream().findFirst();
    }

    /** Every version of the year, the one in force first. */
    public List<CostModelView> versions(FinancialYear year) {
        return all().stream().filter(version -> version.year().equals(year)).toList();
    }

    /** The first year, from this one on, for which a cost model is recorded. */
    public Optional<FinancialYear> firstYearFrom(FinancialYear year) {
        return all().stream()
                .map(CostModelView::year)
                .filter(recorded -> recorded.compareTo(year) >= 0)
                .findFirst();
    }

    /** Every version of every year, the earliest year first and in it the version in force; there are few. */
    private List<CostModelView> all() {
        return Reading.once(CostModels.class, "all", () -> em.createQuery(
                        "select distinct v from CostModelVersion v left join fetch v.steps"
                                + " order by v.year, v.number desc",
                        CostModelVersion.class)
                .getResultStream()
                .map(CostModelVersion::view)
                .toList());
    }

    /**
     * Records a further version, which is in force from now on. It changes nothing that has been charged.
     *
     * @throws Refusal {@code COST_MODEL_AT_ONCE} if somebody else recorded a version at the same moment
     */
    public CostModelView record(CostModelDraft draft) {
        actor.requireRole(Role.HOST_ADMIN);
        return added(CostModelVersion.recorded(draft, nextNumber(draft.year()), actor.name(), clock.instant()));
    }

    /**
     * Finds a cost model from the prices quoted for quorum and for full membership, with the average of the year's
     * populations, and records it.
     *
     * @param title as {@link CostModelDraft}
     * @throws Refusal {@code NO_QUOTED_PRICE} if one of the two prices is not in the evidence book, {@code NO_POPULATION} if
     *     a PCT has no head count for the year
     * @throws MalformedInput if the two prices do not fit one model
     */
    public CostModelView calibrate(FinancialYear year, String title) {
        actor.requireRole(Role.HOST_ADMIN);
        QuotedPrice atQuorum = quotedAt(Quorum.MEMBERS, year);
        QuotedPrice atFull = quotedAt(Quorum.FULL_MEMBERSHIP, year);
        AverageHeads.Average average = averageHeads.ofEveryPct(year);
        Calibration calibration = Calibration.from(
                new QuotedPoint(atQuorum.members(), atQuorum.price()),
                new QuotedPoint(atFull.members(), atFull.price()),
                average.heads());
        String evidence = atQuorum.source().equals(atFull.source())
                ? atQuorum.source()
                : atQuorum.source() + "; " + atFull.source();
        CostModelDraft draft =
                new CostModelDraft(year, title, calibration.costModel(), evidence, inference(calibration, average));
        return added(CostModelVersion.calibrated(draft, calibration, nextNumber(year), actor.name(), clock.instant()));
    }

    private CostModelView added(CostModelVersion version) {
        CostModelView after = version.view();
        String before = find(after.year()).map(CostModels::inWords).orElse("");
        try {
            em.persist(version);
            em.flush();
        } catch (PersistenceException collision) {
            throw new Refusal(
                    "COST_MODEL_AT_ONCE",
                    after.year().toString(),
                    "Somebody else recorded version " + after.version() + " of " + after.year()
                            + " at the same moment.",
                    "Look at that version, then record yours if it is still needed.");
        }
        audit.record(
                "Cost model recorded",
                after.year() + " version " + after.version(),
                before,
                inWords(after),
                after.title() + " (" + after.evidence() + ")");
        return after;
    }

    private int nextNumber(FinancialYear year) {
        return find(year).map(CostModelView::version).orElse(0) + 1;
    }

    private QuotedPrice quotedAt(int members, FinancialYear year) {
        return quoted.at(members)
                .orElseThrow(() -> new Refusal(
                        "NO_QUOTED_PRICE",
                        year.toString(),
                        "No paper on record quotes a price for " + members + " members.",
                        "Record the quotation as evidence under PRICE_" + members + "."));
    }

    private static String inference(Calibration calibration, AverageHeads.Average average) {
        return ("An inference: the original table was not supplied; a cost of %s for each weighted head and a fixed cost of"
                        + " %s a year are calculated from two quoted prices, %s a head with %d members and %s with %d, for"
                        + " members of average size.%s")
                .formatted(
                        calibration.perWeightedHead(),
                        Pounds.sterling(calibration.costModel().fixed()),
                        calibration.fewer().price(),
                        calibration.fewer().members(),
                        calibration.more().price(),
                        calibration.more().members(),
                        average.standInNotes().stream()
                                .map(note -> " " + note + ".")
                                .collect(Collectors.joining()));
    }

    private static String inWords(CostModelView view) {
        CostModel model = view.model();
        StringBuilder words = new StringBuilder("fixed %s, %s a weighted head, %s a member"
                .formatted(
                        Pounds.sterling(model.fixed()), model.perWeightedHead(), Pounds.sterling(model.perMember())));
        model.steps()
                .forEach(step ->
                        words.append(", %s from member %d".formatted(Pounds.sterling(step.cost()), step.from())));
        return words.toString();
    }
}
