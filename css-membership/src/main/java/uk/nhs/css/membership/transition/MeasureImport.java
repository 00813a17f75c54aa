package uk.nhs.css.membership.transition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.imports.RowEffect;

/** The file kind {@code validation-measures}: what both systems say of a month. Tolerance is in per cent. */
@ApplicationScoped
public class MeasureImport implements ImportKind {

    static final List<String> HEADER = List.of("pct_code", "system", "measure", "month", "old", "new", "tolerance");

    private final LoadedMeasures loaded;

    @Inject
    public MeasureImport(LoadedMeasures loaded) {
        this.loaded = loaded;
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
        return HEADER;
    }

    @Override
    public List<String> key() {
        return List.of("pct_code", "system", "measure", "month");
    }

    @Override
    public List<List<String>> export() {
        List<List<String>> rows = new ArrayList<>();
        export(rows::add);
        return rows;
    }

    @Override
    public void export(Consumer<List<String>> rows) {
        loaded.each((transition, measurement) -> rows.accept(cells(transition, measurement)));
    }

    static List<String> cells(SystemTransition transition, Measurement measurement) {
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
    public ImportSession open() {
        return new MeasureReading(loaded);
    }

    @Override
    public RowEffect apply(ImportRow row) {
        ImportSession session = open();
        session.ahead(List.of(row));
        return session.apply(row);
    }
}
