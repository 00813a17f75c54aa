package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * Cost returns that a file brings line by line. No return is held as a whole, however long it is: lines are looked up for some
 * rows at once and written one by one to the version that is open.
 *
 * <p>It works in the transaction of the import and begins none: a row that is refused must not end it, since the rows after it
 * are still to be checked. The import itself lets nothing stand of a file with a bad row.
 */
@ApplicationScoped
public class LoadedReturns {

    private EntityManager em;
    private SavedOrCredited posts;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected LoadedReturns() {}

    @Inject
    public LoadedReturns(EntityManager em, SavedOrCredited posts, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.posts = posts;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A version of a return as it stands.
     *
     * @param lines how many it has
     * @param lastPlace the place of its last line, zero if it has none
     */
    record Standing(String id, int lines, Money total, int lastPlace) {

        /** Of a return of which nothing has been entered. */
        static final Standing NONE = new Standing("", 0, Pounds.ZERO, 0);

        String inWords() {
            return CostReturnView.inWords(lines, total);
        }

        /** With a further line at its end. */
        Standing with(CostLine line) {
            return new Standing(id, lines + 1, total.plus(line.amount()), lastPlace + 1);
        }

        /** With one of its lines in place of another. */
        Standing with(CostLine line, CostLine before) {
            return new Standing(id, lines, total.minus(before.amount()).plus(line.amount()), lastPlace);
        }
    }

    /** The latest version; empty if nothing has been entered. */
    Optional<Standing> standing(PctCode code, FinancialYear year) {
        actor.requireSightOf(code);
        return last(code, year).map(version -> standing(version.id()));
    }

    /** The lines that have one of these keys, as {@link CostReturnLine#roleKey} makes them, in one statement. */
    List<CostReturnLine> lines(Collection<String> roleKeys) {
        return em.createQuery(
                        "select l from CostReturnLine l join fetch l.costReturn where l.roleKey in :keys",
                        CostReturnLine.class)
                .setParameter("keys", roleKeys)
                .getResultStream()
                .filter(line -> actor.sees(line.pct()))
                .toList();
    }

    /**
     * The version to which lines may be written: the one that is open, or a further one with the lines of the accepted one.
     *
     * @throws Forbidden for anybody but the PCT's users and the host
     * @throws Refusal {@code COST_RETURN_SUBMITTED} while the host reads it
     */
    Standing open(PctCode code, FinancialYear year) {
        actor.requireSightOf(code);
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        Optional<CostReturn> last = last(code, year);
        Optional<CostReturn> open = last.filter(version -> version.state() != CostReturnState.ACCEPTED);
        if (open.isPresent()) {
            open.get().loaded(actor.name(), clock.instant());
            return standing(open.get().id());
        }
        CostReturn begun =
                CostReturn.begun(code, year, last.map(CostReturn::number).orElse(0) + 1);
        begun.loaded(actor.name(), clock.instant());
        em.persist(begun);
        em.flush();
        last.ifPresent(accepted -> copyLines(accepted.id(), begun.id()));
        return standing(begun.id());
    }

    private void copyLines(String from, String to) {
        em.createNativeQuery("insert into cost_return_line (id, return_id, pct_code, financial_year, place, category,"
                        + " purpose, job_role, role_key, band, wte, amount, note, source, entered_by, entered_at,"
                        + " lock_version)"
                        + " select concat(?1, right(concat('0000000', place), 8)), ?2, pct_code, financial_year,"
                        + " place, category, purpose, job_role, concat(?2, '/', job_role), band, wte, amount, note,"
                        + " source, entered_by, entered_at, 1 from cost_return_line where return_id = ?3")
                .setParameter(1, CostReturnLine.newBatch())
                .setParameter(2, to)
                .setParameter(3, from)
                .executeUpdate();
    }

    /** Adds a line to a version that {@link #open} gave. */
    void add(PctCode code, FinancialYear year, String returnId, String lineId, int place, CostLine line) {
        em.persist(CostReturnLine.loaded(lineId, returnId, code, year, place, line, actor.name(), clock.instant()));
    }

    /** Writes a line in place of one that stands in a version that {@link #open} gave. */
    void replace(CostReturnLine standing, CostLine line) {
        standing.replaced(line, actor.name(), clock.instant());
    }

    /**
     * Says that all lines are in: the host's return is accepted at once, the PCT's waits to be submitted.
     *
     * @param before the version before, in words; empty if there was none
     * @param after the version as it is now, in words
     * @throws Refusal {@code POST_CREDITED} if an accepted return would count a post as saved that is credited
     */
    void complete(PctCode code, FinancialYear year, String before, String after) {
        em.flush();
        CostReturn version = last(code, year).orElseThrow();
        boolean host = actor.role() == Role.HOST_ADMIN;
        if (host) {
            version.recorded(actor.name(), clock.instant());
            posts.refuse(code, year, () -> savedPosts(version.id()));
        }
        audit.record(
                host ? "Cost return recorded" : "Cost return written",
                code + " " + year + " version " + version.number(),
                before,
                after,
                "Loaded from a file");
    }

    private List<String> savedPosts(String returnId) {
        return em.createQuery(
                        "select distinct l.role from CostReturnLine l where l.returnId = :id"
                                + " and l.category = :staff and l.purpose = :replaced and l.amount > :nothing",
                        String.class)
                .setParameter("id", returnId)
                .setParameter("staff", CostCategory.STAFF)
                .setParameter("replaced", CostPurpose.ACUTE_CONTRACTS_SUPPORT)
                .setParameter("nothing", Pounds.ZERO)
                .getResultList();
    }

    private Standing standing(String id) {
        Object[] row =
                (Object[]) em.createNativeQuery("select count(*), coalesce(sum(amount), 0), coalesce(max(place), 0)"
                                + " from cost_return_line where return_id = ?1")
                        .setParameter(1, id)
                        .getSingleResult();
        return new Standing(
                id,
                ((Number) row[0]).intValue(),
                Money.of(Pounds.GBP, new BigDecimal(row[1].toString())),
                ((Number) row[2]).intValue());
    }

    private Optional<CostReturn> last(PctCode code, FinancialYear year) {
        return em.createQuery(
                        "select r from CostReturn r where r.pct = :code and r.year = :year order by r.number desc",
                        CostReturn.class)
                .setParameter("code", code)
                .setParameter("year", year)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
