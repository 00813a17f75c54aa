package uk.nhs.css.membership.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.Texts;
import uk.nhs.css.membership.consultation.BusinessCaseView;
import uk.nhs.css.membership.consultation.BusinessCases;
import uk.nhs.css.membership.document.DocumentView;
import uk.nhs.css.membership.document.Documents;

/**
 * Records what boards decide. A PCT user proposes its own board's decision, the host any; a host administrator other than
 * the one who entered it confirms it.
 */
@ApplicationScoped
@Transactional
public class BoardDecisions {

    private final DecisionStore store;
    private final BusinessCases cases;
    private final Documents documents;
    private final PctDirectory directory;
    private final AuditLog audit;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public BoardDecisions(
            EntityManager em,
            BusinessCases cases,
            Documents documents,
            PctDirectory directory,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.store = new DecisionStore(em);
        this.cases = cases;
        this.documents = documents;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected BoardDecisions() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Enters a decision, which then waits for another person's confirmation.
     *
     * @return its id
     * @throws MalformedInput if the meeting is still to come
     * @throws Refusal {@code CIRCULATED} if the board met before the version was circulated, {@code DECISION_ONCE} if
     *     the same minute is recorded already
     */
    public String propose(DecisionProposal proposal) {
        actor.requireSightOf(proposal.code());
        actor.requireRole(Role.PCT_USER, Role.HOST_ADMIN);
        return keep(proposal, actor.name()).id();
    }

    /**
     * Confirms a decision; it counts from then on and supersedes those of earlier meetings.
     *
     * @throws Refusal {@code TWO_PEOPLE} if the one who entered it asks, {@code PROPOSED} if it does not wait
     */
    public void confirm(String decisionId) {
        actor.requireRole(Role.HOST_ADMIN);
        BoardDecision decision = store.forChange(decisionId);
        decision.confirm(actor.name(), clock.instant());
        audit.record(
                "Board decision confirmed",
                decision.code().value(),
                DecisionState.PROPOSED.name(),
                DecisionState.CONFIRMED.name(),
                decision.minuteReference());
    }

    /** Sends a decision back to the one who entered it. */
    public void sendBack(String decisionId, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        BoardDecision decision = store.forChange(decisionId);
        decision.sendBack(actor.name(), clock.instant(), Texts.required("why", why, 500));
        audit.record(
                "Board decision returned",
                decision.code().value(),
                DecisionState.PROPOSED.name(),
                DecisionState.RETURNED.name(),
                why);
    }

    /**
     * Records that a condition is met, or waived.
     *
     * @param number its number within the decision
     * @param settled met or waived
     */
    public void settleCondition(String decisionId, int number, ConditionState settled, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        BoardDecision decision = store.forChange(decisionId);
        String reason = Texts.required("why", why, 500);
        decision.settleCondition(number, Texts.chosen("state", settled), actor.name(), LocalDate.now(clock), reason);
        audit.record(
                "Board condition settled",
                decision.code() + " condition " + number,
                ConditionState.OPEN.name(),
                settled.name(),
                reason);
    }

    /**
     * Takes over a decision that two people had recorded on paper before this system was there. Only the system itself
     * may, when it loads its first data.
     *
     * @return its id
     */
    public String carryOver(DecisionProposal proposal, String enteredBy, String confirmedBy) {
        actor.requireRole();
        BoardDecision decision = keep(proposal, enteredBy);
        decision.confirm(confirmedBy, clock.instant());
        return decision.id();
    }

    /** One PCT's decisions, the latest meeting first. */
    public List<DecisionView> of(PctCode code) {
        actor.requireSightOf(code);
        return views(store.of(code));
    }

    /** Decisions that wait for confirmation, the latest meeting first; a PCT user gets its own PCT's. */
    public List<DecisionView> waiting() {
        return views(store.all().stream()
                .filter(BoardDecision::isProposed)
                .filter(decision -> actor.sees(decision.code()))
                .toList());
    }

    private BoardDecision keep(DecisionProposal proposal, String enteredBy) {
        directory.get(proposal.code());
        BusinessCaseView version = cases.get(proposal.caseVersion());
        requireAfterCirculation(proposal, version);
        requireUnknown(proposal);
        proposal.documentId().ifPresent(id -> {
            if (documents.describe(id).isEmpty()) {
                throw new MalformedInput("document", id, "is not kept here", "Send the minutes first.");
            }
        });
        BoardDecision decision = BoardDecision.proposed(proposal, enteredBy, clock.instant());
        store.add(decision);
        audit.record(
                "Board decision entered",
                proposal.code().value(),
                "",
                proposal.outcome() + " on " + proposal.meetingDate(),
                proposal.minuteReference());
        return decision;
    }

    private void requireAfterCirculation(DecisionProposal proposal, BusinessCaseView version) {
        if (proposal.meetingDate().isAfter(LocalDate.now(clock))) {
            throw new MalformedInput(
                    "meetingDate",
                    proposal.meetingDate().toString(),
                    "is still to come",
                    "Enter it as a planned meeting; the decision follows when it is taken.");
        }
        if (proposal.meetingDate().isBefore(version.circulatedOn())) {
            throw new Refusal(
                    "CIRCULATED",
                    proposal.code().value(),
                    "The board met on " + Dates.inWords(proposal.meetingDate())
                            + ", before the version was circulated on " + Dates.inWords(version.circulatedOn()) + ".",
                    "Check the meeting date, or choose the version that the board had.");
        }
    }

    private void requireUnknown(DecisionProposal proposal) {
        boolean known = store.of(proposal.code()).stream()
                .filter(decision -> !decision.isReturned())
                .anyMatch(decision -> decision.meetingDate().equals(proposal.meetingDate())
                        && decision.minuteReference().equals(proposal.minuteReference()));
        if (known) {
            throw new Refusal(
                    "DECISION_ONCE",
                    proposal.code().value(),
                    "Minute " + proposal.minuteReference() + " of " + Dates.inWords(proposal.meetingDate())
                            + " is recorded.",
                    "Open the recorded decision, or give the minute of the other one.");
        }
    }

    private List<DecisionView> views(List<BoardDecision> decisions) {
        Map<String, DocumentView> minutes = documents.describeAll(decisions.stream()
                .flatMap(decision -> decision.documentId().stream())
                .toList());
        Map<PctCode, BoardDecision> standing = DecisionStore.standingByPct(decisions);
        return decisions.stream()
                .map(decision -> decision.view(
                        decision.isConfirmed()
                                && Optional.ofNullable(standing.get(decision.code()))
                                        .filter(decision::equals)
                                        .isEmpty(),
                        minutes))
                .toList();
    }
}
