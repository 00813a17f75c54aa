package uk.nhs.css.pricing.charging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.tariff.TariffView;

/** The part of a charge plan that concerns one PCT. Data that cannot be charged parks this PCT and nobody else. */
final class PctPlan {

    private final ChargeFacts facts;
    private final PctCode code;
    private final List<ChargeLine> toPost = new ArrayList<>();
    private final List<SkippedCharge> skipped = new ArrayList<>();
    private int alreadyThere;

    private PctPlan(ChargeFacts facts, PctCode code) {
        this.facts = facts;
        this.code = code;
    }

    /**
     * @param spans its memberships with a day in the year; may be empty
     * @param charged its lines of the year that have been posted; may be empty
     */
    static PctPlan of(ChargeFacts facts, PctCode code, List<MembershipSpan> spans, List<ChargeLine> charged) {
        PctPlan plan = new PctPlan(facts, code);
        List<MembershipSpan> ordered = spans.stream()
                .sorted(Comparator.comparing(MembershipSpan::joined))
                .toList();
        List<ExpectedCharge> expected = ExpectedCharge.of(
                facts.year(),
                code,
                ordered,
                plan.tariffOf(charged),
                facts.setUpBefore().contains(code));
        Optional<String> trouble = plan.trouble(ordered, expected);
        if (trouble.isPresent()) {
            plan.park(expected, trouble.get(), !charged.isEmpty());
        } else {
            plan.compare(expected, charged);
        }
        return plan;
    }

    List<ChargeLine> toPost() {
        return toPost;
    }

    int alreadyThere() {
        return alreadyThere;
    }

    List<SkippedCharge> skipped() {
        return skipped;
    }

    /** What is charged already keeps its tariff, and so does all else of this PCT's year: a new version changes no charge. */
    private TariffView tariffOf(List<ChargeLine> charged) {
        return charged.stream()
                .map(line -> line.working().tariffVersion())
                .min(Comparator.naturalOrder())
                .map(facts::version)
                .orElseGet(facts::inForce);
    }

    private Optional<String> trouble(List<MembershipSpan> spans, List<ExpectedCharge> expected) {
        if (!facts.names().containsKey(code)) {
            return Optional.of("It is not in the register of PCTs. Register it, then run the charges again.");
        }
        for (int i = 1; i < spans.size(); i++) {
            LocalDate joined = spans.get(i).joined();
            if (spans.get(i - 1).left().filter(left -> !left.isAfter(joined)).isEmpty()) {
                return Optional.of("It joined on " + LineText.date(joined)
                        + " while it was still a member. Correct its membership, then run the charges again.");
            }
        }
        return expected.stream()
                .map(ExpectedCharge::basis)
                .filter(basis -> facts.population(code, basis).isEmpty())
                .findFirst()
                .map(this::noPopulation);
    }

    private String noPopulation(PopulationBasis basis) {
        return "No " + basis.label() + " of " + facts.year() + " is loaded for it, and no stand-in is there."
                + " Load the figure, or allow a stand-in for the year and load that, then run the charges again.";
    }

    private void park(List<ExpectedCharge> expected, String reason, boolean chargedBefore) {
        String name = facts.names().getOrDefault(code, code.value());
        String full = chargedBefore ? reason + " What it has been charged so far stands." : reason;
        expected.forEach(charge ->
                skipped.add(new SkippedCharge(code, name, charge.item().kind(), full)));
    }

    private void compare(List<ExpectedCharge> expected, List<ChargeLine> charged) {
        Map<ChargeItem, List<ChargeLine>> posted = new TreeMap<>();
        charged.stream().sorted(Comparator.comparingInt(ChargeLine::adjustment)).forEach(line -> posted.computeIfAbsent(
                        line.item(), item -> new ArrayList<>())
                .add(line));
        alreadyThere = charged.size();
        for (ExpectedCharge charge : expected) {
            PopulationUsed population = facts.population(code, charge.basis()).orElseThrow();
            Working working = charge.on(population);
            List<ChargeLine> before = posted.remove(charge.item());
            if (before != null) {
                correct(before, working, AdjustmentReason.of(last(before).working(), working));
            } else if (!working.amount().isZero()) {
                toPost.add(ChargeLine.first(charge.item(), facts.postedOn(charge.dated()), working));
            }
        }
        posted.values()
                .forEach(before -> correct(
                        before,
                        last(before).working().withNothingDue(),
                        AdjustmentReason.notDue(last(before).item())));
        toPost.sort(Comparator.comparing(ChargeLine::item));
    }

    private void correct(List<ChargeLine> before, Working working, String reason) {
        Money charged = before.stream().map(ChargeLine::amount).reduce(Pounds.ZERO, Money::plus);
        Money difference = working.amount().minus(charged);
        if (difference.isZero()) {
            return;
        }
        ChargeLine last = last(before);
        LocalDate firstDated = before.get(0).dated();
        toPost.add(new ChargeLine(
                last.item(),
                last.adjustment() + 1,
                Optional.of(reason),
                facts.postedOn(firstDated.isAfter(facts.today()) ? firstDated : facts.today()),
                difference,
                working));
    }

    private static ChargeLine last(List<ChargeLine> lines) {
        return lines.get(lines.size() - 1);
    }
}
