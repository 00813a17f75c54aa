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
import java.util.stream.Stream;
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
        ChargePlan after = ChargePlan.of(facts);
        Optional<ChargePlan> before =
                standing.isEmpty() ? Optional.empty() : Optional.of(ChargePlan.of(facts.under(standing)));
        Map<PctCode, Money> sumsBefore =
                sums(facts.charged(), before.map(ChargePlan::toPost).orElse(List.of()));
        Map<PctCode, Money> sumsAfter = sums(facts.charged(), after.toPost());
        Set<PctCode> parkedBefore = before.map(ChargePlan::parked).orElse(Set.of());
        Map<PctCode, String> trouble = after.skipped().stream()
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
                                figure(code, sumsBefore, parkedBefore),
                                figure(code, sumsAfter, trouble.keySet()),
                                Optional.ofNullable(kept.get(code)),
                                Optional.ofNullable(trouble.get(code))))
                        .toList(),
                StandIns.behind(Stream.concat(facts.charged().stream(), after.toPost().stream())
                        .toList()));
    }

    /** What cannot be worked out is not known, which is not the same as nothing; what was charged before stands. */
    private static Optional<Money> figure(PctCode code, Map<PctCode, Money> sums, Set<PctCode> parked) {
        return parked.contains(code) && !sums.containsKey(code)
                ? Optional.empty()
                : Optional.of(sums.getOrDefault(code, Pounds.ZERO));
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
