package uk.nhs.css.web.pages.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.css.reporting.london.LondonOverview;
import uk.nhs.css.reporting.london.OverviewView;
import uk.nhs.css.reporting.london.ReportInfo;
import uk.nhs.css.reporting.london.Reports;

/** London at a glance, and the list of London-wide reports. */
@Named
@RequestScoped
public class ReportsPage {

    @Inject
    private Reports reports;

    @Inject
    private LondonOverview overview;

    private OverviewView view;

    public List<ReportInfo> list() {
        return reports.list();
    }

    /** How London stands today. */
    public OverviewView overview() {
        if (view == null) {
            view = overview.today();
        }
        return view;
    }
}
