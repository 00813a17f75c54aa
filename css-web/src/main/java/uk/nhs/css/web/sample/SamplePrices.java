package uk.nhs.css.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.pricing.costmodel.CostModels;
import uk.nhs.css.pricing.costs.CostCategory;
import uk.nhs.css.pricing.costs.CostLine;
import uk.nhs.css.pricing.costs.CostPurpose;
import uk.nhs.css.pricing.costs.CostReturns;
import uk.nhs.css.pricing.tariff.Proration;
import uk.nhs.css.pricing.tariff.TariffDraft;
import uk.nhs.css.pricing.tariff.Tariffs;

/** The two tariffs that the papers quote, the cost model calibrated from the two quoted prices, and present costs. */
@ApplicationScoped
class SamplePrices {

    private static final FinancialYear YEAR = FinancialYear.parse("2007/08");
    private static final String COSTS = "pct_code,year,category,purpose,role,band,wte,amount,note";

    private Tariffs tariffs;
    private CostModels models;
    private CostReturns returns;

    protected SamplePrices() {}

    @Inject
    SamplePrices(Tariffs tariffs, CostModels models, CostReturns returns) {
        this.tariffs = tariffs;
        this.models = models;
        this.returns = returns;
    }

    void load() {
        tariffs.issue(tariff(
                "Tariff of December 2006",
                "38",
                "0",
                "FAQ pack on the business case of December 2006, FAQ 1: 38p a head with all PCTs subscribing. Quarterly"
                        + " instalments are illustrative.",
                LocalDate.of(2006, 12, 1)));
        tariffs.issue(tariff(
                "Tariff of May 2007",
                "39",
                "20",
                "Brent PCT board paper of 23 May 2007: 39p a head with a one-off set-up cost of 20p a head. That the"
                        + " set-up charge stands on residents is our reading of the paper, whose two charges imply two"
                        + " head counts. Quarterly instalments are illustrative.",
                LocalDate.of(2007, 5, 23)));
        models.calibrate(YEAR, "Calibrated from the business case of December 2006");
        costReturns();
    }

    private static TariffDraft tariff(String title, String recurring, String setUp, String evidence, LocalDate issued) {
        return new TariffDraft(
                YEAR,
                title,
                PencePerHead.of(recurring),
                PopulationBasis.UNIFIED_WEIGHTED,
                PencePerHead.of(setUp),
                PopulationBasis.RESIDENT,
                Proration.TWELFTHS,
                4,
                evidence,
                issued);
    }

    private void costReturns() {
        Map<PctCode, List<CostLine>> byPct = new LinkedHashMap<>();
        for (ImportRow row : SampleFile.rows("cost-returns.csv", COSTS)) {
            byPct.computeIfAbsent(row.value("pct_code", PctCode::of), code -> new java.util.ArrayList<>())
                    .add(line(row));
        }
        byPct.forEach((code, lines) -> returns.record(code, YEAR, lines));
    }

    private static CostLine line(ImportRow row) {
        return CostLine.returned(
                row.value("category", CostCategory::of),
                row.value("purpose", CostPurpose::of),
                row.text("role"),
                row.text("band"),
                row.value("wte", CostLine::parseWte),
                row.value("amount", Pounds::parse),
                row.text("note"));
    }
}
