package uk.nhs.css.membership.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;

/** That a gate was passed, failed or reopened. Never changed; where a gate stands follows from its last event. */
@Entity
@Table(name = "gate_event")
@OwnedByPct(scopedIn = Transitions.class)
public class GateEvent {

    @Id
    @Column(name = "id")
    private String id;

    @ManyToOne
    @JoinColumn(name = "transition_id")
    private SystemTransition transition;

    @Column(name = "event_number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "gate")
    private Gate gate;

    @Enumerated(EnumType.STRING)
    @Column(name = "gate_outcome")
    private GateOutcome outcome;

    @Column(name = "decided_on")
    private LocalDate on;

    @Column(name = "decided_by")
    private String by;

    @Column(name = "evidence")
    private String evidence;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected GateEvent() {}

    static GateEvent of(
            SystemTransition transition,
            int number,
            Gate gate,
            GateOutcome outcome,
            GateVerdict verdict,
            String recordedBy) {
        GateEvent event = new GateEvent();
        event.id = UUID.randomUUID().toString();
        event.transition = transition;
        event.number = number;
        event.gate = gate;
        event.outcome = outcome;
        event.on = verdict.on();
        event.by = verdict.by();
        event.evidence = verdict.evidence();
        event.recordedBy = recordedBy;
        return event;
    }

    Gate gate() {
        return gate;
    }

    GateOutcome outcome() {
        return outcome;
    }

    LocalDate on() {
        return on;
    }

    TransitionView.GateEventView view() {
        return new TransitionView.GateEventView(gate, outcome, on, by, evidence, recordedBy);
    }

    int number() {
        return number;
    }
}
