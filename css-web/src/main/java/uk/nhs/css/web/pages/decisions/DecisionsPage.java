package uk.nhs.css.web.pages.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.approval.ApprovalTracker;
import uk.nhs.css.membership.approval.BoardDecisions;
import uk.nhs.css.membership.approval.DecisionView;
import uk.nhs.css.membership.approval.TrackerRow;
import uk.nhs.css.membership.approval.TrackerView;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.ColumnOrder;

/** London's approval tracker, filtered and sorted by the address, with the decisions that wait for confirmation. */
@Named
@RequestScoped
public class DecisionsPage {

    private static final Map<String, Comparator<TrackerRow>> SORTS = Map.of(
            "name", Comparator.comparing(TrackerRow::name),
            "sector", Comparator.comparing(TrackerRow::sector).thenComparing(TrackerRow::name),
            "waiting", Comparator.comparing(TrackerRow::daysWaiting).thenComparing(TrackerRow::name),
            "conditions", Comparator.comparing(TrackerRow::conditionsOpen).thenComparing(TrackerRow::name),
            "meeting",
                    Comparator.comparing((TrackerRow row) ->
                                    row.nextMeeting().map(Object::toString).orElse("9999"))
                            .thenComparing(TrackerRow::name),
            "decided",
                    Comparator.comparing((TrackerRow row) -> row.last()
                                    .map(last -> last.meetingDate().toString())
                                    .orElse("9999"))
                            .thenComparing(TrackerRow::name));

    private static final Map<String, Predicate<TrackerRow>> STANDINGS = standings();

    @Inject
    private ApprovalTracker tracker;

    @Inject
    private BoardDecisions decisions;

    private String sort;
    private String sector;
    private String standing;
    private TrackerView view;
    private List<TrackerRow> rows = List.of();
    private List<DecisionView> waiting = List.of();

    /** Reads the tracker as the address asks. */
    public void load() {
        view = tracker.today();
        waiting = decisions.waiting();
        Comparator<TrackerRow> order = ColumnOrder.of(getSort(), SORTS);
        Predicate<TrackerRow> which = STANDINGS.get(getStanding());
        if (which == null) {
            throw new MalformedInput("standing", standing, "is no standing", "Choose one from the list.");
        }
        rows = view.rows().stream()
                .filter(row -> Address.blank(sector) || row.sector() == Sector.of(sector))
                .filter(which)
                .sorted(order)
                .toList();
    }

    private static Map<String, Predicate<TrackerRow>> standings() {
        Map<String, Predicate<TrackerRow>> standings = new LinkedHashMap<>();
        standings.put("", row -> true);
        standings.put("approved", TrackerRow::approved);
        standings.put("conditions", row -> row.conditionsOpen() > 0);
        standings.put(
                "refused",
                row -> row.last().filter(last -> !last.outcome().isApproval()).isPresent());
        standings.put("undecided", row -> row.last().isEmpty());
        standings.put("overdue", TrackerRow::overdue);
        return standings;
    }

    public List<SelectItem> standingItems() {
        return List.of(
                new SelectItem("", "All boards"),
                new SelectItem("approved", "Approved, nothing open"),
                new SelectItem("conditions", "Conditions open"),
                new SelectItem("refused", "Deferred or declined"),
                new SelectItem("undecided", "No decision yet"),
                new SelectItem("overdue", "Overdue"));
    }

    public TrackerView view() {
        return view;
    }

    public List<TrackerRow> rows() {
        return rows;
    }

    /** Decisions that somebody entered and nobody has confirmed yet. */
    public List<DecisionView> waiting() {
        return waiting;
    }

    public String getSort() {
        return Address.blank(sort) ? "name" : sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getSector() {
        return sector == null ? "" : sector;
    }

    public void setSector(String sector) {
        this.sector = sector;
    }

    public String getStanding() {
        return standing == null ? "" : standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }
}
