package uk.nhs.css.membership.phasing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.membership.phasing.planner.Wave;

/** A wave as a plan holds it. */
@Entity
@Table(name = "phasing_wave")
@Shared(because = "when waves start is announced to every PCT")
public class PhasingWave {

    @Id
    @Column(name = "id")
    private String id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private PhasingPlan plan;

    @Column(name = "wave_number")
    private int number;

    @Column(name = "start_date")
    private LocalDate start;

    @Column(name = "capacity")
    private int capacity;

    @Column(name = "new_system_limit")
    private int newSystemLimit;

    protected PhasingWave() {}

    static PhasingWave of(PhasingPlan plan, Wave wave) {
        PhasingWave made = new PhasingWave();
        made.id = UUID.randomUUID().toString();
        made.plan = plan;
        made.number = wave.number();
        made.start = wave.start();
        made.capacity = wave.capacity();
        made.newSystemLimit = wave.newSystemLimit();
        return made;
    }

    Wave wave() {
        return new Wave(number, start, capacity, newSystemLimit);
    }
}
