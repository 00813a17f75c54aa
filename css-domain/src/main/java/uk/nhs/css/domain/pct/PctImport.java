package uk.nhs.css.domain.pct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.RowEffect;

/** The register of PCTs as a file; local authorities are separated by semicolons. */
@ApplicationScoped
public class PctImport implements ImportKind {

    private PctDirectory directory;

    protected PctImport() {}

    @Inject
    public PctImport(PctDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "pcts";
    }

    @Override
    public String label() {
        return "PCTs";
    }

    @Override
    public List<String> header() {
        return List.of("code", "name", "sector", "local_authorities", "valid_from", "valid_to", "successor");
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public List<List<String>> export() {
        return directory.all().stream().map(PctImport::cells).toList();
    }

    private static List<String> cells(PctView pct) {
        return List.of(
                pct.code().value(),
                pct.name(),
                pct.sector().name(),
                String.join("; ", pct.localAuthorities()),
                pct.validFrom().toString(),
                pct.validTo().map(Object::toString).orElse(""),
                pct.successor().map(PctCode::value).orElse(""));
    }

    @Override
    public RowEffect apply(ImportRow row) {
        LocalDate from = row.value("valid_from", Dates::parse);
        PctView facts = new PctView(
                row.value("code", PctCode::of),
                row.text("name"),
                row.value("sector", Sector::of),
                Arrays.stream(row.text("local_authorities").split(";"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                from,
                row.optional("valid_to", Dates::parse),
                row.optional("successor", PctCode::of));
        Optional<PctView> before = directory.find(facts.code());
        if (!directory.register(facts)) {
            return RowEffect.none();
        }
        return before.map(known -> RowEffect.changed(header(), cells(known), cells(facts)))
                .orElseGet(RowEffect::added);
    }
}
