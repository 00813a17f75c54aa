package uk.nhs.css.membership.phasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
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
                .filter(pct -> pct.readiness().isPresent()
                        || pct.earliest().isPresent()
                        || pct.latest().isPresent()
                        || pct.preferredQuarter().isPresent()
                        || pct.reason().isPresent())
                .map(pct -> List.of(
                        pct.code().value(),
                        isTheQuarters(pct) ? "" : text(pct.earliest()),
                        isTheQuarters(pct) ? "" : text(pct.latest()),
                        text(pct.preferredQuarter()),
                        text(pct.readiness()),
                        text(pct.reason())))
                .toList();
    }

    /** Whether the span is that of the preferred quarter, so that only the quarter was given. */
    private static boolean isTheQuarters(PctInput pct) {
        return pct.preferredQuarter()
                .map(JoiningWish::firstMonthOf)
                .filter(first -> pct.earliest().equals(Optional.of(first))
                        && pct.latest().equals(Optional.of(first.plusMonths(2))))
                .isPresent();
    }

    private static String text(Optional<?> fact) {
        return fact.map(Object::toString).orElse("");
    }

    @Override
    public ImportSession open() {
        Set<PctCode> registered = directory.all().stream().map(PctView::code).collect(Collectors.toSet());
        return row -> {
            PctCode code = row.value("pct_code", PctCode::of);
            if (!registered.contains(code)) {
                throw new MalformedInput("pct_code", code.value(), "is no PCT of London", "Give a code such as 5K5.");
            }
            return inputs.wish(
                    code,
                    new JoiningWish(
                            row.optional("readiness", Dates::parse),
                            row.optional("earliest", Dates::parse),
                            row.optional("latest", Dates::parse),
                            Optional.of(row.text("preferred_quarter")),
                            Optional.of(row.text("reason"))),
                    false);
        };
    }

    @Override
    public boolean apply(ImportRow row) {
        return open().apply(row);
    }
}
