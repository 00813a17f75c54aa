package uk.nhs.css.pricing.charging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.tariff.TariffDraft;
import uk.nhs.css.pricing.tariff.TariffView;
import uk.nhs.css.pricing.tariff.Tariffs;

/**
 * Shows what a further tariff version would do, before it is issued: the charge plan of the year is made twice, as things stand
 * and as if the version were in force.
 */
@ApplicationScoped
@Transactional
public class TariffEffects {

    private Tariffs tariffs;
    private ChargeFactsReader reader;

    protected TariffEffects() {}

    @Inject
    public TariffEffects(Tariffs tariffs, ChargeFactsReader reader) {
        this.tariffs = tariffs;
        this.reader = reader;
    }

    /**
     * The effect on each PCT that is a member in the year or has been charged for it.
     *
     * @throws uk.nhs.css.domain.refusal.Refusal as {@link Tariffs#issue}
     */
    public TariffEffectView of(TariffDraft draft) {
        TariffView next = tariffs.drafted(draft);
        List<TariffView> standing = tariffs.versions(draft.year());
        List<TariffView> with = new ArrayList<>(standing);
        with.add(0, next);
        ChargeFacts facts = reader.read(draft.year(), with);
        Map<PctCode, Money> charged = sums(facts.charged());
        Map<PctCode, Money> before = standing.isEmpty()
                ? charged
                : sums(facts.charged(), ChargePlan.of(facts.under(standing)).toPost());
        ChargePlan plan = ChargePlan.of(facts);
        Map<PctCode, Money> after = sums(facts.charged(), plan.toPost());
        Map<PctCode, String> trouble = plan.skipped().stream()
                .collect(Collectors.toMap(SkippedCharge::code, SkippedCharge::reason, (one, same) -> one));
        Map<PctCode, Integer> kept = facts.charged().stream()
                .collect(Collectors.toMap(
                        line -> line.item().code(), line -> line.working().tariffVersion(), Math::min));
        return new TariffEffectView(
                next,
                standing.stream().findFirst(),
                codes(facts).stream()
                        .map(code -> new TariffEffectView.Line(
                                code,
                                facts.names().getOrDefault(code, code.value()),
                                before.getOrDefault(code, Pounds.ZERO),
                                after.getOrDefault(code, Pounds.ZERO),
                                Optional.ofNullable(kept.get(code)),
                                Optional.ofNullable(trouble.get(code))))
                        .toList());
    }

    private static Set<PctCode> codes(ChargeFacts facts) {
        Set<PctCode> codes = new TreeSet<>();
        facts.spans().stream().map(MembershipSpan::code).forEach(codes::add);
        facts.charged().stream().map(line -> line.item().code()).forEach(codes::add);
        return codes;
    }

    @SafeVarargs
    private static Map<PctCode, Money> sums(List<ChargeLine>... lines) {
        Map<PctCode, Money> sums = new TreeMap<>();
        for (List<ChargeLine> some : lines) {
            some.forEach(line -> sums.merge(line.item().code(), line.amount(), Money::plus));
        }
        return sums;
    }
}
