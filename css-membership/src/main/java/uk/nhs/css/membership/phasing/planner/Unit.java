package uk.nhs.css.membership.phasing.planner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctCode;

/**
 * Approved PCTs that share one installation and so get a place together or none: the thing that is really placed. A PCT
 * that is not approved holds nobody back; it joins the others' installation later, alone.
 */
record Unit(List<Candidate> members) {

    /** The units of a problem, by the code of their first member. */
    static List<Unit> of(Problem problem) {
        Map<String, List<Candidate>> shared = problem.candidates().stream()
                .filter(Candidate::approved)
                .collect(Collectors.groupingBy(
                        candidate -> candidate.system().isEmpty()
                                        || candidate.installation().isBlank()
                                ? "alone " + candidate.code()
                                : "shared " + candidate.system().get() + "\n" + candidate.installation(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return shared.values().stream().map(Unit::new).toList();
    }

    List<PctCode> codes() {
        return members.stream().map(Candidate::code).toList();
    }

    int size() {
        return members.size();
    }

    String system() {
        return members.get(0).system().orElseThrow();
    }

    boolean isReadyOn(Wave wave) {
        return members.stream().allMatch(member -> member.isReadyOn(wave.start()));
    }

    boolean isPlaceable(Problem problem) {
        return isReadyOn(problem.wave(problem.waves().size()));
    }

    long heads() {
        return members.stream().mapToLong(Candidate::heads).sum();
    }

    int penalty(Wave wave) {
        return members.stream().mapToInt(member -> member.penalty(wave.start())).sum();
    }

    /** Published places that a place in this wave would leave. */
    int movedIn(Problem problem, Wave wave) {
        return (int) members.stream()
                .filter(member -> problem.published().containsKey(member.code()))
                .filter(member -> problem.publishedWave(member.code())
                        .filter(number -> number == wave.number())
                        .isEmpty())
                .count();
    }

    int publishedMembers(Problem problem) {
        return (int) members.stream()
                .filter(member -> problem.published().containsKey(member.code()))
                .count();
    }
}
