package uk.nhs.css.web.pages.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.css.reporting.london.ReportInfo;
import uk.nhs.css.reporting.london.Reports;

/** The list of London-wide reports. */
@Named
@RequestScoped
public class ReportsPage {

    @Inject
    private Reports reports;

    public List<ReportInfo> list() {
        return reports.list();
    }
}
