package uk.nhs.css.membership.transition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;

/** One file of validation measures being read. From one batch of rows to the next it remembers nothing. */
final class MeasureReading implements ImportSession {

    private final LoadedMeasures loaded;

    /** Of the rows that come next: their transitions, and what stands of their measures. */
    private final Map<Way, SystemTransition> transitions = new HashMap<>();

    private final Map<Place, ValidationMeasure> standing = new HashMap<>();

    MeasureReading(LoadedMeasures loaded) {
        this.loaded = loaded;
    }

    /** A PCT's way off one system. */
    private record Way(PctCode code, String system) {}

    private record Month(Way way, YearMonth month) {}

    private record Place(Month month, String measure) {}

    @Override
    public void ahead(List<ImportRow> rows) {
        transitions.clear();
        standing.clear();
        Set<PctCode> codes = new TreeSet<>();
        Map<Month, Set<String>> asked = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            try {
                Month month = month(row);
                codes.add(month.way().code());
                asked.computeIfAbsent(month, none -> new TreeSet<>()).add(row.text("measure"));
            } catch (MalformedInput bad) {
                // The row itself says so when it is applied.
                continue;
            }
        }
        if (!codes.isEmpty()) {
            loaded.transitions(codes).forEach(each -> transitions.put(new Way(each.code(), each.system()), each));
        }
        asked.forEach((month, measures) -> Optional.ofNullable(transitions.get(month.way()))
                .ifPresent(transition -> loaded.standing(transition, month.month(), measures)
                        .forEach(each ->
                                standing.put(new Place(month, each.measurement().measure()), each))));
    }

    @Override
    public boolean apply(ImportRow row) {
        Measurement measurement = new Measurement(
                row.text("measure"),
                row.value("month", MeasureReading::parseMonth),
                row.value("old", MeasureReading::number),
                row.value("new", MeasureReading::number),
                row.value("tolerance", MeasureReading::number));
        Month month = month(row);
        SystemTransition transition = transitions.get(month.way());
        if (transition == null) {
            // In a file, a PCT that is not there and one that is somebody else's are the same bad row.
            throw new MalformedInput(
                    "system", row.text("system"), "is in no transition of this PCT", "Plan its double running first.");
        }
        Place place = new Place(month, measurement.measure());
        Optional<ValidationMeasure> changed =
                loaded.measure(transition, Optional.ofNullable(standing.get(place)), measurement);
        changed.ifPresent(measure -> standing.put(place, measure));
        return changed.isPresent();
    }

    private static Month month(ImportRow row) {
        return new Month(
                new Way(row.value("pct_code", PctCode::of), row.text("system")),
                row.value("month", MeasureReading::parseMonth));
    }

    private static YearMonth parseMonth(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedInput("month", text, "is no month", "Write a month as 2007-06.");
        }
    }

    private static BigDecimal number(String text) {
        if (!text.matches("-?\\d{1,13}(\\.\\d{1,3})?")) {
            throw new MalformedInput("value", text, "is no number", "Write digits with a point, such as 1234.50.");
        }
        return new BigDecimal(text);
    }
}
