package uk.nhs.css.web.pages.phasing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.phasing.PhasingPlans;
import uk.nhs.css.membership.phasing.PlanComparison;
import uk.nhs.css.membership.phasing.PlanState;
import uk.nhs.css.membership.phasing.PlanView;
import uk.nhs.css.membership.phasing.PlanView.MonthLoad;
import uk.nhs.css.reporting.chart.PhasingChart;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** One plan whole; a draft is published or put aside here. Also two plans side by side. */
@Named
@RequestScoped
public class PlanPage {

    @Inject
    private PhasingPlans plans;

    @Inject
    private Redirect redirect;

    private String why;
    private String whyNot;
    private PlanView view;
    private Optional<String> inForce;
    private PlanView before;
    private PlanView after;
    private PlanComparison comparison;

    public void load() {
        view = plans.get(Address.part("id"));
    }

    /** Reads the two plans that the address names. */
    public void compare() {
        before = plans.get(chosen("before"));
        after = plans.get(chosen("after"));
        comparison = plans.compare(chosen("before"), chosen("after"));
    }

    private static String chosen(String name) {
        return Address.given(Address.part(name))
                .orElseThrow(() -> new MalformedInput(name, "", "is missing", "Choose two plans on the phasing page."));
    }

    public void publish() {
        PlanView published = plans.publish(Address.part("id"), why.strip());
        redirect.to(
                "/phasing",
                "Version " + published.number().orElseThrow()
                        + " of the plan is published and in force. Move the PCTs with a place on to Scheduled.");
    }

    public void discard() {
        plans.discard(Address.part("id"), whyNot.strip());
        redirect.to("/phasing", "The draft is put aside. It stays on record.");
    }

    public PlanView view() {
        if (view == null) {
            load();
        }
        return view;
    }

    public boolean draft() {
        return view().state().filter(PlanState.DRAFT::equals).isPresent();
    }

    /** The plan in force, to compare with. */
    public Optional<String> inForce() {
        if (inForce == null) {
            inForce = plans.published().flatMap(PlanView::id).filter(id -> !view().id()
                    .equals(Optional.of(id)));
        }
        return inForce;
    }

    public PlanComparison comparison() {
        return comparison;
    }

    public PlanView before() {
        return before;
    }

    public PlanView after() {
        return after;
    }

    /** The chart of a plan, empty if it places nobody. */
    public String chart(PlanView plan) {
        return PhasingChart.has(plan) ? PhasingChart.of(plan, "plan").svg() : "";
    }

    /** The most staff that double running takes in a month. */
    public int peak(PlanView plan) {
        return plan.staff().stream()
                .map(MonthLoad::staff)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getWhyNot() {
        return whyNot;
    }

    public void setWhyNot(String whyNot) {
        this.whyNot = whyNot;
    }
}
