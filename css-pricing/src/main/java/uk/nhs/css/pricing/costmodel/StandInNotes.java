package uk.nhs.css.pricing.costmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.nhs.css.domain.population.PopulationUsed;

/** What to say beside a figure that is built on head counts of several PCTs, some of which stand in for others. */
public final class StandInNotes {

    private StandInNotes() {}

    /**
     * A note for each kind of stand-in, with how many of the PCTs it concerns: {@code ONS mid-year estimate used in place of
     * unified weighted population (30 of 31 PCTs)}. Empty if none stands in.
     */
    public static List<String> of(Collection<PopulationUsed> figures) {
        Map<String, Integer> counts = new TreeMap<>();
        figures.forEach(figure -> figure.standInNote().ifPresent(note -> counts.merge(note, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> "%s (%d of %d %s)"
                        .formatted(
                                entry.getKey(), entry.getValue(), figures.size(), figures.size() == 1 ? "PCT" : "PCTs"))
                .toList();
    }
}
