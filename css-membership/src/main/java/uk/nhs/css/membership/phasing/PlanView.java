package uk.nhs.css.membership.phasing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.phasing.planner.Score;

/**
 * A plan, proposed, drafted or published. A PCT user sees its own place in it only.
 *
 * @param id its identity; empty for a proposal that was not kept
 * @param number the number of a published version
 * @param state what it is worth; empty for a proposal that was not kept
 * @param note what the host says of it
 * @param waves its waves, by start
 * @param unscheduled PCTs without a place, by code
 * @param optimal whether no plan under the hard rules scores better
 * @param howFar on what that rests, or how far it may be from it
 * @param score what it achieves
 * @param unmetWishes wishes that it does not meet, by code
 * @param staff double running in each month, by month
 * @param staffPerPct staff that one PCT in double running takes
 * @param staffLimit staff that there is
 * @param madeBy who made it
 * @param madeAt when
 * @param publishedBy who published it
 * @param publishedAt when
 */
public record PlanView(
        Optional<String> id,
        Optional<Integer> number,
        Optional<PlanState> state,
        String note,
        List<WaveView> waves,
        List<UnscheduledView> unscheduled,
        boolean optimal,
        Optional<String> howFar,
        Score score,
        List<UnmetWishView> unmetWishes,
        List<MonthLoad> staff,
        int staffPerPct,
        int staffLimit,
        String madeBy,
        Instant madeAt,
        Optional<String> publishedBy,
        Optional<Instant> publishedAt) {

    /**
     * A wave of a plan.
     *
     * @param number from 1
     * @param start its first day
     * @param capacity how many PCTs it takes
     * @param newSystemLimit how many may be on a system that no earlier wave has migrated
     * @param members its places, by code
     */
    public record WaveView(int number, LocalDate start, int capacity, int newSystemLimit, List<PlaceView> members) {}

    /**
     * A place.
     *
     * @param code the PCT
     * @param name its name
     * @param system its legacy system
     * @param doubleRunningMonths months for which it runs both systems
     * @param doubleRunningUntil the first day after them
     * @param pinned whether it must not move
     * @param heads its weighted heads, zero if none are loaded
     */
    public record PlaceView(
            PctCode code,
            String name,
            String system,
            int doubleRunningMonths,
            LocalDate doubleRunningUntil,
            boolean pinned,
            long heads) {}

    /**
     * A PCT without a place.
     *
     * @param code the PCT
     * @param name its name
     * @param rule the rule that keeps it out
     * @param reason the same in a sentence
     */
    public record UnscheduledView(PctCode code, String name, String rule, String reason) {

        /** The rule as pages call it, such as {@code Approved PCTs only}. */
        public String ruleInWords() {
            return RuleWords.of(rule);
        }
    }

    /**
     * A wish that is not met.
     *
     * @param code the PCT
     * @param name its name
     * @param rule what stands in the way
     * @param wave the wave that would meet it better
     * @param place the PCT there that would have to give way; hidden from PCT users
     * @param reason the same in a sentence
     */
    public record UnmetWishView(
            PctCode code, String name, String rule, Optional<Integer> wave, Optional<PctCode> place, String reason) {

        /** The rule as pages call it, such as {@code New-system limit}. */
        public String ruleInWords() {
            return RuleWords.of(rule);
        }
    }

    /**
     * Double running in a month.
     *
     * @param month the month
     * @param pcts PCTs of the plan that run both systems in it
     * @param staff staff that this takes
     */
    public record MonthLoad(YearMonth month, int pcts, int staff) {}
}
