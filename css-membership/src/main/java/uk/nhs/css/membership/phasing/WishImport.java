package uk.nhs.css.membership.phasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;

/** The file kind {@code wishes}: when each PCT can and would like to join. */
@ApplicationScoped
public class WishImport implements ImportKind {

    private final PhasingInputs inputs;
    private final PctDirectory directory;

    @Inject
    public WishImport(PhasingInputs inputs, PctDirectory directory) {
        this.inputs = inputs;
        this.directory = directory;
    }

    /** For the container's proxy. */
    protected WishImport() {
        this(null, null);
    }

    @Override
    public String name() {
        return "wishes";
    }

    @Override
    public String label() {
        return "Joining wishes";
    }

    @Override
    public List<String> header() {
        return List.of("pct_code", "earliest", "latest", "preferred_quarter", "readiness", "reason");
    }

    @Override
    public List<String> key() {
        return List.of("pct_code");
    }

    @Override
    public List<List<String>> export() {
        return inputs.inputs().pcts().stream()
                .filter(WishImport::wishes)
                .map(WishImport::cells)
                .toList();
    }

    private static boolean wishes(PctInput pct) {
        return pct.readiness().isPresent()
                || pct.earliest().isPresent()
                || pct.latest().isPresent()
                || pct.preferredQuarter().isPresent()
                || pct.reason().isPresent();
    }

    private static List<String> cells(PctInput pct) {
        return cells(
                pct.code(),
                new JoiningWish(pct.readiness(), pct.earliest(), pct.latest(), pct.preferredQuarter(), pct.reason()));
    }

    private static List<String> cells(PctCode code, JoiningWish wish) {
        return List.of(
                code.value(),
                isTheQuarters(wish) ? "" : text(wish.earliest()),
                isTheQuarters(wish) ? "" : text(wish.latest()),
                text(wish.preferredQuarter()),
                text(wish.readiness()),
                text(wish.reason()));
    }

    /** Whether the span is that of the preferred quarter, so that only the quarter was given. */
    private static boolean isTheQuarters(JoiningWish wish) {
        return wish.preferredQuarter()
                .map(JoiningWish::firstMonthOf)
                .filter(first -> wish.earliest().equals(Optional.of(first))
                        && wish.latest().equals(Optional.of(first.plusMonths(2))))
                .isPresent();
    }

    private static String text(Optional<?> fact) {
        return fact.map(Object::toString).orElse("");
    }

    @Override
    public ImportSession open() {
        Set<PctCode> registered = directory.all().stream().map(PctView::code).collect(Collectors.toSet());
        Map<PctCode, PctInput> wished = inputs.inputs().pcts().stream()
                .filter(WishImport::wishes)
                .collect(Collectors.toMap(PctInput::code, Function.identity()));
        return row -> {
            PctCode code = row.value("pct_code", PctCode::of);
            if (!registered.contains(code)) {
                throw new MalformedInput("pct_code", code.value(), "is no PCT of London", "Give a code such as 5K5.");
            }
            JoiningWish wish = new JoiningWish(
                    row.optional("readiness", Dates::parse),
                    row.optional("earliest", Dates::parse),
                    row.optional("latest", Dates::parse),
                    Optional.of(row.text("preferred_quarter")),
                    Optional.of(row.text("reason")));
            if (!inputs.wish(code, wish, false)) {
                return RowEffect.none();
            }
            return Optional.ofNullable(wished.get(code))
                    .map(before -> RowEffect.changed(header(), cells(before), cells(code, wish)))
                    .orElseGet(RowEffect::added);
        };
    }

    @Override
    public RowEffect apply(ImportRow row) {
        return open().apply(row);
    }
}
