package uk.nhs.css.domain.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
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
    public List<List<String>> export() {
        return book.standing().stream()
                .map(fact -> List.of(
                        fact.code().value(),
                        fact.year().toString(),
                        fact.basis().name(),
                        String.valueOf(fact.heads().count()),
                        fact.status().name(),
                        fact.source()))
                .toList();
    }

    @Override
    public boolean apply(ImportRow row) {
        PctCode code = row.value("pct_code", PctCode::of);
        if (directory.find(code).isEmpty()) {
            throw new MalformedInput(
                    "pct_code", code.value(), "is not registered", "Load the PCT first, or correct the code.");
        }
        return book.load(new PopulationFact(
                code,
                row.value("year", FinancialYear::parse),
                row.value("basis", PopulationBasis::of),
                row.value("heads", Heads::parse),
                row.value("status", PopulationStatus::of),
                row.text("source")));
    }
}
