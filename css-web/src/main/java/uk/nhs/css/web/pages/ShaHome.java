package uk.nhs.css.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.reporting.london.LondonOverview;
import uk.nhs.css.reporting.london.ReportInfo;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.web.pages.HomeView.Figure;
import uk.nhs.css.web.pages.HomeView.Place;

/** How London stands, for its first minute. */
@ApplicationScoped
class ShaHome {

    @Inject
    private LondonOverview overview;

    @Inject
    private Reports reports;

    HomeView view() {
        List<Figure> figures = overview.today().tiles().stream()
                .map(tile -> new Figure(tile.label(), tile.value(), tile.note(), "/reports/" + tile.report()))
                .toList();
        List<Place> places = new ArrayList<>();
        for (ReportInfo report : reports.list()) {
            places.add(new Place("/reports/" + report.name(), report.title(), report.question()));
        }
        places.add(new Place("/packs", "Report packs", "What was issued to the London Commissioning Group."));
        places.add(new Place("/help", "Help", "Where to find what, and what the terms mean."));
        return new HomeView("How London stands", figures, List.of(), places);
    }
}
