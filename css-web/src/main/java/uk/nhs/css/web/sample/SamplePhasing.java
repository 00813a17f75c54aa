package uk.nhs.css.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.phasing.JoiningWish;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.membership.phasing.PhasingPlans;
import uk.nhs.css.membership.phasing.SystemUse;
import uk.nhs.css.membership.phasing.WaveRequest;
import uk.nhs.css.membership.phasing.planner.DoubleRunningTime;
import uk.nhs.css.web.platform.DayOfEntry;

/** Loads the illustrative legacy systems and wishes, and the waves in which PCTs have joined so far. */
@ApplicationScoped
class SamplePhasing {

    /** The wave of PCTs that are scheduled and have not begun. */
    private static final LocalDate NEXT_WAVE = LocalDate.of(2007, 9, 1);

    private PhasingInputs inputs;
    private PhasingPlans plans;

    protected SamplePhasing() {}

    @Inject
    SamplePhasing(PhasingInputs inputs, PhasingPlans plans) {
        this.inputs = inputs;
        this.plans = plans;
    }

    /** @param memberships the rows from which memberships are made: when each PCT began joining */
    void load(List<ImportRow> memberships) {
        Map<String, Money> costs = new HashMap<>();
        for (ImportRow row : SampleFile.rows("systems.csv", "system,first_months,later_months,monthly_cost")) {
            costs.put(row.text("system"), row.value("monthly_cost", Pounds::parse));
            inputs.system(
                    row.text("system"),
                    new DoubleRunningTime(
                            row.value("first_months", Integer::parseInt), row.value("later_months", Integer::parseInt)),
                    true);
        }
        for (ImportRow row : SampleFile.rows("legacy-systems.csv", "pct_code,system,installation,since")) {
            inputs.use(
                    row.value("pct_code", PctCode::of),
                    new SystemUse(
                            row.text("system"),
                            Optional.of(row.text("installation")),
                            row.optional("since", Dates::parse),
                            Optional.of(costs.get(row.text("system")))),
                    true);
        }
        for (ImportRow row :
                SampleFile.rows("wishes.csv", "pct_code,earliest,latest,preferred_quarter,readiness,reason")) {
            inputs.wish(
                    row.value("pct_code", PctCode::of),
                    new JoiningWish(
                            row.optional("readiness", Dates::parse),
                            row.optional("earliest", Dates::parse),
                            row.optional("latest", Dates::parse),
                            Optional.of(row.text("preferred_quarter")),
                            Optional.of(row.text("reason"))),
                    true);
        }
        agreedOnPaper(memberships);
    }

    /** A version for each day on which PCTs were given places: theirs beside those of the days before. */
    private void agreedOnPaper(List<ImportRow> memberships) {
        Map<LocalDate, List<ImportRow>> scheduled = new TreeMap<>();
        for (ImportRow row : memberships) {
            row.optional("scheduled", Dates::parse).ifPresent(day -> scheduled
                    .computeIfAbsent(day, any -> new ArrayList<>())
                    .add(row));
        }
        Map<PctCode, LocalDate> places = new TreeMap<>();
        scheduled.forEach((day, rows) -> {
            rows.forEach(row -> places.put(
                    row.value("pct_code", PctCode::of),
                    row.optional("joining", Dates::parse).orElse(NEXT_WAVE)));
            DayOfEntry.on(
                    day,
                    () -> plans.carryOver(
                            waves(places), places, "Waves agreed before the planner was there. Illustrative."));
        });
    }

    private static List<WaveRequest> waves(Map<PctCode, LocalDate> places) {
        Map<LocalDate, Integer> sizes = new TreeMap<>();
        places.values().forEach(start -> sizes.merge(start, 1, Integer::sum));
        return sizes.entrySet().stream()
                .map(entry -> new WaveRequest(entry.getKey(), entry.getValue(), entry.getValue()))
                .toList();
    }
}
