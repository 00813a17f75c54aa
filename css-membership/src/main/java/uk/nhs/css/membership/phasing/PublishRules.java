package uk.nhs.css.membership.phasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.phasing.planner.Breach;
import uk.nhs.css.membership.phasing.planner.Candidate;
import uk.nhs.css.membership.phasing.planner.HardRule;
import uk.nhs.css.membership.phasing.planner.Places;
import uk.nhs.css.membership.phasing.planner.Problem;
import uk.nhs.css.membership.register.MemberView;
import uk.nhs.css.membership.register.MembershipState;

/** What must hold for a draft on the day on which it is published: much may have changed since it was made. */
final class PublishRules {

    private PublishRules() {}

    /** @param now the draft's waves and limits over what is recorded today */
    static void check(PhasingPlan plan, Problem now, List<MemberView> members, LocalDate today) {
        Map<PctCode, Integer> places = new TreeMap<>();
        plan.places().forEach(place -> place.placed().ifPresent(placed -> places.put(placed.code(), placed.wave())));
        Set<PctCode> candidates = now.candidates().stream().map(Candidate::code).collect(Collectors.toSet());
        for (PctCode code : places.keySet()) {
            if (!candidates.contains(code)) {
                throw new Refusal(
                        "APPROVED", code.value(), "It no longer waits for a place.", "Make a new draft without it.");
            }
        }
        new Places(now, places).breaches().stream().findFirst().ifPresent(breach -> {
            throw new Refusal(
                    breach.rule().name(),
                    breach.involved().stream().map(PctCode::value).collect(Collectors.joining(", ")),
                    hasBegun(plan, breach, today)
                            ? "Its wave has begun, and a wave that has begun takes nobody more."
                            : breach.detail(),
                    "Something has changed since the draft was made; make a new draft.");
        });
        members.stream()
                .filter(member -> member.state() == MembershipState.SCHEDULED)
                .filter(member -> !places.containsKey(member.code()))
                .findFirst()
                .ifPresent(member -> {
                    throw new Refusal(
                            "SCHEDULED_PLACE",
                            member.code().value(),
                            "It is scheduled and would lose its place.",
                            "Give it a place, or record that it withdraws.");
                });
    }

    /** Whether a place is only late: its wave began after the draft was made. */
    private static boolean hasBegun(PhasingPlan plan, Breach breach, LocalDate today) {
        return breach.rule() == HardRule.READY
                && breach.involved().stream().allMatch(code -> plan.startOf(code)
                        .filter(start -> start.isBefore(today))
                        .isPresent());
    }
}
