package uk.nhs.css.membership.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.register.ApprovalStanding;
import uk.nhs.css.membership.register.BoardApprovals;

/** Tells the life cycle what a board has said, from the recorded decisions. */
@ApplicationScoped
@Transactional
public class RecordedApprovals implements BoardApprovals {

    private final DecisionStore store;

    @Inject
    public RecordedApprovals(EntityManager em) {
        this.store = new DecisionStore(em);
    }

    /** For the container's proxy. */
    protected RecordedApprovals() {
        this(null);
    }

    @Override
    public ApprovalStanding standingOf(PctCode code) {
        return DecisionStore.standing(store.of(code))
                .map(BoardDecision::standing)
                .orElse(ApprovalStanding.NONE);
    }

    /** Every PCT whose board's approval is clear, in one statement. */
    public Set<PctCode> clear() {
        return DecisionStore.standingByPct(store.all()).values().stream()
                .filter(decision -> decision.standing() == ApprovalStanding.CLEAR)
                .map(BoardDecision::code)
                .collect(Collectors.toSet());
    }
}
