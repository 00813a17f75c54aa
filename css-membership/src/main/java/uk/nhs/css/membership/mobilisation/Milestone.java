package uk.nhs.css.membership.mobilisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.refusal.Refusal;

/** A step of the mobilisation plan. */
@Entity
@Table(name = "fund_milestone")
@Shared(because = "the mobilisation plan was sent to every PCT")
public class Milestone {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "workstream")
    private Workstream workstream;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "milestone_state")
    private MilestoneState state;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Version
    @Column(name = "version")
    private long version;

    protected Milestone() {}

    static Milestone planned(String title, Workstream workstream, LocalDate dueOn) {
        Milestone milestone = new Milestone();
        milestone.id = UUID.randomUUID().toString();
        milestone.title = title;
        milestone.workstream = workstream;
        milestone.dueOn = dueOn;
        milestone.state = MilestoneState.PLANNED;
        return milestone;
    }

    void moveTo(LocalDate due) {
        requirePlanned();
        dueOn = due;
    }

    void done(LocalDate on) {
        requirePlanned();
        state = MilestoneState.DONE;
        doneOn = on;
    }

    void drop(LocalDate on) {
        requirePlanned();
        state = MilestoneState.DROPPED;
        doneOn = on;
    }

    private void requirePlanned() {
        if (state != MilestoneState.PLANNED) {
            throw new Refusal("PLANNED", title, "The milestone is " + state.label() + ".", "Plan a new one.");
        }
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    FundView.MilestoneView view(LocalDate today) {
        boolean overdue = state == MilestoneState.PLANNED && dueOn.isBefore(today);
        return new FundView.MilestoneView(id, title, workstream, dueOn, state, Optional.ofNullable(doneOn), overdue);
    }
}
