package uk.nhs.css.membership.phasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.pct.PctCode;

/** The file kind {@code legacy-systems}: which legacy system each PCT uses. */
@ApplicationScoped
public class LegacySystemImport implements ImportKind {

    private final PhasingInputs inputs;

    @Inject
    public LegacySystemImport(PhasingInputs inputs) {
        this.inputs = inputs;
    }

    /** For the container's proxy. */
    protected LegacySystemImport() {
        this(null);
    }

    @Override
    public String name() {
        return "legacy-systems";
    }

    @Override
    public List<String> header() {
        return List.of("pct_code", "system", "installation", "since");
    }

    @Override
    public List<String> key() {
        return List.of("pct_code");
    }

    @Override
    public List<List<String>> export() {
        return inputs.inputs().pcts().stream()
                .filter(pct -> pct.system().isPresent())
                .map(pct -> List.of(
                        pct.code().value(),
                        pct.system().orElseThrow(),
                        pct.installation().orElse(""),
                        pct.since().map(Object::toString).orElse("")))
                .toList();
    }

    @Override
    public boolean apply(ImportRow row) {
        PctCode code = row.value("pct_code", PctCode::of);
        return inputs.use(
                code,
                new SystemUse(
                        row.text("system"),
                        Optional.of(row.text("installation")),
                        row.optional("since", Dates::parse),
                        inputs.of(code).monthlyCost()),
                false);
    }
}
