package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;

/**
 * Cost returns as a file. A row adds its line to the return of its PCT and year, or replaces the line with the same
 * category, purpose, role and band; lines that the file does not name stay. A PCT's file is written to its open version, to
 * be submitted; the host's is accepted at once.
 */
@ApplicationScoped
public class CostReturnImport implements ImportKind {

    private CostReturns returns;
    private AllReturns all;
    private PctDirectory directory;
    private Actor actor;

    protected CostReturnImport() {}

    @Inject
    public CostReturnImport(CostReturns returns, AllReturns all, PctDirectory directory, Actor actor) {
        this.returns = returns;
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
        return List.of("pct_code", "year", "category", "purpose", "role", "band", "wte", "amount", "note");
    }

    @Override
    public boolean forPcts() {
        return true;
    }

    @Override
    public ImportSession open() {
        return new Session();
    }

    @Override
    public boolean apply(ImportRow row) {
        ImportSession session = open();
        boolean changed = session.apply(row);
        session.end();
        return changed;
    }

    @Override
    public List<List<String>> export() {
        List<List<String>> rows = new ArrayList<>();
        for (CostReturnView view : all.latest()) {
            view.lines()
                    .forEach(line -> rows.add(List.of(
                            view.code().value(),
                            view.year().toString(),
                            line.category().name(),
                            line.purpose().name(),
                            line.role(),
                            line.band(),
                            line.wte().signum() == 0 ? "" : line.wte().toPlainString(),
                            Pounds.plain(line.amount()),
                            line.note())));
        }
        return rows;
    }

    private record Return(PctCode code, FinancialYear year) {}

    /** The lines of a return as they stand and as the file will leave them. */
    private static final class Lines {

        private final Map<CostLine.Key, CostLine> lines = new LinkedHashMap<>();
        private final Map<CostLine.Key, Integer> named = new LinkedHashMap<>();
        private boolean changed;
    }

    private final class Session implements ImportSession {

        private final Map<Return, Lines> read = new LinkedHashMap<>();

        @Override
        public boolean apply(ImportRow row) {
            PctCode code = row.value("pct_code", PctCode::of);
            Return of = new Return(code, row.value("year", FinancialYear::parse));
            CostLine line = line(row);
            Lines lines = read.computeIfAbsent(of, this::standing);
            Integer before = lines.named.putIfAbsent(line.key(), row.line());
            if (before != null) {
                throw new MalformedInput(
                        "role",
                        line.role(),
                        "is in line " + before + " too, with the same category, purpose and band",
                        "Put both into one line, with their whole-time equivalents and amounts added up.");
            }
            CostLine stands = lines.lines.get(line.key());
            if (stands != null && same(stands, line)) {
                return false;
            }
            lines.lines.put(line.key(), line);
            lines.changed = true;
            return true;
        }

        @Override
        public void end() {
            read.forEach((of, lines) -> {
                if (lines.changed) {
                    List<CostLine> whole = List.copyOf(lines.lines.values());
                    if (actor.role() == Role.PCT_USER) {
                        returns.write(of.code(), of.year(), whole);
                    } else {
                        returns.record(of.code(), of.year(), whole);
                    }
                }
            });
        }

        private Lines standing(Return of) {
            // A PCT that is not there and one that is somebody else's are the same bad row.
            if (!actor.sees(of.code()) || directory.find(of.code()).isEmpty()) {
                throw new MalformedInput(
                        "pct_code",
                        of.code().value(),
                        "is not registered or not yours",
                        "Correct the code, or take the line out.");
            }
            Lines lines = new Lines();
            try {
                returns.latest(of.code(), of.year())
                        .ifPresent(view -> view.lines().forEach(line -> lines.lines.put(line.key(), line)));
            } catch (NotFound foreign) {
                throw new IllegalStateException("A return of a PCT that may be seen was not found", foreign);
            }
            return lines;
        }

        private static boolean same(CostLine one, CostLine other) {
            return one.wte().compareTo(other.wte()) == 0
                    && one.amount().isEqual(other.amount())
                    && one.note().equals(other.note());
        }

        private static CostLine line(ImportRow row) {
            return CostLine.returned(
                    row.value("category", CostCategory::of),
                    row.value("purpose", CostPurpose::of),
                    row.text("role"),
                    row.text("band"),
                    row.value("wte", CostLine::parseWte),
                    row.value("amount", Pounds::parse),
                    row.text("note"));
        }
    }
}
