package uk.nhs.css.web.pages.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import uk.nhs.css.reporting.london.ReportInfo;
import uk.nhs.css.reporting.london.ReportQuery;
import uk.nhs.css.reporting.london.ReportView;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.web.frame.Failures;
import uk.nhs.css.web.frame.Frame;

/** One London-wide report: its question, the answer in a sentence, chart, table, filters, documents. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    private Reports reports;

    @Inject
    private ReportYears years;

    @Inject
    private Frame frame;

    @Inject
    private HttpServletRequest request;

    private String name;
    private String year;
    private String sector;
    private String state;
    private String sort;
    private ReportInfo info;
    private ReportView report;
    private ShownTable table;
    private ReportQuery asked = ReportQuery.everything();

    /** What the address asks wrongly is said at its field, and the whole report is shown instead. */
    public void load() {
        info = reports.info(name);
        boolean understood = Failures.attempt(() -> {
            ReportQuery query = ReportAddress.query(request.getParameterMap());
            report = reports.report(name, query);
            asked = query;
        });
        if (!understood) {
            report = reports.report(name, asked);
        }
        table = ShownTable.ofReport(report, frame.url("/reports/" + name), ReportAddress.filters(asked));
    }

    public ReportInfo info() {
        return info;
    }

    public ReportView view() {
        return report;
    }

    /** Whether there is more to show without the filters. */
    public boolean narrowed() {
        return !asked.filters().isEmpty();
    }

    /** The table with the links from its figures. */
    public ShownTable table() {
        return table;
    }

    /** What goes with the figures; the answer stands above already. */
    public List<String> notes() {
        return report.notes().stream()
                .filter(note -> !note.equals(report.sentence()))
                .toList();
    }

    /** The same question for a document. */
    public String documentQuery() {
        String query = request.getQueryString();
        return query == null ? "" : query;
    }

    public List<SelectItem> years() {
        return years.items(report.year());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The year of the report that is shown; what was asked for while the address is still being read. */
    public String getYear() {
        return report == null ? year : report.year().toString();
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getSector() {
        return sector == null ? "" : sector;
    }

    public void setSector(String sector) {
        this.sector = sector;
    }

    public String getState() {
        return state == null ? "" : state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getSort() {
        return sort == null ? "" : sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
