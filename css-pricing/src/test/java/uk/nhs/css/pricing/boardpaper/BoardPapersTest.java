package uk.nhs.css.pricing.boardpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.nhs.css.pricing.costmodel.London.BRENT;
import static uk.nhs.css.pricing.costmodel.London.BRENT_USER;
import static uk.nhs.css.pricing.costmodel.London.EALING;
import static uk.nhs.css.pricing.costmodel.London.EALING_USER;
import static uk.nhs.css.pricing.costmodel.London.HOST;
import static uk.nhs.css.pricing.costmodel.London.SHA;
import static uk.nhs.css.pricing.costmodel.London.YEAR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.benefits.BenefitClaim;
import uk.nhs.css.pricing.benefits.BenefitKind;
import uk.nhs.css.pricing.benefits.Confidence;
import uk.nhs.css.pricing.charging.ChargeKind;
import uk.nhs.css.pricing.costmodel.London;
import uk.nhs.css.pricing.costs.CostPurpose;
import uk.nhs.css.pricing.costs.Papers;
import uk.nhs.css.pricing.evidence.EvidenceComparisons;
import uk.nhs.css.pricing.evidence.EvidenceLine;

/** Brent's paper of 23 May 2007 once more, by calculation; no PCT is a member and nothing has been charged. */
class BoardPapersTest {

    private London london;

    @BeforeEach
    void open() {
        london = Papers.open();
        london.as(HOST, services -> {
            services.quotePapers();
            services.costModels().calibrate(YEAR, "Calibrated");
            Papers.issueTariffs(services);
            Papers.recordBrentsPosts(services);
            return null;
        });
    }

    @AfterEach
    void close() {
        london.close();
    }

    @Test
    void brents_figures_are_those_of_its_paper() {
        BoardPaperView paper = paper(BRENT_USER, BRENT);
        assertThat(paper.pctName()).isEqualTo("PCT 5K5");
        assertThat(paper.tariff().version()).isEqualTo(2);
        // 39p × 297,436 · 20p × 280,000
        assertThat(paper.recurring()).isEqualTo(Pounds.of("116000.04"));
        assertThat(paper.oneOff()).isEqualTo(Pounds.of("56000.00"));
        assertThat(paper.total()).isEqualTo(Pounds.of("172000.04"));
        // two posts; the local analyst stays
        assertThat(paper.replaced()).contains(Pounds.of("60000.00"));
        assertThat(paper.replacedLines())
                .extracting(ReplacedLine::category, ReplacedLine::role, line -> line.wte()
                        .toPlainString())
                .containsExactly(tuple("Staff", "Two posts in commissioning", "2.00"));
        // 116,000.04 − 60,000 · 172,000.04 − 60,000
        assertThat(paper.netRecurring()).isEqualTo(Pounds.of("56000.04"));
        assertThat(paper.netFirstYear()).isEqualTo(Pounds.of("112000.04"));
        assertThat(paper.provision()).isEqualTo(Pounds.of("172000.04"));
        assertThat(paper.inBudget()).contains(Pounds.ZERO);
        assertThat(paper.standInNotes())
                .containsExactly(
                        "Present costs not supplied by the PCT: Systems, Suppliers, Other. This paper takes nothing"
                                + " off for them and imputes no cost; the net position of the PCT, under Costs, imputes"
                                + " the London average for them and says so");
        assertThat(paper.curve())
                .hasValueSatisfying(curve -> assertThat(curve.quoted()).hasSize(2));
    }

    @Test
    void each_charge_names_the_heads_that_it_stands_on() {
        assertThat(paper(BRENT_USER, BRENT).basis())
                .containsExactly(
                        new BasisLine(
                                ChargeKind.RECURRING,
                                PopulationBasis.UNIFIED_WEIGHTED,
                                297_436,
                                "implied by the board paper of 23 May 2007",
                                Optional.empty()),
                        new BasisLine(
                                ChargeKind.SET_UP,
                                PopulationBasis.RESIDENT,
                                280_000,
                                "implied by the board paper of 23 May 2007",
                                Optional.empty()));
    }

    @Test
    void the_standing_at_four_sizes_is_rounded_once_from_the_exact_price() {
        // × 297,436: 61p · 49.859375p = 148,299.73 · 43.175p = 128,417.993 · 38p
        assertThat(paper(BRENT_USER, BRENT).standing())
                .containsExactly(
                        new AtMembers(15, PencePerHead.of("61"), Pounds.of("181435.96")),
                        new AtMembers(20, PencePerHead.of("49.859375"), Pounds.of("148299.73")),
                        new AtMembers(25, PencePerHead.of("43.175"), Pounds.of("128417.99")),
                        new AtMembers(31, PencePerHead.of("38"), Pounds.of("113025.68")));
    }

    @Test
    void claims_stand_apart_from_figures_and_another_pcts_paper_stays_out() {
        BoardPaperView paper = paper(HOST, BRENT);
        assertThat(paper.claims())
                .containsExactly(new ClaimedBenefit("wording of CLAIM_BETTER_DATA", "Business case FAQ, FAQ1"));
        assertThat(paper.evidence())
                .extracting(EvidenceLine::key)
                .contains("BRENT_TOTAL", "PRICE_DROP")
                .doesNotContain("CLAIM_BETTER_DATA", "EALING_TOTAL")
                .hasSize(11);
        assertThat(paper(SHA, BRENT)).isEqualTo(paper);
        assertThat(paper(BRENT_USER, BRENT)).isEqualTo(paper);
    }

