package uk.nhs.css.membership.phasing.planner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.nhs.css.domain.pct.PctCode;

/** The rules and the score of rules 4, written a second time and from nothing, and the optimum by trying everything. */
final class IndependentCheck {

    private final Problem problem;

    IndependentCheck(Problem problem) {
        this.problem = problem;
    }

    /** The names of the rules that these places break. */
    Set<String> broken(Map<PctCode, Integer> places) {
        Set<String> broken = new TreeSet<>();
        Map<String, Integer> opened = opened(places);
        Map<Integer, Integer> size = new HashMap<>();
        Map<Integer, Integer> onNew = new HashMap<>();
        Map<YearMonth, Integer> staff = new HashMap<>(problem.committedStaff());
        for (Candidate pct : problem.candidates()) {
            Integer wave = places.get(pct.code());
            if (problem.pinned().containsKey(pct.code())
                    && !problem.pinned().get(pct.code()).equals(wave)) {
                broken.add("PINNED");
            }
            if (wave == null) {
                continue;
            }
            LocalDate start = problem.waves().get(wave - 1).start();
            if (!pct.approved()) {
                broken.add("APPROVED");
            }
            if (pct.blocker().isPresent()
                    || pct.system().isEmpty()
                    || pct.readiness().isEmpty()
                    || pct.readiness().get().isAfter(start)) {
                broken.add("READY");
                continue;
            }
            size.merge(wave, 1, Integer::sum);
            if (opened.get(pct.system().get()).equals(wave)) {
                onNew.merge(wave, 1, Integer::sum);
            }
            for (int m = 0; m < months(pct, places, opened); m++) {
                int used = staff.merge(YearMonth.from(start).plusMonths(m), problem.staffPerPct(), Integer::sum);
                if (used > problem.staffLimit()) {
                    broken.add("STAFF");
                }
            }
        }
        problem.waves().forEach(wave -> {
            if (size.getOrDefault(wave.number(), 0) > wave.capacity()) {
                broken.add("CAPACITY");
            }
            if (onNew.getOrDefault(wave.number(), 0) > wave.newSystemLimit()) {
                broken.add("NEW_SYSTEM");
            }
        });
        for (Candidate one : problem.candidates()) {
            for (Candidate other : problem.candidates()) {
                if (share(one, other)
                        && !Optional.ofNullable(places.get(one.code()))
                                .equals(Optional.ofNullable(places.get(other.code())))) {
                    broken.add("TOGETHER");
                }
            }
        }
        return broken;
    }

    private static boolean share(Candidate one, Candidate other) {
        return one.approved()
                && other.approved()
                && one.system().isPresent()
                && one.system().equals(other.system())
                && !one.installation().isBlank()
                && one.installation().equals(other.installation());
    }

    /** The PCTs that go with one PCT, itself included. */
    List<PctCode> sharing(PctCode code) {
        List<PctCode> sharing = new ArrayList<>(List.of(code));
        for (Candidate one : problem.candidates()) {
            for (Candidate other : problem.candidates()) {
                if (one.code().equals(code) && !other.code().equals(code) && share(one, other)) {
                    sharing.add(other.code());
                }
            }
        }
        return sharing;
    }

    /** moves, −placed, quorum wave, penalty, months, −head-months: smaller is better, from left to right. */
    long[] rank(Map<PctCode, Integer> places) {
        Map<String, Integer> opened = opened(places);
        long moved = 0;
        long penalty = 0;
        long months = 0;
        long headMonths = 0;
        int last = problem.waves().size();
        long lastMonth = absolute(problem.waves().get(last - 1).start());
        int[] joined = new int[last + 1];
        for (Candidate pct : problem.candidates()) {
            Integer wave = places.get(pct.code());
            LocalDate published = problem.published().get(pct.code());
            LocalDate start =
                    wave == null ? null : problem.waves().get(wave - 1).start();
            if (published != null && !published.equals(start)) {
                moved++;
            }
            if (wave == null) {
                continue;
            }
            joined[wave]++;
            long month = absolute(start);
            if (pct.wish().isPresent()) {
                Wish wish = pct.wish().get();
                long early = wish.earliest().map(day -> absolute(day) - month).orElse(0L);
                long late = wish.latest().map(day -> month - absolute(day)).orElse(0L);
                penalty += wish.weight() * Math.max(0, Math.max(early, late));
            }
            months += months(pct, places, opened);
            headMonths += pct.heads() * (lastMonth - month + 1);
        }
        long quorumWave = problem.membersAlready() >= problem.quorum() ? 0 : last + 1;
        int members = problem.membersAlready();
        for (int wave = 1; wave <= last && quorumWave > 0; wave++) {
            members += joined[wave];
            if (members >= problem.quorum() && quorumWave > wave) {
                quorumWave = wave;
            }
        }
        return new long[] {moved, -places.size(), quorumWave, penalty, months, -headMonths};
    }

    /** The best rank that any places reach without breaking a rule; empty if none can. */
    Optional<long[]> bestByTryingEverything() {
        List<long[]> ranks = new ArrayList<>();
        tryAll(0, new TreeMap<>(), ranks);
        return ranks.stream().min(Arrays::compare);
    }

    private void tryAll(int index, Map<PctCode, Integer> places, List<long[]> ranks) {
        if (index == problem.candidates().size()) {
            if (broken(places).isEmpty()) {
                ranks.add(rank(places));
            }
            return;
        }
        PctCode code = problem.candidates().get(index).code();
        tryAll(index + 1, places, ranks);
        for (Wave wave : problem.waves()) {
            places.put(code, wave.number());
            tryAll(index + 1, places, ranks);
            places.remove(code);
        }
    }

    private Map<String, Integer> opened(Map<PctCode, Integer> places) {
        Map<String, Integer> opened = new HashMap<>();
        for (Candidate pct : problem.candidates()) {
            if (places.containsKey(pct.code()) && pct.system().isPresent()) {
                opened.merge(pct.system().get(), places.get(pct.code()), Math::min);
            }
        }
        return opened;
    }

    private int months(Candidate pct, Map<PctCode, Integer> places, Map<String, Integer> opened) {
        DoubleRunningTime time = problem.systems().get(pct.system().orElseThrow());
        return opened.get(pct.system().get()).equals(places.get(pct.code())) ? time.firstMonths() : time.laterMonths();
    }

    private static long absolute(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue();
    }
}
