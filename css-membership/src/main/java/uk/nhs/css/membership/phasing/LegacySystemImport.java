package uk.nhs.css.membership.phasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.imports.RowEffect;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;

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
                .map(LegacySystemImport::cells)
                .toList();
    }

    private static List<String> cells(PctInput pct) {
        return cells(pct.code(), pct.system().orElseThrow(), pct.installation(), pct.since());
    }

    private static List<String> cells(
            PctCode code, String system, Optional<String> installation, Optional<LocalDate> since) {
        return List.of(
                code.value(),
                system,
                installation.orElse(""),
                since.map(Object::toString).orElse(""));
    }

    @Override
    public ImportSession open() {
        PhasingInputsView known = inputs.inputs();
        Map<PctCode, PctInput> invited =
                known.pcts().stream().collect(Collectors.toMap(PctInput::code, Function.identity()));
        Set<String> systems = known.systems().stream().map(SystemView::name).collect(Collectors.toSet());
        return row -> {
            PctCode code = row.value("pct_code", PctCode::of);
            if (!invited.containsKey(code)) {
                throw new MalformedInput(
                        "pct_code", code.value(), "has not been invited", "Correct the code, or invite the PCT first.");
            }
            SystemUse use = new SystemUse(
                    row.text("system"),
                    Optional.of(row.text("installation")),
                    row.optional("since", Dates::parse),
                    invited.get(code).monthlyCost());
            if (!systems.contains(use.system())) {
                throw new MalformedInput(
                        "system", use.system(), "is no known legacy system", "Enter the system under Phasing first.");
            }
            if (!inputs.use(code, use, false)) {
                return RowEffect.none();
            }
            List<String> after = cells(code, use.system(), use.installation(), use.since());
            return Optional.of(invited.get(code))
                    .filter(before -> before.system().isPresent())
                    .map(before -> RowEffect.changed(header(), cells(before), after))
                    .orElseGet(RowEffect::added);
        };
    }

    @Override
    public RowEffect apply(ImportRow row) {
        return open().apply(row);
    }
}
