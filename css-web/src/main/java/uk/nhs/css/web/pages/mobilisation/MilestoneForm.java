package uk.nhs.css.web.pages.mobilisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import uk.nhs.css.membership.mobilisation.Milestones;
import uk.nhs.css.membership.mobilisation.Workstream;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** The mobilisation plan: milestones planned, moved, reached or dropped. */
@Named
@RequestScoped
public class MilestoneForm {

    @Inject
    private Milestones milestones;

    @Inject
    private Redirect redirect;

    private String title;
    private String workstream;
    private LocalDate dueOn;
    private LocalDate on;
    private String why;
    private String whyDropped;

    public void plan() {
        milestones.plan(title, Workstream.of(workstream), dueOn);
        redirect.to("/mobilisation#milestones", "The milestone is planned.");
    }

    public void reach() {
        milestones.reach(Address.part("id"), on);
        redirect.to("/mobilisation#milestones", "The milestone is recorded as reached.");
    }

    public void postpone() {
        milestones.postpone(Address.part("id"), dueOn, why.strip());
        redirect.to("/mobilisation#milestones", "The milestone has a new day.");
    }

    public void drop() {
        milestones.drop(Address.part("id"), whyDropped.strip());
        redirect.to("/mobilisation#milestones", "The milestone is dropped.");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWorkstream() {
        return workstream;
    }

    public void setWorkstream(String workstream) {
        this.workstream = workstream;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getWhyDropped() {
        return whyDropped;
    }

    public void setWhyDropped(String whyDropped) {
        this.whyDropped = whyDropped;
    }
}
