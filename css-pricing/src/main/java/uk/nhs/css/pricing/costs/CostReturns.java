package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;

/**
 * What each PCT says that it spends now. A PCT enters its own lines, the host anybody's; a PCT sees its own, the host and
 * the SHA all.
 */
@ApplicationScoped
@Transactional
public class CostReturns {

    private EntityManager em;
    private PctDirectory directory;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected CostReturns() {}

    @Inject
    public CostReturns(EntityManager em, PctDirectory directory, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Adds lines to a PCT's return of a year: one change, whole or not at all.
     *
     * @throws NotFound if there is no such PCT or it is not the PCT user's own
     * @throws Forbidden for anybody but the PCT's users and the host
     * @throws MalformedInput if there are no lines
     */
    public void record(PctCode code, FinancialYear year, List<CostLine> lines) {
        actor.requireSightOf(code);
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        directory.get(code);
        if (lines.isEmpty()) {
            throw new MalformedInput("lines", "", "are missing", "Give at least one line of cost.");
        }
        List<CostLine> before = lines(code, year);
        int place = before.size();
        for (CostLine line : lines) {
            place++;
            em.persist(CostReturnLine.entered(code, year, place, line, actor.name(), clock.instant()));
        }
        List<CostLine> after = Stream.concat(before.stream(), lines.stream()).toList();
        audit.record(
                "Cost return recorded",
                code + " " + year,
                before.isEmpty() ? "" : inWords(before),
                inWords(after),
                lines.get(0).source());
    }

    /**
     * A PCT's lines of a year, in the order in which they were entered.
     *
     * @throws NotFound if it is not the PCT user's own
     */
    public List<CostLine> lines(PctCode code, FinancialYear year) {
        actor.requireSightOf(code);
        return em.createQuery(
                        "select l from CostReturnLine l where l.pct = :code and l.year = :year order by l.place, l.id",
                        CostReturnLine.class)
                .setParameter("code", code)
                .setParameter("year", year)
                .getResultStream()
                .map(CostReturnLine::line)
                .toList();
    }

    /** Those of them that the service replaces: what is spent on acute contracts support. */
    public List<CostLine> replacedLines(PctCode code, FinancialYear year) {
        return lines(code, year).stream()
                .filter(line -> line.purpose().replaced())
                .toList();
    }

    private static String inWords(List<CostLine> lines) {
        Money sum = lines.stream().map(CostLine::amount).reduce(Pounds.ZERO, Money::plus);
        return lines.size() + (lines.size() == 1 ? " line, " : " lines, ") + Pounds.sterling(sum);
    }
}
