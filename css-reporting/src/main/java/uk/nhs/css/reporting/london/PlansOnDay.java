package uk.nhs.css.reporting.london;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.membership.phasing.PhasingPlans;
import uk.nhs.css.membership.phasing.PlanView;
import uk.nhs.css.membership.phasing.PlanView.PlaceView;
import uk.nhs.css.membership.phasing.PlanView.WaveView;

/** The phasing plan that was in force on a day, and the one that it took the place of. */
@Dependent
class PlansOnDay {

    private final PhasingPlans plans;

    @Inject
    PlansOnDay(PhasingPlans plans) {
        this.plans = plans;
    }

    /** Where a PCT has its place. */
    record Placed(WaveView wave, PlaceView place) {}

    /** Two at most, the one in force first. */
    List<PlanView> on(LocalDate day) {
        return Reading.once(PlansOnDay.class, day, () -> plans.inForceOn(day));
    }

    Optional<PlanView> inForce(LocalDate day) {
        return on(day).stream().findFirst();
    }

    /** The first day of each PCT's wave in the plan in force; nobody if there is none. */
    Map<PctCode, LocalDate> starts(LocalDate day) {
        return Reading.once(PlansOnDay.class, List.of("starts", day), () -> plans.startsOn(day));
    }

    /** Each PCT's place in a plan. */
    static Map<PctCode, Placed> places(PlanView plan) {
        Map<PctCode, Placed> places = new TreeMap<>();
        for (WaveView wave : plan.waves()) {
            wave.members().forEach(place -> places.put(place.code(), new Placed(wave, place)));
        }
        return places;
    }
}
