package uk.nhs.css.web.pages.transition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.membership.transition.DayCorrection;
import uk.nhs.css.membership.transition.TransitionDay;
import uk.nhs.css.membership.transition.TransitionView;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.frame.Show;

/** Corrects a start of double running or a decommissioning date that was entered wrongly, or takes it back. */
@Named
@RequestScoped
public class DayCorrectionForm {
    private static final String MOVED = "MOVED";
    private static final String TAKEN_BACK = "TAKEN_BACK";

    @Inject
    private Transitions transitions;

    @Inject
    private OneTransition one;

    @Inject
    private Redirect redirect;

    @Inject
    private Show show;

    private String day;
    private String right;
    private LocalDate on;
    private String why;

    public void correct() {
        TransitionDay which = TransitionDay.parse(day);
        boolean takenBack = TAKEN_BACK.equals(right);
        transitions.correct(
                one.pct(),
                one.view().system(),
                takenBack ? DayCorrection.takenBack(which, why) : DayCorrection.to(which, on, why));
        redirect.to(
                one.here(),
                which.label() + (takenBack ? " is taken back" : " is " + show.longDate(on) + " from now on")
                        + "; the earlier entry stays under “Days corrected”.");
    }

    /** What can be right instead. */
    public List<SelectItem> rights() {
        return List.of(
                new SelectItem(MOVED, "It was on another day"),
                new SelectItem(TAKEN_BACK, "It has not happened: take it back"));
    }

    /** The days that stand. */
    public List<SelectItem> days() {
        TransitionView view = one.view();
        List<SelectItem> items = new ArrayList<>();
        view.actualStart()
                .ifPresent(start -> items.add(new SelectItem(TransitionDay.START.name(), TransitionDay.START.label())));
        view.decommissionedOn()
                .ifPresent(end -> items.add(
                        new SelectItem(TransitionDay.DECOMMISSIONED.name(), TransitionDay.DECOMMISSIONED.label())));
        return items;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = right;
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
}
