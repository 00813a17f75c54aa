package uk.nhs.css.pricing.costs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.imports.RowEffect;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.costs.LoadedReturns.Standing;
import uk.nhs.css.pricing.staffinlieu.CreditedPosts.CreditedPost;

/** One file of cost returns being read. Of each return it remembers which version it writes to, and none of its lines. */
final class CostReturnReading implements ImportSession {

    private final LoadedReturns returns;
    private final SavedOrCredited posts;
    private final Actor actor;
    private final Set<PctCode> registered;
    private final Map<Return, Target> targets = new LinkedHashMap<>();
    private final String batch = CostReturnLine.newBatch();

    /** Of the rows that come next: the lines that stand, by the version that they stand in. */
    private final Map<Place, CostReturnLine> standing = new HashMap<>();

    private Set<String> roles = Set.of();
    private int added;

    CostReturnReading(LoadedReturns returns, SavedOrCredited posts, PctDirectory directory, Actor actor) {
        this.returns = returns;
        this.posts = posts;
        this.actor = actor;
        this.registered = directory.all().stream().map(PctView::code).collect(Collectors.toSet());
    }

    private record Return(PctCode code, FinancialYear year) {}

    private record Place(String version, CostLine.Key key) {}

    /** What is known of a return. */
    private static final class Target {

        private final String before;
        private final boolean empty;
        private final List<CreditedPost> credited;
        private Standing now;
        private boolean opened;

        Target(Standing now, List<CreditedPost> credited) {
            this.before = now.id().isEmpty() ? "" : now.inWords();
            this.empty = now.lines() == 0;
            this.now = now;
            this.credited = credited;
        }

        String version() {
            return now.id();
        }
    }

    @Override
    public void ahead(List<ImportRow> rows) {
        standing.clear();
        roles = rows.stream().map(row -> row.text("role")).collect(Collectors.toSet());
        Set<String> keys = new TreeSet<>();
        for (ImportRow row : rows) {
            try {
                Target target = target(of(row));
                if (!target.empty) {
                    keys.add(CostReturnLine.roleKey(target.version(), row.text("role")));
                }
            } catch (MalformedInput bad) {
                // The row itself says so when it is applied.
                continue;
            }
        }
        lookUp(keys);
    }

    private void lookUp(Set<String> keys) {
        if (!keys.isEmpty()) {
            returns.lines(keys)
                    .forEach(line ->
                            standing.put(new Place(line.returnId(), line.line().key()), line));
        }
    }

    @Override
    public RowEffect apply(ImportRow row) {
        Return of = of(row);
        CostLine line = line(row);
        Target target = target(of);
        CostReturnLine stands = standing.get(new Place(target.version(), line.key()));
        if (stands != null && same(stands.line(), line)) {
            return RowEffect.none();
        }
        if (line.savesPost()) {
            SavedOrCredited.refuse(target.credited, line.role(), of.year());
        }
        open(of, target);
        // A version that was begun just now has copies of its lines.
        stands = standing.get(new Place(target.version(), line.key()));
        if (stands == null) {
            target.now = target.now.with(line);
            returns.add(
                    of.code(),
                    of.year(),
                    target.version(),
                    "%s%08d".formatted(batch, ++added),
                    target.now.lastPlace(),
                    line);
            return RowEffect.added();
        }
        CostLine before = stands.line();
        target.now = target.now.with(line, before);
        returns.replace(stands, line);
        return RowEffect.changed(
                CostReturnImport.HEADER,
                CostReturnImport.cells(of.code(), of.year(), before),
                CostReturnImport.cells(of.code(), of.year(), line));
    }

    private void open(Return of, Target target) {
        if (!target.opened) {
            Standing open = returns.open(of.code(), of.year());
            target.opened = true;
            boolean further = !open.id().equals(target.version());
            target.now = open;
            if (further && !target.empty) {
                lookUp(roles.stream()
                        .map(role -> CostReturnLine.roleKey(open.id(), role))
                        .collect(Collectors.toSet()));
            }
        }
    }

    @Override
    public void end() {
        targets.forEach((of, target) -> {
            if (target.opened) {
                returns.complete(of.code(), of.year(), target.before, target.now.inWords());
            }
        });
    }

    private Target target(Return of) {
        // A PCT that is not there and one that is somebody else's are the same bad row.
        if (!actor.sees(of.code()) || !registered.contains(of.code())) {
            throw new MalformedInput(
                    "pct_code",
                    of.code().value(),
                    "is not registered or not yours",
                    "Correct the code, or take the line out.");
        }
        return targets.computeIfAbsent(of, none -> {
            // Only what is accepted counts; a PCT's own return is looked at when it is submitted.
            List<CreditedPost> credited =
                    actor.role() == Role.HOST_ADMIN ? posts.credited(of.code(), of.year()) : List.of();
            return new Target(returns.standing(of.code(), of.year()).orElse(Standing.NONE), credited);
        });
    }

    private static boolean same(CostLine one, CostLine other) {
        return one.wte().compareTo(other.wte()) == 0
                && one.amount().isEqual(other.amount())
                && one.note().equals(other.note());
    }

    private static Return of(ImportRow row) {
        return new Return(row.value("pct_code", PctCode::of), row.value("year", FinancialYear::parse));
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
