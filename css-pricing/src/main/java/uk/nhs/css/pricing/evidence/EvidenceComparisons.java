package uk.nhs.css.pricing.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.evidence.EvidenceBook;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.costmodel.CostModels;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.pricing.costs.FullYearCosts;
import uk.nhs.css.pricing.tariff.Tariffs;

/**
 * Every quotation beside the figure that the system computes. A PCT user sees what is quoted about London and in its own
 * papers; the host and the SHA see all.
 */
@ApplicationScoped
@Transactional
public class EvidenceComparisons {

    /** The first that fits is asked; the last fits everything. */
    private static final List<Measure> MEASURES = List.of(
            StatedOnly.claim(),
            new PriceAtMembers(),
            new PriceDrop(),
            TariffRate.recurring(),
            TariffRate.setUp(),
            new TotalAmount(),
            new OneOffAmount(),
            new ReplacedAmount(),
            new NetRecurringAmount(),
            new ProvisionAmount(),
            new InBudgetAmount(),
            new MobilisationCeiling(),
            StatedOnly.mobilisationPerPct(),
            StatedOnly.doubleRunningStaff(),
            new QuorumMembers(),
            StatedOnly.anything());

    private EvidenceBook book;
    private Figures.Doors doors;
    private Actor actor;

    protected EvidenceComparisons() {}

    @Inject
    public EvidenceComparisons(
            EvidenceBook book,
            Tariffs tariffs,
            CostModels costModels,
            PriceCurves curves,
            FullYearCosts costs,
            PctDirectory directory,
            Actor actor) {
        this.book = book;
        this.doors = new Figures.Doors(tariffs, costModels, curves, costs, directory);
        this.actor = actor;
    }

    /** All that the one who asks may see, figures and claims, in the order in which they were recorded. */
    public List<EvidenceLine> all() {
        return compared(quoted -> true);
    }

    /**
     * What is quoted in a PCT's papers and about London.
     *
     * @throws NotFound if it is not the PCT user's own
     */
    public List<EvidenceLine> forPct(PctCode code) {
        actor.requireSightOf(code);
        return compared(quoted -> quoted.pct().map(code::equals).orElse(true));
    }

    /**
     * What is quoted in a PCT's own papers only.
     *
     * @throws NotFound if it is not the PCT user's own
     */
    public List<EvidenceLine> inPapersOf(PctCode code) {
        actor.requireSightOf(code);
        return compared(quoted -> quoted.pct().filter(code::equals).isPresent());
    }

    private List<EvidenceLine> compared(Predicate<QuotedFigure> asked) {
        List<QuotedFigure> seen = book.all();
        Figures figures = new Figures(doors, seen);
        return seen.stream().filter(asked).map(quoted -> line(quoted, figures)).toList();
    }

    private static EvidenceLine line(QuotedFigure quoted, Figures figures) {
        Computed computed = MEASURES.stream()
                .filter(measure -> measure.fits(quoted))
                .findFirst()
                .orElseThrow()
                .compute(quoted, figures);
        return new EvidenceLine(
                quoted.key(),
                quoted.wording(),
                quoted.document(),
                quoted.place(),
                quoted.documentDate(),
                Words.quoted(quoted),
                computed.computed(),
                computed.difference(),
                computed.explanation(),
                quoted.pct());
    }
}
