package uk.nhs.css.web.pages.phasing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.membership.phasing.PhasingPlans;
import uk.nhs.css.membership.phasing.Pin;
import uk.nhs.css.membership.phasing.PlanView;
import uk.nhs.css.membership.phasing.ProposalRequest;
import uk.nhs.css.membership.phasing.WaveRequest;
import uk.nhs.css.web.frame.DateText;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.frame.Show;
import uk.nhs.css.web.pages.Address;

/** What to plan: waves, staff, places that must not move. Begins a run in the background. */
@Named
@RequestScoped
public class ProposalForm {

    private static final int EMPTY_ROWS = 3;
    private static final int USUAL_CAPACITY = 4;
    private static final int USUAL_LIMIT = 2;

    @Inject
    private PlanningRuns runs;

    @Inject
    private PhasingPlans plans;

    @Inject
    private PhasingInputs inputs;

    @Inject
    private Clock clock;

    @Inject
    private Show show;

    @Inject
    private Redirect redirect;

    private List<WaveRow> rows;
    private String staffLimit;
    private String pinned;
    private String note;
    private boolean keepPublished = true;

    /** The waves of the plan in force, and after them four that are still to come. */
    public List<WaveRow> getRows() {
        if (rows == null) {
            rows = new ArrayList<>();
            LocalDate next = LocalDate.now(clock).withDayOfMonth(1).plusMonths(1);
            // The waves are the whole plan: those that have started keep their places and what they have migrated.
            plans.published().stream()
                    .flatMap(plan -> plan.waves().stream())
                    .forEach(wave -> rows.add(row(wave.start(), wave.capacity(), wave.newSystemLimit())));
            int planned = rows.size();
            while (rows.size() < planned + 4) {
                LocalDate after = rows.isEmpty() ? next : lastStart().plusMonths(1);
                rows.add(row(after.isBefore(next) ? next : after, USUAL_CAPACITY, USUAL_LIMIT));
            }
            while (rows.size() < planned + 4 + EMPTY_ROWS) {
                rows.add(new WaveRow());
            }
            staffLimit = String.valueOf(Math.max(inputs.staffLimit(), inForcePeak()));
        }
        return rows;
    }

    /** The most staff that the plan in force takes in a month: what has begun cannot be done with less. */
    public int inForcePeak() {
        return plans.published().stream()
                .flatMap(plan -> plan.staff().stream())
                .mapToInt(PlanView.MonthLoad::staff)
                .max()
                .orElse(0);
    }

    private LocalDate lastStart() {
        return DateText.parse("waves", rows.get(rows.size() - 1).getStart());
    }

    private WaveRow row(LocalDate start, int capacity, int limit) {
        return WaveRow.of(new WaveRequest(start, capacity, limit), show);
    }

    /** Fills the form with what a run that made no plan had been asked for. */
    public void load() {
        runs.asked(Address.part("run")).ifPresent(asked -> {
            ProposalRequest request = asked.request();
            rows = new ArrayList<>();
            request.waves().forEach(wave -> rows.add(WaveRow.of(wave, show)));
            for (int i = 0; i < EMPTY_ROWS; i++) {
                rows.add(new WaveRow());
            }
            staffLimit = request.staffLimit().map(String::valueOf).orElse("");
            pinned = lines(request.pinned());
            keepPublished = request.keepPublished();
            note = asked.note();
        });
    }

    private String lines(List<Pin> pins) {
        return pins.stream()
                .map(pin -> pin.code() + " "
                        + (pin.wave().matches("\\d+") ? pin.wave() : show.shortDate(LocalDate.parse(pin.wave()))))
                .collect(Collectors.joining("\n"));
    }

    /** Begins to plan and leads to the page that says how far it is. */
    public void propose() {
        List<WaveRequest> waves = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).wave(i + 1).ifPresent(waves::add);
        }
        if (waves.isEmpty()) {
            throw new MalformedInput("waves", "", "is missing", "Enter at least one wave.");
        }
        ProposalRequest request = new ProposalRequest(
                waves,
                Address.given(staffLimit).map(text -> WaveRow.number("staffLimit", "", text)),
                pins(),
                keepPublished);
        plans.check(request);
        redirect.to("/phasing/runs/" + runs.start(request, note == null ? "" : note.strip()));
    }

    private List<Pin> pins() {
        return Arrays.stream((pinned == null ? "" : pinned).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    String[] parts = line.split("[\\s,;:]+", 2);
                    if (parts.length < 2) {
                        throw new MalformedInput(
                                "pinned",
                                line,
                                "names no wave",
                                "Write a PCT’s code and the number of its wave, such as 5K9 3");
                    }
                    return new Pin(Address.chosenPct("pinned", parts[0]), wave(parts[1].strip()));
                })
                .toList();
    }

    /** A wave's number, or its first day as people write it. */
    private static String wave(String text) {
        return text.matches("\\d+") ? text : DateText.parse("pinned", text).toString();
    }

    public String getStaffLimit() {
        return staffLimit;
    }

    public void setStaffLimit(String staffLimit) {
        this.staffLimit = staffLimit;
    }

    /** At first the pins of the plan in force: they hold until somebody takes them away. */
    public String getPinned() {
        if (pinned == null) {
            pinned = lines(plans.pinsInForce());
        }
        return pinned;
    }

    public void setPinned(String pinned) {
        this.pinned = pinned == null ? "" : pinned;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isKeepPublished() {
        return keepPublished;
    }

    public void setKeepPublished(boolean keepPublished) {
        this.keepPublished = keepPublished;
    }
}
