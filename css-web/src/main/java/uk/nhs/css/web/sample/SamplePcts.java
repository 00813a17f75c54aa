package uk.nhs.css.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.evidence.EvidenceBook;
import uk.nhs.css.domain.evidence.EvidenceKind;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.Imports;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;

/** What is published: the PCTs, their populations, and the figures that the two papers quote. */
@ApplicationScoped
class SamplePcts {

    private static final String EVIDENCE = "key,kind,wording,document,place,document_date,quoted,figure,unit,pct_code";

    private Imports imports;
    private PopulationBook populations;
    private EvidenceBook evidence;

    protected SamplePcts() {}

    @Inject
    SamplePcts(Imports imports, PopulationBook populations, EvidenceBook evidence) {
        this.imports = imports;
        this.populations = populations;
        this.evidence = evidence;
    }

    void load() {
        imports.apply("pcts", SampleFile.bytes("pcts.csv"));
        imports.apply("populations", SampleFile.bytes("populations.csv"));
        imports.apply("populations", SampleFile.bytes("populations-brent.csv"));
        for (String year : new String[] {"2006/07", "2007/08"}) {
            populations.allowStandIn(
                    FinancialYear.parse(year),
                    PopulationBasis.UNIFIED_WEIGHTED,
                    PopulationBasis.RESIDENT,
                    "The unified weighted populations of the Department of Health are not loaded in the sample data.");
        }
        SampleFile.rows("evidence.csv", EVIDENCE).forEach(row -> evidence.record(quoted(row)));
    }

    private static QuotedFigure quoted(ImportRow row) {
        return new QuotedFigure(
                row.text("key"),
                EvidenceKind.valueOf(row.text("kind")),
                row.text("wording"),
                row.text("document"),
                row.text("place"),
                row.value("document_date", Dates::parse),
                row.text("quoted"),
                row.optional("figure", BigDecimal::new),
                FigureUnit.valueOf(row.text("unit")),
                row.optional("pct_code", PctCode::of));
    }
}
