package uk.nhs.css.pricing.charging;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.costmodel.StandInNotes;

/** What to say beside charges that are made on head counts, some of which stand in for others. */
final class StandIns {

    private StandIns() {}

    /** A note for each kind of stand-in behind the lines, counted for each basis that is charged on. */
    static List<String> behind(List<ChargeLine> lines) {
        Map<PopulationBasis, Map<PctCode, PopulationUsed>> asked = new EnumMap<>(PopulationBasis.class);
        lines.stream().map(line -> line.working().population()).forEach(used -> asked.computeIfAbsent(
                        used.asked(), basis -> new TreeMap<>())
                .put(used.code(), used));
        return asked.values().stream()
                .flatMap(used -> StandInNotes.of(used.values()).stream())
                .toList();
    }
}
