package uk.nhs.css.web.pages.transition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.transition.LondonTransitionView;
import uk.nhs.css.membership.transition.TransitionView;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.ColumnOrder;

/** London's double running, filtered and sorted by the address. */
@Named
@RequestScoped
public class TransitionsPage {

    private static final Map<String, Comparator<TransitionView>> SORTS = Map.of(
            "name", Comparator.comparing(TransitionView::name),
            "system", Comparator.comparing(TransitionView::system).thenComparing(TransitionView::name),
            "start",
                    Comparator.comparing((TransitionView row) ->
                                    row.actualStart().orElse(row.plan().start()))
                            .thenComparing(TransitionView::name),
            "days", Comparator.comparing(TransitionView::daysInDoubleRunning).thenComparing(TransitionView::name),
            "exceptions", Comparator.comparing(TransitionView::openExceptions).thenComparing(TransitionView::name));

    private static final Map<String, Predicate<TransitionView>> STANDINGS = Map.of(
            "", row -> true,
            "planned", row -> row.actualStart().isEmpty(),
            "running", TransitionsPage::running,
            "ended", row -> row.decommissionedOn().isPresent(),
            "exceptions", row -> row.openExceptions() > 0,
            "overrun", TransitionView::overrun,
            "running-over", row -> running(row) && row.overrun());

    @Inject
    private Transitions transitions;

    private String sort;
    private String standing;
    private LondonTransitionView view;
    private List<TransitionView> rows = List.of();

    public void load() {
        view = transitions.london();
        Comparator<TransitionView> order = ColumnOrder.of(getSort(), SORTS);
        Predicate<TransitionView> which = STANDINGS.get(getStanding());
        if (which == null) {
            throw new MalformedInput("standing", standing, "is no standing", "Choose one from the list.");
        }
        rows = view.transitions().stream().filter(which).sorted(order).toList();
    }

    private static boolean running(TransitionView row) {
        return row.actualStart().isPresent() && row.decommissionedOn().isEmpty();
    }

    public LondonTransitionView view() {
        return view;
    }

    public List<TransitionView> rows() {
        return rows;
    }

    /** How many run both systems today. */
    public long runningNow() {
        return view.transitions().stream().filter(TransitionsPage::running).count();
    }

    public long ended() {
        return view.transitions().stream()
                .filter(row -> row.decommissionedOn().isPresent())
                .count();
    }

    public long overruns() {
        return view.transitions().stream().filter(TransitionView::overrun).count();
    }

    public int exceptions() {
        return view.transitions().stream()
                .mapToInt(TransitionView::openExceptions)
                .sum();
    }

    public List<SelectItem> standingItems() {
        return List.of(
                new SelectItem("", "All"),
                new SelectItem("planned", "Planned, not begun"),
                new SelectItem("running", "Both systems run"),
                new SelectItem("ended", "Decommissioned"),
                new SelectItem("exceptions", "Open exceptions"),
                new SelectItem("overrun", "Over plan"),
                new SelectItem("running-over", "Both run and over plan"));
    }

    public String getSort() {
        return Address.blank(sort) ? "name" : sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getStanding() {
        return standing == null ? "" : standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }
}
