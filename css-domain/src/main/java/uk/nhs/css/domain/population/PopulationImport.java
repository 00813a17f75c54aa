package uk.nhs.css.domain.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.imports.RowEffect;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;

/** Population figures as a file. */
@ApplicationScoped
public class PopulationImport implements ImportKind {

    private PopulationBook book;
    private PctDirectory directory;

    protected PopulationImport() {}

    @Inject
    public PopulationImport(PopulationBook book, PctDirectory directory) {
        this.book = book;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "populations";
    }

    @Override
    public List<String> header() {
        return List.of("pct_code", "year", "basis", "heads", "status", "source");
    }

    @Override
    public List<String> key() {
        return List.of("pct_code", "year", "basis");
    }

    @Override
    public List<List<String>> export() {
        return book.standing().stream().map(PopulationImport::cells).toList();
    }

    private static List<String> cells(PopulationFact fact) {
        return List.of(
                fact.code().value(),
                fact.year().toString(),
                fact.basis().name(),
                String.valueOf(fact.heads().count()),
                fact.status().name(),
                fact.source());
    }

    @Override
    public ImportSession open() {
        return new Session();
    }

    @Override
    public RowEffect apply(ImportRow row) {
        ImportSession session = open();
        session.ahead(List.of(row));
        return session.apply(row);
    }

    private PopulationFact fact(ImportRow row) {
        return new PopulationFact(
                row.value("pct_code", PctCode::of),
                row.value("year", FinancialYear::parse),
                row.value("basis", PopulationBasis::of),
                row.value("heads", Heads::parse),
                row.value("status", PopulationStatus::of),
                row.text("source"));
    }

    private record Key(PctCode code, FinancialYear year, PopulationBasis basis) {

        static Key of(PopulationFact fact) {
            return new Key(fact.code(), fact.year(), fact.basis());
        }
    }

    /** Knows the register from its beginning, and of the rows that come next what stands. */
    private final class Session implements ImportSession {

        private final Set<PctCode> registered =
                directory.all().stream().map(PctView::code).collect(Collectors.toSet());
        private final Map<Key, PopulationFigure> standing = new HashMap<>();

        @Override
        public void ahead(List<ImportRow> rows) {
            standing.clear();
            Set<PctCode> codes = new TreeSet<>();
            Set<FinancialYear> years = new TreeSet<>();
            for (ImportRow row : rows) {
                try {
                    codes.add(row.value("pct_code", PctCode::of));
                    years.add(row.value("year", FinancialYear::parse));
                } catch (MalformedInput bad) {
                    // The row itself says so when it is applied.
                    continue;
                }
            }
            if (!codes.isEmpty() && !years.isEmpty()) {
                book.standing(codes, years).forEach(figure -> standing.put(Key.of(figure.fact()), figure));
            }
        }

        @Override
        public RowEffect apply(ImportRow row) {
            PctCode code = row.value("pct_code", PctCode::of);
            if (!registered.contains(code)) {
                throw new MalformedInput(
                        "pct_code", code.value(), "is not registered", "Load the PCT first, or correct the code.");
            }
            PopulationFact fact = fact(row);
            Optional<PopulationFigure> before = Optional.ofNullable(standing.get(Key.of(fact)));
            Optional<PopulationFigure> loaded = book.load(fact, before);
            if (loaded.isEmpty()) {
                return RowEffect.none();
            }
            standing.put(Key.of(fact), loaded.get());
            return before.map(figure -> RowEffect.changed(header(), cells(figure.fact()), cells(fact)))
                    .orElseGet(RowEffect::added);
        }
    }
}
