package uk.nhs.css.web.pages.phasing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.nhs.css.membership.phasing.PhasingPlans;
import uk.nhs.css.membership.phasing.PlanView;
import uk.nhs.css.membership.phasing.PlanView.WaveView;
import uk.nhs.css.web.frame.Show;

/** The plan in force, the drafts beside it and the versions before it. */
@Named
@RequestScoped
public class PhasingPage {

    @Inject
    private PhasingPlans plans;

    @Inject
    private Clock clock;

    @Inject
    private Show show;

    private Optional<PlanView> published = Optional.empty();
    private List<PlanView> drafts = List.of();
    private List<PlanView> versions = List.of();

    public void load() {
        published = plans.published();
        drafts = plans.drafts();
        versions = plans.versions();
    }

    public Optional<PlanView> published() {
        return published;
    }

    public List<PlanView> drafts() {
        return drafts;
    }

    public List<PlanView> versions() {
        return versions;
    }

    /** The next wave of the plan in force that has not started. */
    public Optional<WaveView> nextWave() {
        LocalDate today = LocalDate.now(clock);
        return published.stream()
                .flatMap(plan -> plan.waves().stream())
                .filter(wave -> wave.start().isAfter(today))
                .filter(wave -> !wave.members().isEmpty())
                .findFirst();
    }

    /** Every plan that can be compared. */
    public List<SelectItem> comparable() {
        return Stream.concat(drafts.stream(), versions.stream())
                .map(plan -> new SelectItem(plan.id().orElseThrow(), name(plan)))
                .toList();
    }

    /** What a plan is called on pages. */
    public String name(PlanView plan) {
        return plan.number().map(number -> "Version " + number).orElse("Draft of " + show.moment(plan.madeAt()));
    }
}
