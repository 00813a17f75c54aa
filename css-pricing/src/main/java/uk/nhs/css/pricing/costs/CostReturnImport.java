package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.imports.RowEffect;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;

/**
 * Cost returns as a file. A row adds its line to the return of its PCT and year, or replaces the line with the same
 * category, purpose, role and band; lines that the file does not name stay. A PCT's file is written to its open version, to
 * be submitted; the host's is accepted at once.
 */
@ApplicationScoped
public class CostReturnImport implements ImportKind {

    static final List<String> HEADER =
            List.of("pct_code", "year", "category", "purpose", "role", "band", "wte", "amount", "note");

    private LoadedReturns loaded;
    private SavedOrCredited posts;
    private AllReturns all;
    private PctDirectory directory;
    private Actor actor;

    protected CostReturnImport() {}

    @Inject
    public CostReturnImport(
            LoadedReturns loaded, SavedOrCredited posts, AllReturns all, PctDirectory directory, Actor actor) {
        this.loaded = loaded;
        this.posts = posts;
        this.all = all;
        this.directory = directory;
        this.actor = actor;
    }

    @Override
    public String name() {
        return "cost-returns";
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<String> key() {
        return List.of("pct_code", "year", "category", "purpose", "role", "band");
    }

    @Override
    public boolean forPcts() {
        return true;
    }

    @Override
    public ImportSession open() {
        return new CostReturnReading(loaded, posts, directory, actor);
    }

    @Override
    public RowEffect apply(ImportRow row) {
        ImportSession session = open();
        session.ahead(List.of(row));
        RowEffect effect = session.apply(row);
        session.end();
        return effect;
    }

    @Override
    public List<List<String>> export() {
        List<List<String>> rows = new ArrayList<>();
        export(rows::add);
        return rows;
    }

    @Override
    public void export(Consumer<List<String>> rows) {
        all.eachLatest(view -> view.lines().forEach(line -> rows.accept(cells(view.code(), view.year(), line))));
    }

    static List<String> cells(PctCode code, FinancialYear year, CostLine line) {
        return List.of(
                code.value(),
                year.toString(),
                line.category().name(),
                line.purpose().name(),
                line.role(),
                line.band(),
                line.wte().signum() == 0 ? "" : line.wte().toPlainString(),
                Pounds.plain(line.amount()),
                line.note());
    }
}
