package uk.nhs.css.web.pages.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import uk.nhs.css.reporting.london.ReportQuery;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.reporting.london.RowView;
import uk.nhs.css.reporting.london.RowsBehind;

/** One row of a report, opened to the records behind its figures. */
@Named
@RequestScoped
public class ReportRowPage {

    @Inject
    private Reports reports;

    @Inject
    private HttpServletRequest request;

    private String name;
    private String key;
    private RowView row;
    private ReportQuery query;

    /** What the address asks wrongly has no row to show: an error page says what is allowed. */
    public void load() {
        query = ReportAddress.query(reports, name, request.getParameterMap());
        row = reports.row(name, key, query);
    }

    public RowView row() {
        return row;
    }

    /** Each kind of record with its table. */
    public List<Section> sections() {
        return row.behind().stream().map(Section::of).toList();
    }

    /** Back to the report with the same filters. */
    public String back() {
        return "/reports/" + name + ReportAddress.filters(query);
    }

    /** Records as the page shows them. */
    public record Section(RowsBehind records, ShownTable table) {

        static Section of(RowsBehind records) {
            return new Section(records, ShownTable.of(records.table()));
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
