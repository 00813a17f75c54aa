package uk.nhs.css.membership.transition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;

/** The file kind {@code validation-measures}: what both systems say of a month. Tolerance is in per cent. */
@ApplicationScoped
public class MeasureImport implements ImportKind {

    private final Transitions transitions;

    @Inject
    public MeasureImport(Transitions transitions) {
        this.transitions = transitions;
    }

    /** For the container's proxy. */
    protected MeasureImport() {
        this(null);
    }

    @Override
    public String name() {
        return "validation-measures";
    }

    @Override
    public List<String> header() {
        return List.of("pct_code", "system", "measure", "month", "old", "new", "tolerance");
    }

    @Override
    public List<String> key() {
        return List.of("pct_code", "system", "measure", "month");
    }

    @Override
    public List<List<String>> export() {
        return transitions.london().transitions().stream()
                .flatMap(transition -> transition.measures().stream().map(each -> row(transition, each.measurement())))
                .toList();
    }

    private static List<String> row(TransitionView transition, Measurement measurement) {
        return List.of(
                transition.code().value(),
                transition.system(),
                measurement.measure(),
                measurement.month().toString(),
                measurement.old().toPlainString(),
                measurement.fresh().toPlainString(),
                measurement.tolerance().toPlainString());
    }

    @Override
    public boolean apply(ImportRow row) {
        Measurement measurement = new Measurement(
                row.text("measure"),
                row.value("month", MeasureImport::month),
                row.value("old", MeasureImport::number),
                row.value("new", MeasureImport::number),
                row.value("tolerance", MeasureImport::number));
        try {
            return transitions.measure(row.value("pct_code", PctCode::of), row.text("system"), measurement);
        } catch (NotFound unknown) {
            // In a file, a PCT that is not there and one that is somebody else's are the same bad row.
            throw new MalformedInput(
                    "system", row.text("system"), "is in no transition of this PCT", "Plan its double running first.");
        }
    }

    private static YearMonth month(String text) {
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
