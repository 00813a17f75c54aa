package uk.nhs.css.membership.phasing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.phasing.planner.UnmetWish;
import uk.nhs.css.membership.phasing.planner.Unscheduled;

/** Where a plan puts one PCT: in a wave, with the wish that this may not meet, or nowhere, with the reason. */
@Entity
@Table(name = "phasing_place")
@OwnedByPct(scopedIn = PhasingPlans.class)
public class PhasingPlace {

    @Id
    @Column(name = "id")
    private String id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private PhasingPlan plan;

    @Column(name = "pct_code")
    private PctCode pct;

    @Column(name = "wave_number")
    private Integer wave;

    @Column(name = "pinned")
    private boolean pinned;

    @Column(name = "started")
    private boolean started;

    @Column(name = "system_name")
    private String system;

    @Column(name = "double_running_months")
    private int months;

    @Column(name = "heads")
    private long heads;

    @Column(name = "rule_name")
    private String rule;

    @Column(name = "reason")
    private String reason;

    @Column(name = "wanted_wave")
    private Integer wantedWave;

    @Column(name = "in_the_way")
    private PctCode inTheWay;

    protected PhasingPlace() {}

    private static PhasingPlace of(PhasingPlan plan, PctCode pct) {
        PhasingPlace place = new PhasingPlace();
        place.id = UUID.randomUUID().toString();
        place.plan = plan;
        place.pct = pct;
        return place;
    }

    static PhasingPlace in(PhasingPlan plan, PlacedPct placed, Optional<UnmetWish> unmet) {
        PhasingPlace place = of(plan, placed.code());
        place.wave = placed.wave();
        place.pinned = placed.pinned();
        place.started = placed.started();
        place.system = placed.system();
        place.months = placed.months();
        place.heads = placed.heads();
        unmet.ifPresent(wish -> {
            place.rule = wish.rule();
            place.reason = wish.reason();
            place.wantedWave = wish.wave().orElse(null);
            place.inTheWay = wish.place().orElse(null);
        });
        return place;
    }

    static PhasingPlace nowhere(PhasingPlan plan, Unscheduled left) {
        PhasingPlace place = of(plan, left.code());
        place.rule = left.rule().name();
        place.reason =
                left.reason().length() <= 2000 ? left.reason() : left.reason().substring(0, 1999) + "…";
        return place;
    }

    PctCode code() {
        return pct;
    }

    Optional<PlacedPct> placed() {
        return Optional.ofNullable(wave)
                .map(number -> new PlacedPct(pct, number, pinned, started, system, months, heads));
    }

    Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    String reason() {
        return reason;
    }

    Optional<Integer> wantedWave() {
        return Optional.ofNullable(wantedWave);
    }

    Optional<PctCode> inTheWay() {
        return Optional.ofNullable(inTheWay);
    }
}
