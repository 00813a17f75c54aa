package uk.nhs.css.pricing.charging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.pct.PctCode;

/**
 * What a charge run has to post: what each member should have been charged for the year, less what it has been charged. Pure;
 * the same facts give the same plan, so a preview equals the run that follows.
 *
 * @param toPost the lines that are missing, by PCT, kind and instalment
 * @param alreadyThere how many lines had been posted
 * @param skipped one entry for each expected charge of a PCT whose data does not allow to charge it
 */
record ChargePlan(List<ChargeLine> toPost, int alreadyThere, List<SkippedCharge> skipped) {

    static ChargePlan of(ChargeFacts facts) {
        Map<PctCode, List<MembershipSpan>> spans =
                new TreeMap<>(facts.spans().stream().collect(Collectors.groupingBy(MembershipSpan::code)));
        Map<PctCode, List<ChargeLine>> charged = facts.charged().stream()
                .collect(Collectors.groupingBy(line -> line.item().code()));
        // A PCT that is no member any more may still have to get something back.
        charged.keySet().forEach(code -> spans.putIfAbsent(code, List.of()));

        List<ChargeLine> toPost = new ArrayList<>();
        List<SkippedCharge> skipped = new ArrayList<>();
        int alreadyThere = 0;
        for (Map.Entry<PctCode, List<MembershipSpan>> pct : spans.entrySet()) {
            PctPlan plan =
                    PctPlan.of(facts, pct.getKey(), pct.getValue(), charged.getOrDefault(pct.getKey(), List.of()));
            toPost.addAll(plan.toPost());
            skipped.addAll(plan.skipped());
            alreadyThere += plan.alreadyThere();
        }
        return new ChargePlan(List.copyOf(toPost), alreadyThere, List.copyOf(skipped));
    }

    /** The PCTs whose data does not allow to charge them. */
    Set<PctCode> parked() {
        return skipped.stream().map(SkippedCharge::code).collect(Collectors.toSet());
    }

    int expected() {
        return toPost.size() + alreadyThere + skipped.size();
    }
}