    @Test
    void a_pct_that_supplied_no_costs_has_nothing_taken_off_and_its_stand_in_is_named() {
        BoardPaperView paper = paper(EALING_USER, EALING);
        // 39p × 318,671 · 20p × 318,671
        assertThat(paper.recurring()).isEqualTo(Pounds.of("124281.69"));
        assertThat(paper.oneOff()).isEqualTo(Pounds.of("63734.20"));
        assertThat(paper.replaced()).isEmpty();
        assertThat(paper.netRecurring()).isEqualTo(Pounds.of("124281.69"));
        assertThat(paper.netFirstYear()).isEqualTo(Pounds.of("188015.89"));
        assertThat(paper.inBudget()).isEmpty();
        String note = "ONS mid-year estimate used in place of unified weighted population";
        assertThat(paper.standInNotes()).hasSize(2).contains(note);
        assertThat(paper.standInNotes().get(1)).contains("Staff, Systems, Suppliers, Other");
        assertThat(paper.basis()).extracting(BasisLine::standIn).containsExactly(Optional.of(note), Optional.empty());
        assertThat(paper.basis()).extracting(BasisLine::basis).containsOnly(PopulationBasis.RESIDENT);
    }

    @Test
    @Tag("I41")
    void rows_of_another_pct_change_nothing_in_a_pcts_own_paper() {
        BoardPaperView before = paper(EALING_USER, EALING);
        london.as(HOST, services -> {
            Papers.costReturns(services)
                    .record(
                            BRENT,
                            YEAR,
                            List.of(Papers.post("One more post", "1", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "1.00")));
            return null;
        });
        assertThat(paper(EALING_USER, EALING)).isEqualTo(before);
    }

    @Test
    void a_benefit_of_the_pct_stands_as_a_claim_is_counted_once_verified_and_goes_when_it_is_excluded() {
        int quoted = paper(BRENT_USER, BRENT).claims().size();
        String id = london.as(BRENT_USER, services -> Papers.benefits(services)
                .claim(new BenefitClaim(
                        Optional.of(BRENT),
                        "Challenges of activity",
                        BenefitKind.of("PAYMENT_BY_RESULTS"),
                        "Reconciliation",
                        false,
                        Confidence.of("LOW"),
                        "Director of Finance",
                        Map.of(YEAR, Pounds.of("8000.00"))))
                .id());
        BoardPaperView claimed = paper(BRENT_USER, BRENT);
        assertThat(claimed.claims())
                .hasSize(quoted + 1)
                .endsWith(new ClaimedBenefit("Challenges of activity", "Reconciliation; £8,000.00 in 2007/08"));
        assertThat(claimed.netAfterBenefits()).isEqualTo(Pounds.of("56000.04"));
        london.as(HOST, services -> Papers.benefits(services).verify(id, "Month 12"));
        BoardPaperView verified = paper(BRENT_USER, BRENT);
        assertThat(verified.claims()).hasSize(quoted);
        assertThat(verified.verified())
                .containsExactly(new VerifiedBenefit("Challenges of activity", "Month 12", Pounds.of("8000.00")));
        // 116,000.04 − 60,000 = 56,000.04; 56,000.04 − 8,000 = 48,000.04
        assertThat(verified.netRecurring()).isEqualTo(Pounds.of("56000.04"));
        assertThat(verified.netAfterBenefits()).isEqualTo(Pounds.of("48000.04"));
        assertThat(paper(EALING_USER, EALING).verified()).isEmpty();
        london.as(HOST, services -> Papers.benefits(services).exclude(id, "Counted twice"));
        BoardPaperView excluded = paper(BRENT_USER, BRENT);
        assertThat(excluded.verified()).isEmpty();
        assertThat(excluded.claims()).hasSize(quoted);
        assertThat(excluded.netAfterBenefits()).isEqualTo(Pounds.of("56000.04"));
    }

    @Test
    @Tag("I40")
    void another_pcts_paper_answers_like_that_of_an_unknown_pct() {
        assertThatThrownBy(() -> paper(EALING_USER, BRENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> paper(EALING_USER, PctCode.of("5XX"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> paper(HOST, PctCode.of("5XX"))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_year_without_a_tariff_or_head_counts_is_refused() {
        assertRule("NO_TARIFF", YEAR.next());
        london.as(HOST, services -> {
            services.em()
                    .createNativeQuery("delete from population_figure where pct_code = '5K5'")
                    .executeUpdate();
            return null;
        });
        assertRule("NO_POPULATION", YEAR);
    }

    @Test
    void a_year_without_a_cost_model_shows_the_paper_without_other_sizes() {
        london.as(HOST, services -> {
            services.em().createNativeQuery("delete from cost_model_version").executeUpdate();
            return null;
        });
        BoardPaperView paper = paper(BRENT_USER, BRENT);
        assertThat(paper.standing()).isEmpty();
        assertThat(paper.total()).isEqualTo(Pounds.of("172000.04"));
    }

    private void assertRule(String rule, FinancialYear year) {
        assertThatThrownBy(() -> london.as(HOST, services -> papers(services).forPct(BRENT, year)))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private BoardPaperView paper(Actor actor, PctCode code) {
        return london.as(actor, services -> papers(services).forPct(code, YEAR));
    }

    static BoardPapers papers(London.Services services) {
        return new BoardPapers(
                Papers.fullYearCosts(services),
                Papers.accepted(services),
                services.priceCurves(),
                services.populations(),
                services.evidence(),
                new EvidenceComparisons(
                        services.evidence(),
                        Papers.tariffs(services),
                        services.costModels(),
                        services.priceCurves(),
                        Papers.fullYearCosts(services),
                        services.directory(),
                        services.actor()),
                Papers.benefits(services),
                services.directory(),
                services.actor());
    }
}
