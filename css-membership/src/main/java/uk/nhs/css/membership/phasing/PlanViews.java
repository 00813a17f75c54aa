package uk.nhs.css.membership.phasing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.phasing.PlanView.MonthLoad;
import uk.nhs.css.membership.phasing.PlanView.PlaceView;
import uk.nhs.css.membership.phasing.PlanView.UnmetWishView;
import uk.nhs.css.membership.phasing.PlanView.UnscheduledView;
import uk.nhs.css.membership.phasing.PlanView.WaveView;

/** Shows a plan to somebody: a PCT user its own place only, and never whose place stands in its way. */
final class PlanViews {

    private final Actor actor;
    private final Map<PctCode, String> names;

    PlanViews(Actor actor, Map<PctCode, String> names) {
        this.actor = actor;
        this.names = names;
    }

    /** @param kept false for a proposal that was not kept */
    PlanView of(PhasingPlan plan, boolean kept) {
        List<PhasingPlace> seen =
                plan.places().stream().filter(place -> actor.sees(place.code())).toList();
        return new PlanView(
                Optional.of(plan.id()).filter(id -> kept),
                plan.number(),
                Optional.of(plan.state()).filter(state -> kept),
                plan.note(),
                waves(plan, seen),
                seen.stream()
                        .filter(place -> place.placed().isEmpty())
                        .map(place -> new UnscheduledView(
                                place.code(), name(place.code()), place.rule().orElse(""), place.reason()))
                        .toList(),
                plan.isOptimal(),
                plan.howFar(),
                plan.score(),
                seen.stream()
                        .filter(place ->
                                place.placed().isPresent() && place.rule().isPresent())
                        .map(this::unmet)
                        .toList(),
                load(plan),
                plan.staffPerPct(),
                plan.staffLimit(),
                plan.madeBy(),
                plan.madeAt(),
                plan.publishedBy(),
                plan.publishedAt());
    }

    private List<WaveView> waves(PhasingPlan plan, List<PhasingPlace> seen) {
        return plan.waves().stream()
                .map(wave -> new WaveView(
                        wave.number(),
                        wave.start(),
                        wave.capacity(),
                        wave.newSystemLimit(),
                        seen.stream()
                                .flatMap(place -> place.placed().stream())
                                .filter(place -> place.wave() == wave.number())
                                .map(place -> place(place, wave.start()))
                                .toList()))
                .toList();
    }

    private PlaceView place(PlacedPct place, LocalDate start) {
        return new PlaceView(
                place.code(),
                name(place.code()),
                place.system(),
                place.months(),
                start.plusMonths(place.months()),
                place.pinned(),
                place.heads());
    }

    private UnmetWishView unmet(PhasingPlace place) {
        return new UnmetWishView(
                place.code(),
                name(place.code()),
                place.rule().orElseThrow(),
                place.wantedWave(),
                place.inTheWay().filter(code -> actor.role() != Role.PCT_USER),
                place.reason());
    }

    private static List<MonthLoad> load(PhasingPlan plan) {
        Map<YearMonth, Integer> pcts = new TreeMap<>();
        for (PhasingPlace place : plan.places()) {
            place.placed().ifPresent(placed -> {
                YearMonth start = YearMonth.from(plan.startOf(placed));
                for (int month = 0; month < placed.months(); month++) {
                    pcts.merge(start.plusMonths(month), 1, Integer::sum);
                }
            });
        }
        return pcts.entrySet().stream()
                .map(entry -> new MonthLoad(entry.getKey(), entry.getValue(), entry.getValue() * plan.staffPerPct()))
                .toList();
    }

    private String name(PctCode code) {
        return names.getOrDefault(code, code.value());
    }
}
