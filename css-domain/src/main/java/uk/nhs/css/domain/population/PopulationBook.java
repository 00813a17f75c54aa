package uk.nhs.css.domain.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;

/** Every loaded head count, and which one a calculation uses. */
@ApplicationScoped
@Transactional
public class PopulationBook {

    private EntityManager em;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected PopulationBook() {}

    @Inject
    public PopulationBook(EntityManager em, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** The figure of one PCT, as {@link #usedByAll} gives it. */
    public Optional<PopulationUsed> used(PctCode code, PopulationBasis asked, FinancialYear year) {
        return Optional.ofNullable(usedByAll(asked, year).get(code));
    }

    /**
     * The figure that each PCT's calculations use: the latest on the basis asked for or, where none is loaded and an
     * administrator has allowed a stand-in for the year, the latest on that other basis. PCTs with neither are missing.
     */
    public Map<PctCode, PopulationUsed> usedByAll(PopulationBasis asked, FinancialYear year) {
        Map<PctCode, PopulationUsed> used = new TreeMap<>();
        OfYear loaded = ofYear(year);
        loaded.standInFor(asked).ifPresent(other -> loaded.figures(other)
                .forEach(figure -> used.put(figure.pct(), figure.usedFor(asked))));
        loaded.figures(asked).forEach(figure -> used.put(figure.pct(), figure.usedFor(asked)));
        return used;
    }

    /** Every figure of a PCT, newest year first, superseded ones after what stands. */
    public List<PopulationView> history(PctCode code) {
        Map<String, PopulationView> standing = new LinkedHashMap<>();
        return em.createQuery(
                        "select f from PopulationFigure f where f.pct = :code order by f.year desc, f.basis, f.revision desc",
                        PopulationFigure.class)
                .setParameter("code", code)
                .getResultStream()
                .map(figure -> {
                    PopulationFact fact = figure.fact();
                    boolean superseded =
                            standing.putIfAbsent(fact.year() + "/" + fact.basis(), figure.view(false)) != null;
                    return figure.view(superseded);
                })
                .toList();
    }

    /**
     * Loads a figure; a different one that stands already is superseded, the same one is left alone.
     *
     * @return whether anything changed
     */
    public boolean load(PopulationFact fact) {
        return load(fact, standing(fact)).isPresent();
    }

    /**
     * What does not fit is refused before anything changes.
     *
     * @return the new figure, if the fact is not what stands already
     * @throws MalformedInput if the fact is none
     */
    @Transactional(dontRollbackOn = MalformedInput.class)
    Optional<PopulationFigure> load(PopulationFact fact, Optional<PopulationFigure> standing) {
        actor.requireRole(Role.HOST_ADMIN);
        if (standing.map(PopulationFigure::fact).filter(fact::equals).isPresent()) {
            return Optional.empty();
        }
        int revision = standing.map(PopulationFigure::revision).orElse(0) + 1;
        PopulationFigure loaded = PopulationFigure.loaded(fact, revision, actor.name(), clock.instant());
        em.persist(loaded);
        audit.record(
                "Population figure loaded",
                fact.code() + " " + fact.year() + " " + fact.basis(),
                standing.map(figure -> figure.fact().heads().toString()).orElse(""),
                fact.heads().toString(),
                fact.source());
        return Optional.of(loaded);
    }

    /**
     * Allows figures on one basis to stand in, for one year, where those on another are not loaded.
     *
     * @throws Refusal {@code STAND_IN_SAME} if a basis would stand in for itself
     * @throws MalformedInput if no reason is given
     */
    public void allowStandIn(FinancialYear year, PopulationBasis asked, PopulationBasis used, String reason) {
        actor.requireRole(Role.HOST_ADMIN);
        if (asked == used) {
            throw new Refusal(
                    "STAND_IN_SAME",
                    year.toString(),
                    "The " + asked.label() + " cannot stand in for itself.",
                    "Choose another basis.");
        }
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw new MalformedInput(
                    "reason", reason, "is empty or longer than 500 characters", "Say why a stand-in is needed.");
        }
        String before = em.createQuery(
                        "select s from StandIn s where s.year = :year order by s.allowedAt desc", StandIn.class)
                .setParameter("year", year)
                .getResultStream()
                .filter(standIn -> standIn.asked() == asked)
                .map(standIn -> standIn.used().name())
                .findFirst()
                .orElse("");
        em.persist(StandIn.allowed(year, asked, used, reason, actor.name(), clock.instant()));
        audit.record("Stand-in allowed", year + " " + asked, before, used.name(), reason);
    }

    /** The figure that stands for each PCT, year and basis, in this order; those that it superseded are left out. */
    public List<PopulationFact> standing() {
        Map<String, PopulationFact> standing = new LinkedHashMap<>();
        em.createQuery(
                        "select f from PopulationFigure f order by f.pct, f.year, f.basis, f.revision",
                        PopulationFigure.class)
                .getResultStream()
                .map(PopulationFigure::fact)
                .forEach(fact -> standing.put(fact.code() + "/" + fact.year() + "/" + fact.basis(), fact));
        return List.copyOf(standing.values());
    }

    /** The figures that stand for any of these PCTs and years, on every basis, in one statement. */
    List<PopulationFigure> standing(Collection<PctCode> codes, Collection<FinancialYear> years) {
        return em.createQuery(
                        "select f from PopulationFigure f where f.pct in :codes and f.year in :years and f.revision ="
                                + " (select max(o.revision) from PopulationFigure o where o.pct = f.pct"
                                + " and o.year = f.year and o.basis = f.basis)",
                        PopulationFigure.class)
                .setParameter("codes", codes)
                .setParameter("years", years)
                .getResultList();
    }

    private Optional<PopulationFigure> standing(PopulationFact fact) {
        return em.createQuery(
                        "select f from PopulationFigure f where f.pct = :code and f.year = :year and f.basis = :basis"
                                + " order by f.revision desc",
                        PopulationFigure.class)
                .setParameter("code", fact.code())
                .setParameter("year", fact.year())
                .setParameter("basis", fact.basis())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Figures and stand-ins of a year in one statement; without a figure a stand-in is worth nothing. */
    private OfYear ofYear(FinancialYear year) {
        return Reading.once(PopulationBook.class, year, () -> {
            Set<PopulationFigure> figures = new LinkedHashSet<>();
            Set<StandIn> standIns = new LinkedHashSet<>();
            em.createQuery(
                            "select f, s from PopulationFigure f left join StandIn s on s.year = f.year"
                                    + " where f.year = :year order by f.revision, s.allowedAt desc",
                            Object[].class)
                    .setParameter("year", year)
                    .getResultStream()
                    .forEach(row -> {
                        figures.add((PopulationFigure) row[0]);
                        Optional.ofNullable((StandIn) row[1]).ifPresent(standIns::add);
                    });
            return new OfYear(List.copyOf(figures), List.copyOf(standIns));
        });
    }

    /** What is known for a year: figures by revision, stand-ins with the latest word first. */
    private record OfYear(List<PopulationFigure> figures, List<StandIn> standIns) {

        /** The basis that stands in for another, if an administrator has allowed one. */
        Optional<PopulationBasis> standInFor(PopulationBasis asked) {
            return standIns.stream()
                    .filter(standIn -> standIn.asked() == asked)
                    .map(StandIn::used)
                    .findFirst();
        }

        /** The latest figure of each PCT on a basis. */
        Collection<PopulationFigure> figures(PopulationBasis basis) {
            Map<PctCode, PopulationFigure> latest = new TreeMap<>();
            figures.stream()
                    .filter(figure -> figure.basis() == basis)
                    .forEach(figure -> latest.put(figure.pct(), figure));
            return latest.values();
        }
    }
}
