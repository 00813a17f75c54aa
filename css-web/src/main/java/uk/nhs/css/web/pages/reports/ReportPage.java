package uk.nhs.css.web.pages.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.reporting.london.ReportInfo;
import uk.nhs.css.reporting.london.ReportQuery;
import uk.nhs.css.reporting.london.ReportView;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.web.frame.Failures;
import uk.nhs.css.web.frame.Frame;
import uk.nhs.css.web.frame.Show;
import uk.nhs.css.web.pages.FilterItems;

/** One London-wide report: its question, the answer in a sentence, chart, table, filters, documents. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    private Reports reports;

    @Inject
    private ReportYears years;

    @Inject
    private FilterItems filterItems;

    @Inject
    private Frame frame;

    @Inject
    private Show show;

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

    /**
     * What the address asks wrongly is said at its field, which keeps it, and the answer is 400: figures that nobody asked
     * for are not shown in place of those that cannot be had.
     */
    public void load() {
        info = reports.info(name);
        boolean understood = Failures.attempt(() -> {
            ReportQuery query = ReportAddress.query(reports, name, request.getParameterMap());
            report = reports.report(name, query);
            asked = query;
        });
        if (understood) {
            table = ShownTable.ofReport(report, frame.url("/reports/" + name), ReportAddress.filters(asked));
        } else {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Whether there is a report to show; else the page says what may be asked. */
    public boolean understood() {
        return report != null;
    }

    /** Today, the last day that a report can look from. */
    public LocalDate today() {
        return years.today();
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
        return report.notesBesideTheAnswer();
    }

    /** The same question for a document. */
    public String documentQuery() {
        String query = request.getQueryString();
        return query == null ? "" : query;
    }

    public List<SelectItem> years() {
        return understood() ? years.items(report.year()) : Choices.keeping(years.items(), year);
    }

    public List<SelectItem> sectors() {
        return Choices.keeping(filterItems.sectors(), getSector());
    }

    public List<SelectItem> states() {
        return Choices.keeping(filterItems.states(), getState());
    }

    /** The day of the report that is shown, or what was typed for it. */
    public String asAt() {
        return understood() ? show.shortDate(report.asAt()) : typed("asAt");
    }

    private String typed(String parameter) {
        String text = request.getParameter(parameter);
        return text == null ? "" : text;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The year of the report that is shown; what was asked for while the address is still being read. */
    public String getYear() {
        return understood()
                ? report.year().toString()
                : Optional.ofNullable(year).filter(text -> !text.isBlank()).orElseGet(() -> years.current()
                        .toString());
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getSector() {
        return asked.sector().map(Sector::name).orElse(sector == null ? "" : sector);
    }

    public void setSector(String sector) {
        this.sector = sector;
    }

    public String getState() {
        return asked.state().orElse(state == null ? "" : state);
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
