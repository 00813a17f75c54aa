package uk.nhs.css.membership.register;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.NotFound;

/** Reads and keeps memberships and their moves. */
class MembershipStore {

    private final EntityManager em;

    MembershipStore(EntityManager em) {
        this.em = em;
    }

    void add(Membership membership) {
        em.persist(membership);
    }

    void add(MembershipMove move) {
        em.persist(move);
    }

    void add(MembershipDateChange change) {
        em.persist(change);
    }

    Optional<Membership> find(PctCode code) {
        return Optional.ofNullable(em.find(Membership.class, code.value()));
    }

    /** @throws NotFound if the PCT was never invited */
    Membership get(PctCode code) {
        return find(code).orElseThrow(() -> new NotFound("membership", code));
    }

    /** Every membership, by PCT code. */
    List<Membership> all() {
        return Reading.once(MembershipStore.class, "all", () -> em.createQuery(
                        "select m from Membership m order by m.code", Membership.class)
                .getResultList());
    }

    /**
     * A membership, its moves, oldest first, of which there is always one, the invitation, and the changes of its dates,
     * oldest first.
     */
    record Life(Membership membership, List<MembershipMove> moves, List<MembershipDateChange> changes) {

        /** Moves and changes of dates together, in the order in which they were entered. */
        List<TimelineEntry> timeline(ZoneId zone) {
            List<TimelineEntry> timeline = new ArrayList<>();
            Deque<MembershipDateChange> left = new ArrayDeque<>(changes);
            for (MembershipMove move : moves) {
                while (!left.isEmpty() && left.peek().recordedAt().isBefore(move.recordedAt())) {
                    timeline.add(left.remove().onTimeline(zone));
                }
                timeline.add(move.onTimeline(zone));
            }
            left.forEach(change -> timeline.add(change.onTimeline(zone)));
            return timeline;
        }
    }

    /**
     * One PCT's membership with its moves and changes of dates, in one statement.
     *
     * @throws NotFound if the PCT was never invited
     */
    Life life(PctCode code) {
        List<Object[]> rows = em.createQuery(
                        "select m, v, c from Membership m join MembershipMove v on v.code = m.code"
                                + " left join MembershipDateChange c on c.code = m.code"
                                + " where m.code = :code order by v.number, c.recordedAt, c.id",
                        Object[].class)
                .setParameter("code", code.value())
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("membership", code);
        }
        return new Life(
                (Membership) rows.get(0)[0],
                rows.stream().map(row -> (MembershipMove) row[1]).distinct().toList(),
                rows.stream()
                        .map(row -> (MembershipDateChange) row[2])
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** A membership and its moves, oldest first. */
    record Moved(Membership membership, List<MembershipMove> moves) {}

    /** Every membership with its moves, by PCT code, in one statement. */
    List<Moved> moved() {
        return Reading.once(MembershipStore.class, "moved", this::readMoved);
    }

    private List<Moved> readMoved() {
        Map<Membership, List<MembershipMove>> moves = new LinkedHashMap<>();
        em.createQuery(
                        "select m, v from Membership m, MembershipMove v where v.code = m.code"
                                + " order by m.code, v.number",
                        Object[].class)
                .getResultStream()
                .forEach(row -> moves.computeIfAbsent((Membership) row[0], membership -> new ArrayList<>())
                        .add((MembershipMove) row[1]));
        return moves.entrySet().stream()
                .map(each -> new Moved(each.getKey(), each.getValue()))
                .toList();
    }

    /** The changes of one PCT's dates, oldest first. */
    List<MembershipDateChange> dateChangesOf(PctCode code) {
        return em.createQuery(
                        "select c from MembershipDateChange c where c.code = :code order by c.recordedAt, c.id",
                        MembershipDateChange.class)
                .setParameter("code", code.value())
                .getResultList();
    }

    /** Every change of dates that was entered from this moment on. */
    List<MembershipDateChange> dateChangesFrom(Instant moment) {
        return em.createQuery(
                        "select c from MembershipDateChange c where c.recordedAt >= :moment order by c.recordedAt, c.id",
                        MembershipDateChange.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** PCTs that have become members before the year ends and have not left before it begins, by code. */
    List<Membership> joinedDuring(FinancialYear year) {
        return moved().stream()
                .map(Moved::membership)
                .filter(each -> each.joinDate().filter(year.end()::isAfter).isPresent())
                .filter(each -> each.leaveDate().map(year.start()::isBefore).orElse(true))
                .toList();
    }

    int countOn(LocalDate day) {
        return em.createQuery(MembersRegister.COUNT_ON, Long.class)
                .setParameter("day", day)
                .getSingleResult()
                .intValue();
    }
}
