package uk.nhs.css.membership.approval;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.NotFound;

/** Reads and keeps board decisions. */
class DecisionStore {

    private final EntityManager em;

    DecisionStore(EntityManager em) {
        this.em = em;
    }

    void add(BoardDecision decision) {
        em.persist(decision);
    }

    /** For a change: two changes of one decision at the same time collide, also where only a condition's row changes. */
    BoardDecision forChange(String id) {
        BoardDecision decision = id == null ? null : em.find(BoardDecision.class, id);
        if (decision == null) {
            throw new NotFound("board decision", id);
        }
        em.lock(decision, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return decision;
    }

    /** Every decision of one PCT, the latest meeting first. */
    List<BoardDecision> of(PctCode code) {
        return Reading.once(DecisionStore.class, code, () -> em.createQuery(
                        "select distinct d from BoardDecision d left join fetch d.conditions where d.pct = :pct",
                        BoardDecision.class)
                .setParameter("pct", code)
                .getResultStream()
                .sorted(BoardDecision.BY_MEETING.reversed())
                .toList());
    }

    /** Every decision of London, the latest meeting first, in one statement. */
    List<BoardDecision> all() {
        return em.createQuery(
                        "select distinct d from BoardDecision d left join fetch d.conditions", BoardDecision.class)
                .getResultStream()
                .sorted(BoardDecision.BY_MEETING.reversed())
                .toList();
    }

    /** The confirmed decision that no later one supersedes. */
    static Optional<BoardDecision> standing(List<BoardDecision> decisions) {
        return decisions.stream().filter(BoardDecision::isConfirmed).max(BoardDecision.BY_MEETING);
    }

    /** The standing decision of each PCT that has one. */
    static Map<PctCode, BoardDecision> standingByPct(List<BoardDecision> decisions) {
        return decisions.stream()
                .filter(BoardDecision::isConfirmed)
                .collect(Collectors.toMap(
                        BoardDecision::code, Function.identity(), BinaryOperator.maxBy(BoardDecision.BY_MEETING)));
    }
}
