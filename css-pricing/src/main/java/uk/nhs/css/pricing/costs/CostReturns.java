package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * What each PCT says that it spends now: one return for a PCT and year, with versions. A PCT writes and submits its own, the
 * host accepts it or sends it back; what the host records itself for a PCT is accepted at once. A PCT sees its own, the host
 * and the SHA all.
 */
@ApplicationScoped
@Transactional
public class CostReturns {

    private EntityManager em;
    private PctDirectory directory;
    private SavedOrCredited posts;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected CostReturns() {}

    @Inject
    public CostReturns(
            EntityManager em, PctDirectory directory, SavedOrCredited posts, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.directory = directory;
        this.posts = posts;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Writes the lines of a PCT's return, in place of those of the version that is open; after an accepted version this
     * begins a further one.
     *
     * @throws NotFound if there is no such PCT or it is not the PCT user's own
     * @throws Forbidden for anybody but the PCT's users and the host
     * @throws Refusal {@code COST_RETURN_SUBMITTED} while the host reads it
     * @throws MalformedInput if two lines are the same but for amount and note
     */
    public CostReturnView write(PctCode code, FinancialYear year, List<CostLine> lines) {
        requireWriter(code);
        Optional<CostReturn> last = last(code, year);
        String before = last.map(CostReturn::view).map(CostReturnView::inWords).orElse("");
        CostReturn open = last.filter(version -> version.state() != CostReturnState.ACCEPTED)
                .orElseGet(() -> begin(code, year, last));
        open.write(lines, actor.name(), clock.instant());
        return changed("Cost return written", open, before, "");
    }

    /**
     * Records a whole return for a PCT, accepted at once: a file or a paper that the host holds.
     *
     * @throws Forbidden for anybody but the host
     * @throws MalformedInput if there are no lines
     * @throws Refusal {@code POST_CREDITED} as {@link #accept}
     */
    public CostReturnView record(PctCode code, FinancialYear year, List<CostLine> lines) {
        actor.requireRole(Role.HOST_ADMIN);
        requireWriter(code);
        if (lines.isEmpty()) {
            throw new MalformedInput("lines", "", "are missing", "Give at least one line of cost.");
        }
        Optional<CostReturn> last = last(code, year);
        String before = last.map(CostReturn::view).map(CostReturnView::inWords).orElse("");
        CostReturn version =
                last.filter(each -> each.state() != CostReturnState.ACCEPTED).orElseGet(() -> begin(code, year, last));
        version.write(lines, actor.name(), clock.instant());
        version.recorded(actor.name(), clock.instant());
        refuseCredited(version);
        return changed("Cost return recorded", version, before, lines.get(0).source());
    }

    /**
     * Sends the return to the host.
     *
     * @throws Refusal {@code COST_RETURN_MISSING} if nothing has been entered, {@code COST_RETURN_EMPTY} without a line,
     *     {@code COST_RETURN_SUBMITTED} or {@code COST_RETURN_ACCEPTED} if that was done already, {@code POST_CREDITED} if
     *     it counts a post as saved that is credited as staff in lieu
     */
    public CostReturnView submit(PctCode code, FinancialYear year) {
        requireWriter(code);
        return decide("Cost return submitted", code, year, "", last -> {
            last.submit(actor.name(), clock.instant());
            refuseCredited(last);
        });
    }

    /**
     * @throws Refusal {@code COST_RETURN_NOT_SUBMITTED} unless the PCT has submitted it; {@code POST_CREDITED} if it counts a
     *     post as saved that is credited as staff in lieu
     */
    public CostReturnView accept(PctCode code, FinancialYear year) {
        actor.requireRole(Role.HOST_ADMIN);
        return decide("Cost return accepted", code, year, "", last -> {
            last.accept(actor.name(), clock.instant());
            refuseCredited(last);
        });
    }

    /**
     * @param why what the PCT should mend
     * @throws Refusal {@code COST_RETURN_NOT_SUBMITTED} unless the PCT has submitted it
     */
    public CostReturnView sendBack(PctCode code, FinancialYear year, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        return decide(
                "Cost return sent back", code, year, why, last -> last.sendBack(why, actor.name(), clock.instant()));
    }

    /**
     * The latest version, whatever its state; empty if nothing has been entered.
     *
     * @throws NotFound if it is not the PCT user's own
     */
    public Optional<CostReturnView> latest(PctCode code, FinancialYear year) {
        return versions(code, year).stream().findFirst();
    }

    /** Every version, the latest first. */
    public List<CostReturnView> versions(PctCode code, FinancialYear year) {
        actor.requireSightOf(code);
        return em.createQuery(
                        "select distinct r from CostReturn r left join fetch r.lines where r.pct = :code"
                                + " and r.year = :year order by r.number desc",
                        CostReturn.class)
                .setParameter("code", code)
                .setParameter("year", year)
                .getResultStream()
                .map(CostReturn::view)
                .toList();
    }

    private CostReturn begin(PctCode code, FinancialYear year, Optional<CostReturn> last) {
        CostReturn begun =
                CostReturn.begun(code, year, last.map(CostReturn::number).orElse(0) + 1);
        em.persist(begun);
        return begun;
    }

    private CostReturnView decide(
            String action, PctCode code, FinancialYear year, String why, Consumer<CostReturn> verb) {
        directory.get(code);
        CostReturn last = last(code, year)
                .orElseThrow(() -> new Refusal(
                        "COST_RETURN_MISSING",
                        code + " " + year,
                        "No cost return of " + code + " for " + year + " has been entered.",
                        "Enter its lines first."));
        String before = last.state().label();
        verb.accept(last);
        return changed(action, last, before, why);
    }

    private void refuseCredited(CostReturn version) {
        posts.refuse(version.pct(), version.year(), () -> version.view().savedPosts());
    }

    private CostReturnView changed(String action, CostReturn version, String before, String why) {
        // The lines that were replaced go before the new ones come, and a clash of two writers shows here.
        em.flush();
        CostReturnView view = version.view();
        audit.record(
                action,
                view.code() + " " + view.year() + " version " + view.version(),
                before,
                action.endsWith("written") || action.endsWith("recorded")
                        ? view.inWords()
                        : view.state().label(),
                why);
        return view;
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

    private void requireWriter(PctCode code) {
        actor.requireSightOf(code);
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        directory.get(code);
    }
}
