package uk.nhs.css.membership.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.membership.consultation.BusinessCases;
import uk.nhs.css.membership.register.ApprovalStanding;

/** London's approval tracker: every PCT, its standing decision, what it waits for and since when. */
@ApplicationScoped
@Transactional
public class ApprovalTracker {

    private final EntityManager em;
    private final DecisionStore store;
    private final BusinessCases cases;
    private final PctDirectory directory;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public ApprovalTracker(EntityManager em, BusinessCases cases, PctDirectory directory, Actor actor, Clock clock) {
        this.em = em;
        this.store = new DecisionStore(em);
        this.cases = cases;
        this.directory = directory;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ApprovalTracker() {
        this(null, null, null, null, null);
    }

    /** The tracker today; a PCT user gets its own row only. A fixed number of SQL statements. */
    public TrackerView today() {
        return on(LocalDate.now(clock));
    }

    /**
     * The tracker as at a day: decisions of meetings up to then and the conditions that were open then, with what was entered
     * later about them. A PCT user gets its own row only.
     */
    public TrackerView on(LocalDate today) {
        Map<PctCode, List<BoardDecision>> decisions = actor.pct().map(store::of).orElseGet(store::all).stream()
                .filter(decision -> !decision.meetingDate().isAfter(today))
                .collect(Collectors.groupingBy(BoardDecision::code));
        Map<PctCode, TreeSet<LocalDate>> meetings = meetings();
        Optional<LocalDate> askedFrom = cases.approvalsFrom();
        List<TrackerRow> rows = directory.all().stream()
                .filter(pct -> actor.sees(pct.code()))
                .map(pct -> row(
                        pct,
                        decisions.getOrDefault(pct.code(), List.of()),
                        meetings.getOrDefault(pct.code(), new TreeSet<>()),
                        askedFrom,
                        today))
                .toList();
        return new TrackerView(
                today,
                rows,
                count(rows, TrackerRow::approved),
                count(rows, row -> row.conditionsOpen() > 0),
                count(rows, row -> row.last()
                        .filter(last -> !last.outcome().isApproval())
                        .isPresent()),
                count(rows, row -> row.last().isEmpty()),
                count(rows, TrackerRow::overdue));
    }

    private static TrackerRow row(
            PctView pct,
            List<BoardDecision> decisions,
            TreeSet<LocalDate> meetings,
            Optional<LocalDate> askedFrom,
            LocalDate today) {
        Optional<BoardDecision> last = DecisionStore.standing(decisions);
        boolean approved = last.filter(decision -> decision.standingOn(today) == ApprovalStanding.CLEAR)
                .isPresent();
        LocalDate until = approved ? last.orElseThrow().meetingDate() : today;
        int waiting = askedFrom
                .map(from -> Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(from, until))))
                .orElse(0);
        Optional<LocalDate> next = Optional.ofNullable(meetings.ceiling(today));
        Optional<LocalDate> passed = Optional.ofNullable(meetings.lower(today));
        boolean decidedThen = passed.filter(day -> decisions.stream()
                        .filter(decision -> !decision.isReturned())
                        .anyMatch(decision -> !decision.meetingDate().isBefore(day)))
                .isPresent();
        boolean asked = askedFrom.filter(from -> from.isBefore(today)).isPresent();
        boolean overdue = !approved
                && asked
                && last.filter(decision -> decision.outcome().isApproval()).isEmpty()
                && (passed.isPresent() ? !decidedThen : next.isEmpty());
        return new TrackerRow(
                pct.code(),
                pct.name(),
                pct.sector(),
                last.map(decision -> decision.view(false, Map.of())),
                (int) decisions.stream().filter(BoardDecision::isProposed).count(),
                last.map(decision -> decision.conditionsOpenOn(today)).orElse(0),
                next,
                waiting,
                approved,
                overdue);
    }

    private Map<PctCode, TreeSet<LocalDate>> meetings() {
        return em.createQuery("select m from BoardMeeting m", BoardMeeting.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        BoardMeeting::code,
                        Collectors.mapping(BoardMeeting::date, Collectors.toCollection(TreeSet::new))));
    }

    private static int count(List<TrackerRow> rows, Predicate<TrackerRow> which) {
        return (int) rows.stream().filter(which).count();
    }
}
