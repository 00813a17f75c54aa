package uk.nhs.css.membership.phasing.planner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A PCT-by-PCT choice of waves for a problem, and everything that follows from it: double running, staff, score, broken
 * rules. Recomputed whole from the choice, never patched.
 */
public final class Places {

    private final Problem problem;
    private final Map<PctCode, Integer> waves;
    private final Map<String, Integer> firstWaves = new TreeMap<>();

    /** @param waves the wave number of each placed PCT; a PCT that is missing has no place */
    public Places(Problem problem, Map<PctCode, Integer> waves) {
        this.problem = problem;
        this.waves = new TreeMap<>(waves);
        for (Candidate candidate : placed()) {
            candidate.system().ifPresent(system -> firstWaves.merge(system, waveOf(candidate), Math::min));
        }
    }

    /** The wave number of each placed PCT, by code. */
    public Map<PctCode, Integer> asMap() {
        return Map.copyOf(waves);
    }

    Optional<Integer> waveOf(PctCode code) {
        return Optional.ofNullable(waves.get(code));
    }

    /** The same with some PCTs in another wave, or without a place where the wave is empty. */
    Places with(List<PctCode> codes, Optional<Integer> wave) {
        Map<PctCode, Integer> other = new TreeMap<>(waves);
        codes.forEach(code -> {
            other.remove(code);
            wave.ifPresent(number -> other.put(code, number));
        });
        return new Places(problem, other);
    }

    /** The placed candidates, by code. */
    List<Candidate> placed() {
        return problem.candidates().stream()
                .filter(candidate -> waves.containsKey(candidate.code()))
                .toList();
    }

    /** The candidates placed in a wave, by code. */
    public List<Candidate> in(int wave) {
        return placed().stream().filter(candidate -> waveOf(candidate) == wave).toList();
    }

    /** Months for which a placed PCT runs both systems. */
    public int doubleRunningMonths(Candidate candidate) {
        String system = candidate.system().orElseThrow();
        DoubleRunningTime time = problem.systems().get(system);
        return firstWaves.get(system) == waveOf(candidate) ? time.firstMonths() : time.laterMonths();
    }

    /** Staff that double running needs in each month, what is committed already included; by month. */
    public Map<YearMonth, Integer> staffByMonth() {
        Map<YearMonth, Integer> staff = new TreeMap<>(problem.committedStaff());
        for (Candidate candidate : placed()) {
            YearMonth start = problem.wave(waveOf(candidate)).month();
            for (int month = 0; month < doubleRunningMonths(candidate); month++) {
                staff.merge(start.plusMonths(month), problem.staffPerPct(), Integer::sum);
            }
        }
        return staff;
    }

    /** What the choice achieves. */
    public Score score() {
        int penalty = 0;
        int months = 0;
        long headMonths = 0;
        for (Candidate candidate : placed()) {
            Wave wave = problem.wave(waveOf(candidate));
            penalty += candidate.penalty(wave.start());
            months += doubleRunningMonths(candidate);
            headMonths += candidate.heads() * problem.monthsFrom(wave);
        }
        return new Score(moved(), waves.size(), quorumReached(), penalty, months, headMonths);
    }

    private int moved() {
        return (int) problem.candidates().stream()
                .filter(candidate -> problem.published().containsKey(candidate.code()))
                .filter(candidate -> !problem.publishedWave(candidate.code()).equals(waveOf(candidate.code()))
                        || waveOf(candidate.code()).isEmpty())
                .count();
    }

    private Optional<LocalDate> quorumReached() {
        int members = problem.membersAlready();
        if (members >= problem.quorum()) {
            return Optional.empty();
        }
        for (Wave wave : problem.waves()) {
            members += in(wave.number()).size();
            if (members >= problem.quorum()) {
                return Optional.of(wave.start());
            }
        }
        return Optional.empty();
    }

    /** Every hard rule that the choice breaks, in the order of the rules. */
    public List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        for (Candidate candidate : placed()) {
            Wave wave = problem.wave(waveOf(candidate));
            if (!candidate.approved()) {
                breaches.add(new Breach(HardRule.APPROVED, List.of(candidate.code()), "It is not approved."));
            } else if (!candidate.isReadyOn(wave.start())) {
                breaches.add(new Breach(
                        HardRule.READY,
                        List.of(candidate.code()),
                        "It is not ready on " + Dates.inWords(wave.start()) + "."));
            }
        }
        problem.waves().forEach(wave -> breaches.addAll(breachesIn(wave)));
        breaches.addAll(staffBreaches());
        breaches.addAll(partedInstallations());
        problem.pinned().forEach((code, wave) -> {
            if (waveOf(code).filter(wave::equals).isEmpty()) {
                breaches.add(new Breach(HardRule.PINNED, List.of(code), "It is pinned in wave " + wave + "."));
            }
        });
        return breaches;
    }

    private List<Breach> breachesIn(Wave wave) {
        List<Breach> breaches = new ArrayList<>();
        List<Candidate> members = in(wave.number());
        if (members.size() > wave.capacity()) {
            breaches.add(new Breach(
                    HardRule.CAPACITY,
                    codes(members),
                    "Wave " + wave.number() + " would have " + members.size() + " PCTs; it takes " + wave.capacity()
                            + "."));
        }
        List<Candidate> onNew = members.stream()
                .filter(candidate -> candidate.system().map(firstWaves::get).orElse(0) == wave.number())
                .toList();
        if (onNew.size() > wave.newSystemLimit()) {
            breaches.add(new Breach(
                    HardRule.NEW_SYSTEM,
                    codes(onNew),
                    "Wave " + wave.number() + " would have " + onNew.size()
                            + " PCTs on systems that no earlier wave has migrated; the limit is "
                            + wave.newSystemLimit() + "."));
        }
        return breaches;
    }

    private List<Breach> staffBreaches() {
        List<Breach> breaches = new ArrayList<>();
        staffByMonth().forEach((month, staff) -> {
            List<Candidate> running =
                    placed().stream().filter(each -> runsIn(each, month)).toList();
            // What is committed already may pass the limit by itself; no plan can help that, but none may add to it.
            if (staff > problem.staffLimit() && !running.isEmpty()) {
                breaches.add(new Breach(
                        HardRule.STAFF,
                        codes(running),
                        "Double running would need " + staff + " staff in " + Dates.inWords(month) + "; there are "
                                + problem.staffLimit() + "."));
            }
        });
        return breaches;
    }

    private List<Breach> partedInstallations() {
        return Unit.of(problem).stream()
                .filter(unit ->
                        unit.codes().stream().map(this::waveOf).distinct().count() > 1)
                .map(unit -> new Breach(
                        HardRule.TOGETHER, unit.codes(), "PCTs that share an installation would join apart."))
                .toList();
    }

    private boolean runsIn(Candidate candidate, YearMonth month) {
        YearMonth start = problem.wave(waveOf(candidate)).month();
        return !month.isBefore(start) && month.isBefore(start.plusMonths(doubleRunningMonths(candidate)));
    }

    private int waveOf(Candidate candidate) {
        return waves.get(candidate.code());
    }

    private static List<PctCode> codes(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::code).toList();
    }
}
