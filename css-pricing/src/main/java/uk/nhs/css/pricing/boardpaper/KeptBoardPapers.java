package uk.nhs.css.pricing.boardpaper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/** Board papers as boards saw them. A PCT keeps and sees its own; the host and the SHA see all. */
@ApplicationScoped
@Transactional
public class KeptBoardPapers {

    private EntityManager em;
    private BoardPapers papers;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected KeptBoardPapers() {}

    @Inject
    public KeptBoardPapers(EntityManager em, BoardPapers papers, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.papers = papers;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Keeps the paper as its figures stand now.
     *
     * @param seenOn the day of the meeting, not after today
     * @param minute the minute or paper number
     * @param documents keeps the paper as a document and gives that document's id
     * @throws NotFound if it is not the PCT user's own
     * @throws MalformedInput if the day or the minute is missing, or the day is still to come
     * @throws Refusal as {@link BoardPapers#forPct}
     */
    public KeptPaperView keep(
            PctCode code,
            FinancialYear year,
            LocalDate seenOn,
            String minute,
            Function<BoardPaperView, String> documents) {
        actor.requireSightOf(code);
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        if (seenOn == null || seenOn.isAfter(LocalDate.now(clock))) {
            throw new MalformedInput(
                    "seenOn",
                    seenOn == null ? "" : seenOn.toString(),
                    "is missing or still to come",
                    "Give the day on which the board saw the paper.");
        }
        BoardPaperView paper = papers.forPct(code, year);
        KeptBoardPaper kept =
                KeptBoardPaper.of(paper, seenOn, minute, documents.apply(paper), actor.name(), clock.instant());
        em.persist(kept);
        audit.record(
                "Board paper kept",
                code + " " + year,
                "",
                "total " + Pounds.sterling(paper.total()) + ", net recurring " + Pounds.sterling(paper.netRecurring()),
                "Seen by the board on " + Dates.inWords(seenOn) + ", " + minute);
        return kept.view();
    }

    /** Those of a PCT and year, the meeting held last first. */
    public List<KeptPaperView> of(PctCode code, FinancialYear year) {
        actor.requireSightOf(code);
        return em.createQuery(
                        "select k from KeptBoardPaper k where k.pct = :code and k.year = :year"
                                + " order by k.seenOn desc, k.keptAt desc",
                        KeptBoardPaper.class)
                .setParameter("code", code)
                .setParameter("year", year)
                .getResultStream()
                .map(KeptBoardPaper::view)
                .toList();
    }
}
