package uk.nhs.css.membership.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.Texts;

/** When boards meet. A PCT user enters its own board's meetings, the host any. */
@ApplicationScoped
@Transactional
public class BoardMeetings {

    private final EntityManager em;
    private final PctDirectory directory;
    private final AuditLog audit;
    private final Actor actor;

    @Inject
    public BoardMeetings(EntityManager em, PctDirectory directory, AuditLog audit, Actor actor) {
        this.em = em;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
    }

    /** For the container's proxy. */
    protected BoardMeetings() {
        this(null, null, null, null);
    }

    /** @throws Refusal {@code MEETING_ONCE} if that meeting is known */
    public void plan(PctCode code, LocalDate date) {
        requireEntryFor(code);
        directory.get(code);
        LocalDate day = Texts.required("meetingDate", date);
        if (em.find(BoardMeeting.class, new BoardMeeting.Key(code, day)) != null) {
            throw new Refusal(
                    "MEETING_ONCE",
                    code.value(),
                    "The meeting of " + Dates.inWords(day) + " is known.",
                    "Nothing is to do.");
        }
        em.persist(BoardMeeting.on(code, day, actor.name()));
        audit.record("Board meeting planned", code.value(), "", day.toString(), "");
    }

    /** Takes back a meeting that was entered by mistake or called off. */
    public void cancel(PctCode code, LocalDate date, String why) {
        requireEntryFor(code);
        BoardMeeting meeting =
                em.find(BoardMeeting.class, new BoardMeeting.Key(code, Texts.required("meetingDate", date)));
        if (meeting == null) {
            throw new NotFound("board meeting", date);
        }
        em.remove(meeting);
        audit.record("Board meeting cancelled", code.value(), date.toString(), "", Texts.required("why", why, 500));
    }

    /** A board's meetings, the earliest first. */
    public List<LocalDate> of(PctCode code) {
        actor.requireSightOf(code);
        return em.createQuery("select m from BoardMeeting m where m.pct = :pct order by m.date", BoardMeeting.class)
                .setParameter("pct", code.value())
                .getResultStream()
                .map(BoardMeeting::date)
                .toList();
    }

    private void requireEntryFor(PctCode code) {
        actor.requireSightOf(code);
        actor.requireRole(Role.PCT_USER, Role.HOST_ADMIN);
    }
}
