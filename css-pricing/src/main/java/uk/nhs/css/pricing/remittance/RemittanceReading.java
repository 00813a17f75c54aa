package uk.nhs.css.pricing.remittance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.remittance.RemittanceReader.Known;

/** One file of payments being read. Each row is asked once against what its PCT's day holds; no payment is read twice. */
final class RemittanceReading implements ImportSession {

    private final Remittances remittances;
    private final Set<PctCode> registered;

    /** What the days of the rows that come next hold. */
    private final Map<Day, List<Known>> known = new HashMap<>();

    RemittanceReading(Remittances remittances, PctDirectory pcts) {
        this.remittances = remittances;
        this.registered = pcts.all().stream().map(PctView::code).collect(Collectors.toSet());
    }

    private record Day(PctCode code, LocalDate date) {}

    @Override
    public void ahead(List<ImportRow> rows) {
        known.clear();
    }

    @Override
    public boolean apply(ImportRow row) {
        PctCode code = row.value("pct_code", PctCode::of);
        if (!registered.contains(code)) {
            throw new MalformedInput(
                    "pct_code", code.value(), "is no PCT of London", "Give the PCT's code, such as 5K5.");
        }
        RemittanceDraft draft = new RemittanceDraft(
                code, row.value("date", Dates::parse), row.value("amount", Pounds::parse), row.text("reference"));
        List<Known> sameDay = known.computeIfAbsent(
                new Day(code, draft.date()), day -> new ArrayList<>(remittances.on(day.code(), day.date())));
        return remittances.receiveOnce(draft, sameDay).map(sameDay::add).isPresent();
    }
}
