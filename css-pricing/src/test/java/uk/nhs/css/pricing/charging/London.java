package uk.nhs.css.pricing.charging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.tariff.Proration;
import uk.nhs.css.pricing.tariff.TariffView;

/** A small London in memory: what is known changes from step to step, and each run adds its lines. */
final class London {

    static final FinancialYear YEAR = FinancialYear.parse("2007/08");
    static final PctCode BRENT = PctCode.of("5K5");
    static final PctCode EALING = PctCode.of("5HX");

    private final Map<PctCode, List<MembershipSpan>> spans = new TreeMap<>();
    private final List<TariffView> tariffs = new ArrayList<>();
    private final Map<PopulationBasis, Map<PctCode, PopulationUsed>> populations = new EnumMap<>(PopulationBasis.class);
    private final Map<PctCode, String> names = new HashMap<>(Map.of(BRENT, "Brent Teaching PCT", EALING, "Ealing PCT"));
    private final List<ChargeLine> charged = new ArrayList<>();
    private LocalDate today = LocalDate.parse("2007-06-01");
    private Set<PctCode> setUpBefore = Set.of();
    private Optional<LocalDate> openFrom = Optional.empty();

    /** How a year is charged. */
    record Terms(int instalments, Proration proration) {

        London london() {
            return new London().tariff("39", "20", proration, instalments);
        }
    }

    /** Brent with the figures of its board paper, and the tariff of May 2007 in four instalments. */
    static London asInBrentsBoardPaper(Proration proration) {
        return new London()
                .tariff("39", "20", proration, 4)
                .heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 297_436)
                .heads(BRENT, PopulationBasis.RESIDENT, 280_000)
                .member(BRENT, "2007-04-01", null);
    }

    London tariff(String recurring, String setUp, Proration proration, int instalments) {
        tariffs.add(
                0,
                new TariffView(
                        YEAR,
                        tariffs.size() + 1,
                        "Tariff of May 2007",
                        PencePerHead.of(recurring),
                        PopulationBasis.UNIFIED_WEIGHTED,
                        PencePerHead.of(setUp),
                        PopulationBasis.RESIDENT,
                        proration,
                        instalments,
                        "board paper",
                        LocalDate.parse("2007-05-23")));
        return this;
    }

    London heads(PctCode code, PopulationBasis basis, long heads) {
        return heads(code, basis, basis, heads, "implied by the board paper of 23 May 2007");
    }

    London heads(PctCode code, PopulationBasis asked, PopulationBasis used, long heads, String source) {
        populations
                .computeIfAbsent(asked, basis -> new HashMap<>())
                .put(code, new PopulationUsed(code, asked, used, YEAR, Heads.of(heads), source, 1));
        return this;
    }

    London noHeads(PctCode code, PopulationBasis asked) {
        populations.get(asked).remove(code);
        return this;
    }

    /** Replaces what is known of a PCT's membership. */
    London member(PctCode code, String joined, String left) {
        spans.remove(code);
        return alsoMember(code, joined, left);
    }

    London alsoMember(PctCode code, String joined, String left) {
        MembershipSpan span = new MembershipSpan(
                code, LocalDate.parse(joined), Optional.ofNullable(left).map(LocalDate::parse));
        if (span.within(YEAR).isPresent()) {
            spans.computeIfAbsent(code, c -> new ArrayList<>()).add(span);
        }
        return this;
    }

    London noMember(PctCode code) {
        spans.remove(code);
        return this;
    }

    London openFrom(String date) {
        openFrom = Optional.of(LocalDate.parse(date));
        return this;
    }

    London today(String date) {
        today = LocalDate.parse(date);
        return this;
    }

    London setUpChargedBefore(PctCode code) {
        setUpBefore = Set.of(code);
        return this;
    }

    London unregistered(PctCode code) {
        names.remove(code);
        return this;
    }

    ChargePlan preview() {
        List<MembershipSpan> all = spans.values().stream().flatMap(List::stream).toList();
        return ChargePlan.of(
                new ChargeFacts(YEAR, today, names, all, tariffs, populations, charged, openFrom, setUpBefore));
    }

    /** Takes what the plan says as posted. */
    ChargePlan run() {
        ChargePlan plan = preview();
        charged.addAll(plan.toPost());
        return plan;
    }

    List<ChargeLine> charged() {
        return charged;
    }
}
