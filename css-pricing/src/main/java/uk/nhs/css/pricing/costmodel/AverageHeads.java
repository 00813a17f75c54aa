package uk.nhs.css.pricing.costmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.domain.refusal.Refusal;

/** The weighted heads of an average PCT of a year. */
@ApplicationScoped
@Transactional
public class AverageHeads {

    private static final int DECIMALS = 9;

    private PctDirectory directory;
    private PopulationBook populations;

    protected AverageHeads() {}

    @Inject
    public AverageHeads(PctDirectory directory, PopulationBook populations) {
        this.directory = directory;
        this.populations = populations;
    }

    /**
     * An average.
     *
     * @param heads above zero, to nine decimals
     * @param standInNotes which of the figures behind it stand in for others
     */
    public record Average(BigDecimal heads, List<String> standInNotes) {}

    /**
     * The average of every PCT that there is in the year.
     *
     * @throws Refusal {@code NO_POPULATION} if one of them has no head count, naming it
     */
    public Average ofEveryPct(FinancialYear year) {
        Map<PctCode, PopulationUsed> used = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, year);
        List<PctView> standing = directory.all().stream()
                .filter(pct -> pct.validFrom().isBefore(year.end()))
                .filter(pct ->
                        pct.validTo().map(end -> end.isAfter(year.start())).orElse(true))
                .toList();
        String missing = standing.stream()
                .filter(pct -> !used.containsKey(pct.code()))
                .map(PctView::name)
                .collect(Collectors.joining(", "));
        if (standing.isEmpty() || !missing.isEmpty()) {
            throw new Refusal(
                    "NO_POPULATION",
                    year.toString(),
                    "An average needs the " + PopulationBasis.UNIFIED_WEIGHTED.label() + " of every PCT; for " + year
                            + " it is not loaded for " + (missing.isEmpty() ? "any" : missing) + ".",
                    "Load the populations of the year, or allow another basis to stand in for it.");
        }
        return average(standing.stream().map(pct -> used.get(pct.code())).toList());
    }

    /** The average of the PCTs whose head count is loaded; empty if none is. */
    public Optional<Average> ofThoseLoaded(FinancialYear year) {
        Collection<PopulationUsed> used =
                populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, year).values();
        return used.isEmpty() ? Optional.empty() : Optional.of(average(used));
    }

    private static Average average(Collection<PopulationUsed> figures) {
        long sum = figures.stream().mapToLong(figure -> figure.heads().count()).sum();
        return new Average(
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(figures.size()), DECIMALS, RoundingMode.HALF_UP),
                StandInNotes.of(figures));
    }
}
