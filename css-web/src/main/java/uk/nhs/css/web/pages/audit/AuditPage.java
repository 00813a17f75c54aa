package uk.nhs.css.web.pages.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.css.domain.audit.AuditQuery;
import uk.nhs.css.domain.audit.AuditTrail;
import uk.nhs.css.domain.audit.AuditView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.web.frame.Failures;
import uk.nhs.css.web.pages.Address;

/** Who changed what, when and why: searched by the address, fifty rows a page, the newest first. */
@Named
@RequestScoped
public class AuditPage {

    /** Rows on one page. */
    public static final int ROWS = 50;

    @Inject
    private AuditTrail trail;

    private String q;
    private String by;
    private String action;
    private String from;
    private String to;
    private String page;
    private int number = 1;
    private long total;
    private List<AuditView> rows = List.of();

    /** Dates that cannot be understood are said at their field, and nothing is shown until they are mended. */
    public void load() {
        number = numberOf(page);
        Failures.attempt(() -> {
            AuditQuery asked = AuditAddress.query(q, by, action, from, to);
            total = trail.count(asked);
            rows = trail.search(asked, (number - 1) * ROWS, ROWS);
        });
    }

    public List<AuditView> rows() {
        return rows;
    }

    public long total() {
        return total;
    }

    public int number() {
        return number;
    }

    /** How many pages there are, at least one. */
    public long pages() {
        return Math.max(1, (total + ROWS - 1) / ROWS);
    }

    /** The first row on this page, counted from one. */
    public long first() {
        return (number - 1L) * ROWS + 1;
    }

    public long last() {
        return first() + rows.size() - 1;
    }

    /** The filters as a query string, for the file and for the links to other pages; empty if there are none. */
    public String filters() {
        return Stream.of(pair("q", q), pair("by", by), pair("action", action), pair("from", from), pair("to", to))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** The query string of another page of the same search. */
    public String to(long other) {
        String filters = filters();
        return "?" + filters + (filters.isEmpty() ? "" : "&") + "page=" + other;
    }

    public List<SelectItem> people() {
        return withAll("Everybody", trail.people());
    }

    public List<SelectItem> actions() {
        return withAll("Everything", trail.actions());
    }

    private static List<SelectItem> withAll(String all, List<String> values) {
        return Stream.concat(
                        Stream.of(new SelectItem("", all)), values.stream().map(each -> new SelectItem(each, each)))
                .toList();
    }

    private static String pair(String name, String value) {
        return Address.blank(value) ? "" : name + "=" + Address.encoded(value);
    }

    private static int numberOf(String page) {
        if (Address.blank(page)) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,5}")) {
            throw new MalformedInput("page", page, "is no page", "Choose a page by the links below the table.");
        }
        return Integer.parseInt(page);
    }

    public String getQ() {
        return q == null ? "" : q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getBy() {
        return by == null ? "" : by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getAction() {
        return action == null ? "" : action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getFrom() {
        return from == null ? "" : from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to == null ? "" : to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
