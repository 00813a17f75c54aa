package uk.nhs.css.membership.phasing.planner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import uk.nhs.css.domain.pct.PctCode;

/** Problems made from a seed: the same seed gives the same problem. */
final class Problems {

    private static final LocalDate START = LocalDate.of(2007, 7, 1);
    private static final String[] SYSTEMS = {"Alder", "Birch", "Cedar", "Damson", "Elder", "Fir"};

    private Problems() {}

    static List<PctCode> codes(int count) {
        String last = "0123456789ACDEFGHJKLMNPRTVWXY";
        List<PctCode> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(PctCode.of((i < last.length() ? "5A" : "5C") + last.charAt(i % last.length())));
        }
        return codes;
    }

    /** A few PCTs in a few waves: small enough to try everything. */
    static Problem small(long seed) {
        Random random = new Random(seed);
        int pcts = 2 + random.nextInt(4);
        int waves = 2 + random.nextInt(2);
        List<Candidate> candidates = candidates(random, pcts, 3, 0.85);
        Map<PctCode, LocalDate> published = new TreeMap<>();
        if (random.nextInt(3) == 0) {
            candidates.stream()
                    .filter(pct -> random.nextBoolean())
                    .forEach(pct -> published.put(pct.code(), START.plusMonths(2L * random.nextInt(waves + 1))));
        }
        Map<PctCode, Integer> pinned = new TreeMap<>();
        if (random.nextInt(4) == 0) {
            pinned.put(candidates.get(random.nextInt(pcts)).code(), 1 + random.nextInt(waves));
        }
        return new Problem(
                candidates,
                waves(random, waves, 3),
                systems(random),
                1 + random.nextInt(2),
                2 + random.nextInt(6),
                random.nextBoolean() ? Map.of() : Map.of(YearMonth.from(START), 1 + random.nextInt(3)),
                random.nextInt(3),
                3,
                pinned,
                published);
    }

    /** London's 31 in six waves. */
    static Problem london(long seed) {
        Random random = new Random(seed);
        return new Problem(
                candidates(random, 31, 6, 1.0),
                waves(random, 6, 7),
                systems(random),
                1,
                10,
                Map.of(),
                0,
                15,
                Map.of(),
                Map.of());
    }

    /** Fifty-eight PCTs in twelve waves: more than the solver can prove in minutes. */
    static Problem large(long seed) {
        Random random = new Random(seed);
        return new Problem(
                candidates(random, 58, 6, 1.0),
                waves(random, 12, 7),
                systems(random),
                1,
                10,
                Map.of(),
                0,
                15,
                Map.of(),
                Map.of());
    }

    private static List<Candidate> candidates(Random random, int count, int systems, double approved) {
        List<Candidate> candidates = new ArrayList<>();
        for (PctCode code : codes(count)) {
            String system = SYSTEMS[random.nextInt(systems)];
            LocalDate earliest = START.plusMonths(random.nextInt(8));
            candidates.add(new Candidate(
                    code,
                    random.nextDouble() < approved,
                    Optional.of(system),
                    random.nextInt(5) == 0 ? "shared" : "own " + code,
                    Optional.of(START.plusMonths(random.nextInt(5))),
                    random.nextInt(12) == 0 ? Optional.of("no network link") : Optional.empty(),
                    random.nextInt(4) == 0
                            ? Optional.empty()
                            : Optional.of(new Wish(
                                    Optional.of(earliest),
                                    Optional.of(earliest.plusMonths(random.nextInt(4))),
                                    1 + random.nextInt(5))),
                    180_000 + random.nextInt(200_000)));
        }
        return candidates;
    }

    private static List<Wave> waves(Random random, int count, int capacity) {
        List<Wave> waves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            waves.add(new Wave(
                    i + 1, START.plusMonths(2L * i), 1 + random.nextInt(capacity), random.nextInt(capacity + 1)));
        }
        return waves;
    }

    private static Map<String, DoubleRunningTime> systems(Random random) {
        Map<String, DoubleRunningTime> times = new TreeMap<>();
        for (String system : SYSTEMS) {
            int first = 2 + random.nextInt(3);
            times.put(system, new DoubleRunningTime(first, 1 + random.nextInt(first)));
        }
        return times;
    }
}
