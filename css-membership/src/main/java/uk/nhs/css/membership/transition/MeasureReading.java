package uk.nhs.css.membership.transition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.imports.RowEffect;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;

/** One file of validation measures being read. From one batch of rows to the next it remembers nothing. */
final class MeasureReading implements ImportSession {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,13}(\\.\\d{1,3})?");

    private final LoadedMeasures loaded;

    /** Of the rows that come next: their transitions, and what stands of their measures. */
    private final Map<Way, SystemTransition> transitions = new HashMap<>();

    private final Map<String, ValidationMeasure> standing = new HashMap<>();

    MeasureReading(LoadedMeasures loaded) {
        this.loaded = loaded;
    }

    /** A PCT's way off one system. */
    private record Way(PctCode code, String system) {}

    private static Way way(ImportRow row) {
        return new Way(row.value("pct_code", PctCode::of), row.text("system"));
    }

    @Override
    public void ahead(List<ImportRow> rows) {
        transitions.clear();
        standing.clear();
        Set<PctCode> codes = new TreeSet<>();
        for (ImportRow row : rows) {
            try {
                codes.add(way(row).code());
            } catch (MalformedInput bad) {
                // The row itself says so when it is applied.
                continue;
            }
        }
        if (!codes.isEmpty()) {
            loaded.transitions(codes).forEach(each -> transitions.put(new Way(each.code(), each.system()), each));
        }
        Set<String> keys = new HashSet<>();
        for (ImportRow row : rows) {
            try {
                Optional.ofNullable(transitions.get(way(row)))
                        .map(transition -> ValidationMeasure.keyOf(
                                transition.id(), row.value("month", MeasureReading::parseMonth), row.text("measure")))
                        .ifPresent(keys::add);
            } catch (MalformedInput bad) {
                continue;
            }
        }
        if (!keys.isEmpty()) {
            loaded.standing(keys).forEach(each -> standing.put(each.key(), each));
        }
    }

    @Override
    public RowEffect apply(ImportRow row) {
        Measurement measurement = new Measurement(
                row.text("measure"),
                row.value("month", MeasureReading::parseMonth),
                row.value("old", MeasureReading::number),
                row.value("new", MeasureReading::number),
                row.value("tolerance", MeasureReading::number));
        SystemTransition transition = transitions.get(way(row));
        if (transition == null) {
            // In a file, a PCT that is not there and one that is somebody else's are the same bad row.
            throw new MalformedInput(
                    "system", row.text("system"), "is in no transition of this PCT", "Plan its double running first.");
        }
        String key = ValidationMeasure.keyOf(transition.id(), measurement.month(), measurement.measure());
        Optional<ValidationMeasure> known = Optional.ofNullable(standing.get(key));
        // What is overwritten is remembered first.
        Optional<Measurement> before = known.map(ValidationMeasure::measurement);
        Optional<ValidationMeasure> changed = loaded.measure(transition, known, measurement);
        if (changed.isEmpty()) {
            return RowEffect.none();
        }
        standing.put(key, changed.get());
        return before.map(said -> RowEffect.changed(
                        MeasureImport.HEADER,
                        MeasureImport.cells(transition, said),
                        MeasureImport.cells(transition, measurement)))
                .orElseGet(RowEffect::added);
    }

    private static YearMonth parseMonth(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedInput("month", text, "is no month", "Write a month as 2007-06.");
        }
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new MalformedInput("value", text, "is no number", "Write digits with a point, such as 1234.50.");
        }
        return new BigDecimal(text);
    }
}
