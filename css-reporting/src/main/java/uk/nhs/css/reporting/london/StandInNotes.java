package uk.nhs.css.reporting.london;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.nhs.css.domain.population.PopulationUsed;

/** Says for how many PCTs another figure stands in, and which. */
final class StandInNotes {

    private StandInNotes() {}

    /** A sentence for each kind of stand-in; none if every figure is the one asked for. */
    static List<String> of(Collection<PopulationUsed> used) {
        Map<String, Long> counts = used.stream()
                .map(PopulationUsed::standInNote)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(note -> note, TreeMap::new, Collectors.counting()));
        List<String> notes = new ArrayList<>();
        counts.forEach((note, count) -> notes.add("For " + count + (count == 1 ? " PCT: " : " PCTs: ") + note + "."));
        return notes;
    }
}
