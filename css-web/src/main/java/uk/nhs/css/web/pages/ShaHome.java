package uk.nhs.css.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.QuorumView;
import uk.nhs.css.pricing.costmodel.PriceCurve;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.reporting.london.ReportInfo;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.web.pages.HomeView.Figure;
import uk.nhs.css.web.pages.HomeView.Place;

/** How London stands, for its first minute. */
@ApplicationScoped
class ShaHome {

    @Inject
    private MembersRegister register;

    @Inject
    private PriceCurves curves;

    @Inject
    private PopulationBook populations;

    @Inject
    private Reports reports;

    @Inject
    private YearChoice years;

    HomeView view() {
        FinancialYear year = years.current();
        QuorumView quorum = register.quorum();
        int away = Math.abs(quorum.members() - quorum.quorum());
        List<Figure> figures = new ArrayList<>(List.of(new Figure(
                "Members",
                quorum.members() + " of " + quorum.full(),
                away + (quorum.reached() ? " above" : " below") + " the quorum of " + quorum.quorum())));
        price(year, quorum.members()).ifPresent(figures::add);
        long standIns = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, year).values().stream()
                .filter(PopulationUsed::standIn)
                .count();
        figures.add(new Figure(
                "Populations stood in",
                standIns + " of " + quorum.full(),
                "ONS mid-year estimate in place of unified weighted population"));
        List<Place> places = new ArrayList<>();
        for (ReportInfo report : reports.list()) {
            places.add(new Place("/reports/" + report.name(), report.title(), report.question()));
        }
        places.add(new Place("/help", "Help", "Where to find what, and what the terms mean."));
        return new HomeView("How London stands", figures, List.of(), places);
    }

    private Optional<Figure> price(FinancialYear year, int members) {
        Optional<PriceCurve> curve = members == 0 ? Optional.empty() : curves.find(year);
        return curve.map(prices -> new Figure(
                "Price now, a weighted head",
                prices.shown(members, 2).atScale(2) + "p",
                prices.shown(Quorum.FULL_MEMBERSHIP, 2).atScale(2) + "p when all have joined"));
    }
}
