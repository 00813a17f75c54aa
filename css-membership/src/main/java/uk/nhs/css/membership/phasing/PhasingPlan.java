package uk.nhs.css.membership.phasing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.Texts;
import uk.nhs.css.membership.phasing.planner.Candidate;
import uk.nhs.css.membership.phasing.planner.Problem;
import uk.nhs.css.membership.phasing.planner.Proposal;
import uk.nhs.css.membership.phasing.planner.Score;
import uk.nhs.css.membership.phasing.planner.Wave;

/** A plan of waves: a draft until the host publishes it, then a numbered version that never changes. */
@Entity
@Table(name = "phasing_plan")
@Shared(because = "the plan as a whole belongs to London; its places are each PCT's own")
public class PhasingPlan {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "plan_number")
    private Integer number;

    @Enumerated(EnumType.STRING)
    @Column(name = "plan_state")
    private PlanState state;

    @Column(name = "note")
    private String note;

    @Column(name = "staff_per_pct")
    private int staffPerPct;

    @Column(name = "staff_limit")
    private int staffLimit;

    @Column(name = "optimal")
    private boolean optimal;

    @Column(name = "how_far")
    private String howFar;

    @Column(name = "moved")
    private int moved;

    @Column(name = "placed")
    private int placed;

    @Column(name = "quorum_reached")
    private LocalDate quorumReached;

    @Column(name = "wish_penalty")
    private int wishPenalty;

    @Column(name = "double_running_months")
    private int doubleRunningMonths;

    @Column(name = "head_months")
    private long headMonths;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<PhasingWave> waves = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL)
    @OrderBy("pct")
    private List<PhasingPlace> places = new ArrayList<>();

    @Version
    @Column(name = "version")
    private long version;

    protected PhasingPlan() {}

    /** @param started PCTs whose double running has begun; their places are history */
    static PhasingPlan draft(
            Problem problem, Proposal proposal, Set<PctCode> started, String note, String by, Instant at) {
        PhasingPlan plan = new PhasingPlan();
        plan.id = UUID.randomUUID().toString();
        plan.state = PlanState.DRAFT;
        plan.note = Texts.required("note", note, 500);
        plan.staffPerPct = problem.staffPerPct();
        plan.staffLimit = problem.staffLimit();
        plan.optimal = proposal.optimal();
        plan.howFar = proposal.howFar().orElse(null);
        plan.scores(proposal.score());
        plan.madeBy = by;
        plan.madeAt = at;
        problem.waves().forEach(wave -> plan.waves.add(PhasingWave.of(plan, wave)));
        for (Wave wave : problem.waves()) {
            for (Candidate candidate : proposal.places().in(wave.number())) {
                PlacedPct place = new PlacedPct(
                        candidate.code(),
                        wave.number(),
                        problem.pinned().containsKey(candidate.code()),
                        started.contains(candidate.code()),
                        candidate.system().orElse(""),
                        proposal.places().doubleRunningMonths(candidate),
                        candidate.heads());
                plan.places.add(PhasingPlace.in(
                        plan,
                        place,
                        proposal.unmetWishes().stream()
                                .filter(unmet -> unmet.code().equals(candidate.code()))
                                .findFirst()));
            }
        }
        proposal.unscheduled().forEach(left -> plan.places.add(PhasingPlace.nowhere(plan, left)));
        return plan;
    }

    private void scores(Score score) {
        moved = score.moved();
        placed = score.placed();
        quorumReached = score.quorumReached().orElse(null);
        wishPenalty = score.wishPenalty();
        doubleRunningMonths = score.doubleRunningMonths();
        headMonths = score.headMonths();
    }

    void publish(int as, String by, Instant at) {
        requireDraft("published");
        state = PlanState.PUBLISHED;
        number = as;
        publishedBy = by;
        publishedAt = at;
    }

    void supersede() {
        state = PlanState.SUPERSEDED;
    }

    void discard() {
        requireDraft("discarded");
        state = PlanState.DISCARDED;
    }

    private void requireDraft(String what) {
        if (state != PlanState.DRAFT) {
            throw new Refusal(
                    "DRAFT",
                    id,
                    "Only a draft can be " + what + "; this is: " + state.label() + ".",
                    "Make a new draft.");
        }
    }

    String id() {
        return id;
    }

    Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    PlanState state() {
        return state;
    }

    String note() {
        return note;
    }

    int staffPerPct() {
        return staffPerPct;
    }

    int staffLimit() {
        return staffLimit;
    }

    boolean isOptimal() {
        return optimal;
    }

    Optional<String> howFar() {
        return Optional.ofNullable(howFar);
    }

    Score score() {
        return new Score(
                moved, placed, Optional.ofNullable(quorumReached), wishPenalty, doubleRunningMonths, headMonths);
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    Optional<String> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    List<Wave> waves() {
        return waves.stream().map(PhasingWave::wave).toList();
    }

    List<PhasingPlace> places() {
        return List.copyOf(places);
    }

    /** The first day of the wave in which a PCT has its place. */
    Optional<LocalDate> startOf(PctCode code) {
        return places.stream()
                .filter(place -> place.code().equals(code))
                .flatMap(place -> place.placed().stream())
                .findFirst()
                .map(this::startOf);
    }

    LocalDate startOf(PlacedPct place) {
        return waves().stream()
                .filter(wave -> wave.number() == place.wave())
                .findFirst()
                .orElseThrow()
                .start();
    }
}
