package uk.nhs.css.pricing.remittance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.imports.RowEffect;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.remittance.RemittanceReader.Known;
import uk.nhs.css.pricing.remittance.Remittances.Sound;

/**
 * One file of payments being read. Each row is asked once against what its PCT's day holds; those that are sound are entered
 * some at a time, in their order.
 */
final class RemittanceReading implements ImportSession {

    private final Remittances remittances;
    private final Set<PctCode> registered;

    /** What has been entered before under the references of the rows that come next. */
    private final Map<String, List<Known>> known = new HashMap<>();

    private final Set<LocalDate> open = new HashSet<>();
    private final List<Sound> waiting = new ArrayList<>();

    RemittanceReading(Remittances remittances, PctDirectory pcts) {
        this.remittances = remittances;
        this.registered = pcts.all().stream().map(PctView::code).collect(Collectors.toSet());
    }

    @Override
    public void ahead(List<ImportRow> rows) {
        enterThose();
        known.clear();
        Set<String> keys = new HashSet<>();
        for (ImportRow row : rows) {
            try {
                keys.add(Remittance.keyOf(
                        row.value("pct_code", PctCode::of), row.value("date", Dates::parse), row.text("reference")));
            } catch (MalformedInput bad) {
                // The row itself says so when it is applied.
                continue;
            }
        }
        remittances.on(keys).forEach((key, found) -> known.put(key, new ArrayList<>(found)));
    }

    @Override
    public RowEffect apply(ImportRow row) {
        PctCode code = row.value("pct_code", PctCode::of);
        if (!registered.contains(code)) {
            throw new MalformedInput(
                    "pct_code", code.value(), "is no PCT of London", "Give the PCT's code, such as 5K5.");
        }
        RemittanceDraft draft = new RemittanceDraft(
                code, row.value("date", Dates::parse), row.value("amount", Pounds::parse), row.text("reference"));
        List<Known> before = known.computeIfAbsent(
                Remittance.keyOf(code, draft.date(), draft.reference()), key -> new ArrayList<>());
        Optional<Sound> sound = remittances.check(draft, before, open);
        sound.ifPresent(payment -> {
            waiting.add(payment);
            before.add(new Known(draft.reference(), draft.amount(), true));
        });
        return sound.isPresent() ? RowEffect.added() : RowEffect.none();
    }

    @Override
    public void end() {
        enterThose();
    }

    private void enterThose() {
        remittances.enterAll(List.copyOf(waiting));
        waiting.clear();
    }
}
