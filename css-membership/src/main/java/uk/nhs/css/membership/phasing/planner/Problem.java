package uk.nhs.css.membership.phasing.planner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * Everything that the planner is told.
 *
 * @param candidates the PCTs to place; put in order by code, so that the order of the sender changes nothing
 * @param waves the waves, by start; numbered from 1
 * @param systems double running for each legacy system that a candidate uses
 * @param staffPerPct staff that one PCT in double running takes, 1 or more
 * @param staffLimit staff that there is for double running
 * @param committedStaff staff already taken in a month by PCTs whose double running is under way
 * @param membersAlready PCTs that have joined or are joining, and count towards quorum
 * @param quorum how many members the service needs
 * @param pinned the wave number in which a PCT must stay
 * @param published the wave start of each published place, when replanning; empty for a fresh plan
 */
public record Problem(
        List<Candidate> candidates,
        List<Wave> waves,
        Map<String, DoubleRunningTime> systems,
        int staffPerPct,
        int staffLimit,
        Map<YearMonth, Integer> committedStaff,
        int membersAlready,
        int quorum,
        Map<PctCode, Integer> pinned,
        Map<PctCode, LocalDate> published) {

    /** @throws MalformedInput if waves are missing or not in order, a number is out of range, or a pin fits nothing */
    public Problem {
        candidates = candidates.stream()
                .sorted(Comparator.comparing(Candidate::code))
                .toList();
        waves = List.copyOf(waves);
        systems = Map.copyOf(systems);
        committedStaff = Map.copyOf(committedStaff);
        pinned = new TreeMap<>(pinned);
        published = new TreeMap<>(published);
        checkWaves(waves);
        if (staffPerPct < 1) {
            throw new MalformedInput(
                    "staffPerPct", String.valueOf(staffPerPct), "is below one", "Give 1 or more staff.");
        }
        if (staffLimit < 1) {
            throw new MalformedInput("staffLimit", String.valueOf(staffLimit), "is below one", "Give 1 or more staff.");
        }
        checkPins(candidates, waves, pinned);
        checkSystems(candidates, systems);
    }

    private static void checkSystems(List<Candidate> candidates, Map<String, DoubleRunningTime> systems) {
        for (Candidate candidate : candidates) {
            candidate.system().filter(name -> !systems.containsKey(name)).ifPresent(name -> {
                throw new MalformedInput("system", name, "is no known legacy system", "Enter the system first.");
            });
        }
    }

    private static void checkWaves(List<Wave> waves) {
        if (waves.isEmpty()) {
            throw new MalformedInput("waves", "", "are missing", "Give at least one wave.");
        }
        for (int i = 0; i < waves.size(); i++) {
            Wave wave = waves.get(i);
            if (wave.number() != i + 1
                    || (i > 0 && !wave.start().isAfter(waves.get(i - 1).start()))) {
                throw new MalformedInput(
                        "start",
                        wave.start().toString(),
                        "does not follow the wave before it",
                        "Give the waves by start, each in a month of its own.");
            }
        }
    }

    private static void checkPins(List<Candidate> candidates, List<Wave> waves, Map<PctCode, Integer> pinned) {
        Set<PctCode> known = new HashSet<>();
        candidates.forEach(candidate -> known.add(candidate.code()));
        pinned.forEach((code, wave) -> {
            if (!known.contains(code)) {
                throw new MalformedInput(
                        "pinned", code.value(), "waits for no place", "Pin a PCT that the inputs list as waiting.");
            }
            if (wave < 1 || wave > waves.size()) {
                throw new MalformedInput(
                        "pinned",
                        code + " in wave " + wave,
                        "names no wave",
                        "Give a wave of 1 to " + waves.size() + ".");
            }
        });
    }

    Wave wave(int number) {
        return waves.get(number - 1);
    }

    LocalDate lastStart() {
        return waves.get(waves.size() - 1).start();
    }

    /** The wave in which a PCT's published place lies, if this problem still has it. */
    Optional<Integer> publishedWave(PctCode code) {
        return Optional.ofNullable(published.get(code)).flatMap(start -> waves.stream()
                .filter(wave -> wave.start().equals(start))
                .map(Wave::number)
                .findFirst());
    }

    /** Months from the start of a wave to the end of the month of the last wave: what a head counts for. */
    long monthsFrom(Wave wave) {
        return ChronoUnit.MONTHS.between(wave.start(), lastStart()) + 1;
    }
}
