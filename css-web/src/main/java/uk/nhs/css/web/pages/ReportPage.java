package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import uk.nhs.css.reporting.london.ReportInfo;
import uk.nhs.css.reporting.london.ReportQuery;
import uk.nhs.css.reporting.london.ReportView;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;
import uk.nhs.css.web.frame.DateText;
import uk.nhs.css.web.frame.Failures;

/** One London-wide report: its question, the answer in a sentence, chart, table, filters, documents. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    private Reports reports;

    @Inject
    private YearChoice years;

    @Inject
    private HttpServletRequest request;

    private String name;
    private String year;
    private String asAt;
    private String sector;
    private String state;
    private String sort;
    private ReportInfo info;
    private ReportView report;

    /** What the address asks wrongly is said at its field, and the whole report is shown instead. */
    public void load() {
        info = reports.info(name);
        if (!Failures.attempt(() -> report = reports.report(name, query()))) {
            report = reports.report(name, ReportQuery.everything());
        }
    }

    private ReportQuery query() {
        String day = asAt == null || asAt.isBlank()
                ? null
                : DateText.parse("asAt", asAt).toString();
        boolean descending = sort != null && sort.startsWith("-");
        String column = descending ? sort.substring(1) : sort;
        return ReportQuery.of(year, day, sector, state, column, descending ? "desc" : "asc");
    }

    public ReportInfo info() {
        return info;
    }

    public ReportView view() {
        return report;
    }

    /** The columns that people see, with their place in a row. */
    public List<ShownColumn> columns() {
        List<Column> columns = report.columns();
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).place() != Column.Place.FILES_ONLY)
                .mapToObj(i -> new ShownColumn(columns.get(i), i))
                .toList();
    }

    public Cell cell(Row row, ShownColumn column) {
        return row.cells().get(column.index());
    }

    /** The same question for a document. */
    public String documentQuery() {
        String query = request.getQueryString();
        return query == null ? "" : query;
    }

    public List<SelectItem> years() {
        return years.items();
    }

    /** A column and where its cell stands in a row. */
    public record ShownColumn(Column column, int index) {}

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getYear() {
        return year == null || year.isBlank() ? years.current().toString() : year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getAsAt() {
        return asAt;
    }

    public void setAsAt(String asAt) {
        this.asAt = asAt;
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
