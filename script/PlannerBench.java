import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.phasing.planner.Candidate;
import uk.nhs.css.membership.phasing.planner.DoubleRunningTime;
import uk.nhs.css.membership.phasing.planner.Planner;
import uk.nhs.css.membership.phasing.planner.Problem;
import uk.nhs.css.membership.phasing.planner.Progress;
import uk.nhs.css.membership.phasing.planner.Proposal;
import uk.nhs.css.membership.phasing.planner.Wave;
import uk.nhs.css.membership.phasing.planner.Wish;

/**
 * Measures how long the planner takes to plan London's 31 PCTs in six waves and to prove the plan optimal: problems made
 * from the seeds 1 to 8, with shared installations, blockers, readiness and wishes, under every hard rule. Arguments: rounds.
 */
public class PlannerBench {

    private static final LocalDate START = LocalDate.of(2007, 7, 1);
    private static final String[] SYSTEMS = {"Alder", "Birch", "Cedar", "Damson", "Elder", "Fir"};
    private static final int SEEDS = 8;

    public static void main(String[] args) {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int round = 0; round < Integer.parseInt(args[0]); round++) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                Problem problem = london(seed);
                long begun = System.nanoTime();
                Proposal proposal = new Planner(Duration.ofMinutes(1)).propose(problem, Progress.SILENT);
                double seconds = (System.nanoTime() - begun) / 1e9;
                (cold.isEmpty() ? cold : warm).add(seconds);
                if (!proposal.optimal()) {
                    throw new IllegalStateException("Seed " + seed + " is not proven: " + proposal.howFar().orElse(""));
                }
            }
        }
        print("plan of London's 31 with its proof, first one, s", cold, "under 5");
        print("plan of London's 31 with its proof, later ones, s", warm, "under 5");
    }

    private static void print(String what, List<Double> values, String aim) {
        List<Double> sorted = values.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            System.out.printf(
                    "%-52s %9.2f %9.2f %9.2f   %s%n",
                    what, sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), aim);
        }
    }

    private static Problem london(long seed) {
        Random random = new Random(seed);
        return new Problem(
                candidates(random), waves(random), systems(random), 1, 10, Map.of(), 0, 15, Map.of(), Map.of());
    }

    private static List<Candidate> candidates(Random random) {
        String last = "0123456789ACDEFGHJKLMNPRTVWXY";
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            PctCode code = PctCode.of((i < last.length() ? "5A" : "5C") + last.charAt(i % last.length()));
            String system = SYSTEMS[random.nextInt(SYSTEMS.length)];
            LocalDate earliest = START.plusMonths(random.nextInt(8));
            candidates.add(new Candidate(
                    code,
                    true,
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

    private static List<Wave> waves(Random random) {
        List<Wave> waves = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waves.add(new Wave(i + 1, START.plusMonths(2L * i), 1 + random.nextInt(7), random.nextInt(8)));
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
