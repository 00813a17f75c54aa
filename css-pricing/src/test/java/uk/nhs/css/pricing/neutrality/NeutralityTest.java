package uk.nhs.css.pricing.neutrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.costmodel.London.BRENT;
import static uk.nhs.css.pricing.costmodel.London.BRENT_USER;
import static uk.nhs.css.pricing.costmodel.London.EALING;
import static uk.nhs.css.pricing.costmodel.London.EALING_USER;
import static uk.nhs.css.pricing.costmodel.London.HOST;
import static uk.nhs.css.pricing.costmodel.London.SHA;
import static uk.nhs.css.pricing.costmodel.London.YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.benefits.BenefitClaim;
import uk.nhs.css.pricing.benefits.BenefitKind;
import uk.nhs.css.pricing.benefits.Confidence;
import uk.nhs.css.pricing.costmodel.London;
import uk.nhs.css.pricing.costs.CostCategory;
import uk.nhs.css.pricing.costs.CostLine;
import uk.nhs.css.pricing.costs.CostPurpose;
import uk.nhs.css.pricing.costs.ImputedCost;
import uk.nhs.css.pricing.costs.Papers;

/** Whether the service costs a PCT and London more than what they had. */
class NeutralityTest {

    private static final Actor HOST2 = Actor.of("host2", Role.HOST_ADMIN, null);

    private London london;

    @BeforeEach
    void open() {
        london = Papers.open();
        london.as(HOST, services -> {
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
    void brents_net_is_its_subscription_less_two_posts() {
        NetPosition brent = position(BRENT_USER, BRENT);
        // 39p × 297,436 = 116,000.04; − 60,000 = 56,000.04; + 20p × 280,000 = 56,000 is 112,000.04
        assertThat(brent.recurring()).isEqualTo(Pounds.of("116000.04"));
        assertThat(brent.replaced()).isEqualTo(Pounds.of("60000.00"));
        assertThat(brent.imputed()).isEmpty();
        assertThat(brent.missing()).containsExactly("Systems", "Suppliers", "Other");
        assertThat(brent.net()).isEqualTo(Pounds.of("56000.04"));
        assertThat(brent.netWithOneOff()).isEqualTo(Pounds.of("112000.04"));
        assertThat(brent.costNeutral()).isFalse();
        assertThat(brent.costNeutralWithOneOff()).isFalse();
        // 60,000 / 172,000.04 = 0.34884; over four years 60,000 / 130,000.04 = 0.46154
        assertThat(brent.returnOnInvestment(1)).contains(new BigDecimal("0.3488"));
        assertThat(brent.returnOnInvestment(4)).contains(new BigDecimal("0.4615"));
        assertThat(brent.paybackYears()).isEmpty();
    }

    @Test
    void what_a_pct_has_not_supplied_is_imputed_and_says_on_how_many_it_stands() {
        NetPosition ealing = position(EALING_USER, EALING);
        // Brent alone supplied staff: 60,000 × 318,671 / 297,436 = 64,283.610592…
        assertThat(ealing.supplied()).isEqualTo(Pounds.ZERO);
        assertThat(ealing.imputed())
                .containsExactly(new ImputedCost(
                        CostCategory.STAFF, Pounds.of("64283.61"), 1, Pounds.of("64283.61"), Pounds.of("64283.61")));
        // 39p × 318,671 = 124,281.69; − 64,283.61
        assertThat(ealing.net()).isEqualTo(Pounds.of("59998.08"));
        assertThat(ealing.standInNotes()).hasSize(1);
    }

    @Test
    void the_range_says_what_the_missing_return_could_change() {
        record(EALING, line(CostCategory.STAFF, "31867.10"));
        PctCode third = PctCode.of("5A4");
        NetPosition other = position(HOST, third);
        // Brent 60,000 / 297,436 a head, Ealing 31,867.10 / 318,671 = 0.10 a head; 5A4 has 229,789 heads:
        // (91,867.10 × 229,789) / 616,107 = 34,263.617…; lowest 22,978.90; highest 60,000 × 229,789 / 297,436 =
        // 46,354.0…
        assertThat(other.imputedTotal()).isEqualTo(rounded("91867.10", 229_789, 616_107));
        // 39p × 229,789 = 89,617.71
        assertThat(other.highestNet()).isEqualTo(Pounds.of("66638.81"));
        assertThat(other.lowestNet()).isEqualTo(Pounds.of("89617.71").minus(rounded("60000.00", 229_789, 297_436)));
        assertThat(other.net()).isBetween(other.lowestNet(), other.highestNet());
    }

    @Test
    void only_a_benefit_that_somebody_else_verified_enters_the_net() {
        String id = london.as(HOST, services -> Papers.benefits(services)
                .claim(claim(Optional.of(BRENT), "58000.00"))
                .id());
        assertThat(position(BRENT_USER, BRENT).net()).isEqualTo(Pounds.of("56000.04"));
        assertThat(position(BRENT_USER, BRENT).benefitsClaimed()).isEqualTo(Pounds.of("58000.00"));
        london.as(HOST2, services -> Papers.benefits(services).verify(id, "Reconciled to month 12"));
        NetPosition brent = position(BRENT_USER, BRENT);
        // 56,000.04 − 58,000 = −1,999.96; 56,000 / 1,999.96 = 28.0006 years, upwards
        assertThat(brent.net()).isEqualTo(Pounds.of("-1999.96"));
        assertThat(brent.benefitsClaimed()).isEqualTo(Pounds.ZERO);
        assertThat(brent.costNeutral()).isTrue();
        assertThat(brent.costNeutralWithOneOff()).isFalse();
        assertThat(brent.paybackYears()).contains(new BigDecimal("28.1"));
    }

    @Test
    void the_sensitivity_moves_one_thing_at_a_time() {
        Sensitivity brent = Sensitivity.of(position(BRENT_USER, BRENT));
        // 20% of 116,000.04 is 23,200.008, 10% 11,600.004; of 60,000 it is 12,000 and 6,000
        assertThat(brent.rows())
                .extracting(Sensitivity.Row::what, Sensitivity.Row::net)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Price 20% lower", Pounds.of("32800.03")),
                        org.assertj.core.api.Assertions.tuple("Price 10% lower", Pounds.of("44400.04")),
                        org.assertj.core.api.Assertions.tuple("Price 10% higher", Pounds.of("67600.04")),
                        org.assertj.core.api.Assertions.tuple("Price 20% higher", Pounds.of("79200.05")),
                        org.assertj.core.api.Assertions.tuple("What is replaced 20% lower", Pounds.of("68000.04")),
                        org.assertj.core.api.Assertions.tuple("What is replaced 10% lower", Pounds.of("62000.04")),
                        org.assertj.core.api.Assertions.tuple("What is replaced 10% higher", Pounds.of("50000.04")),
                        org.assertj.core.api.Assertions.tuple("What is replaced 20% higher", Pounds.of("44000.04")));
        assertThat(brent.swings())
                .extracting(Sensitivity.Swing::what)
                .containsExactly("Price, 20% lower to 20% higher", "What is replaced, 20% lower to 20% higher");
    }

    @Test
    @Tag("I28")
    void london_is_the_sum_of_its_pcts_recomputed_from_the_rows() throws SQLException {
        record(EALING, line(CostCategory.STAFF, "97500.00"), line(CostCategory.SYSTEMS, "24000.00"));
        LondonPosition all =
                london.as(SHA, services -> Papers.neutrality(services).london(YEAR));
        assertThat(all.pcts()).hasSize(31);
        BigDecimal net = BigDecimal.ZERO;
        try (Connection connection = london.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            Map<String, BigDecimal> amounts = new java.util.TreeMap<>();
            try (ResultSet lines = sql.executeQuery("select pct_code, category, sum(case when purpose ="
                    + " 'ACUTE_CONTRACTS_SUPPORT' then amount else 0 end) from cost_return_line group by pct_code,"
                    + " category")) {
                while (lines.next()) {
                    amounts.put(lines.getString(1) + lines.getString(2), lines.getBigDecimal(3));
                }
            }
            Map<String, Long> heads = new java.util.TreeMap<>();
            try (ResultSet counts =
                    sql.executeQuery("select pct_code, heads, basis from population_figure order by basis, revision")) {
                while (counts.next()) {
                    // UNIFIED_WEIGHTED comes after RESIDENT and takes its place.
                    heads.put(counts.getString(1), counts.getLong(2));
                }
            }
            for (String pct : heads.keySet()) {
                BigDecimal own = new BigDecimal(heads.get(pct))
                        .multiply(new BigDecimal("0.39"))
                        .setScale(2, RoundingMode.HALF_UP);
                for (String category : List.of("STAFF", "SYSTEMS", "SUPPLIERS", "OTHER")) {
                    own = own.subtract(replaced(pct, category, amounts, heads));
                }
                net = net.add(own);
            }
        }
        assertThat(all.net().getAmount()).isEqualByComparingTo(net);
        assertThat(all.recurring().minus(all.inKind()).minus(all.replaced()).minus(all.benefitsVerified()))
                .isEqualTo(all.net());
        assertThat(all.supplied().plus(all.imputed())).isEqualTo(all.replaced());
    }

    @Test
    @Tag("I40")
    void a_pct_gets_its_own_position_only() {
        assertThatThrownBy(() -> position(EALING_USER, BRENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> position(HOST, PctCode.of("5XX"))).isInstanceOf(NotFound.class);
        LondonPosition own =
                london.as(EALING_USER, services -> Papers.neutrality(services).london(YEAR));
        assertThat(own.pcts()).extracting(NetPosition::code).containsExactly(EALING);
    }

    private static BigDecimal replaced(
            String pct, String category, Map<String, BigDecimal> amounts, Map<String, Long> heads) {
        if (amounts.containsKey(pct + category)) {
            return amounts.get(pct + category);
        }
        BigDecimal sum = BigDecimal.ZERO;
        long people = 0;
        for (String other : heads.keySet()) {
            if (amounts.containsKey(other + category)) {
                sum = sum.add(amounts.get(other + category));
                people += heads.get(other);
            }
        }
        return people == 0
                ? BigDecimal.ZERO
                : sum.multiply(new BigDecimal(heads.get(pct))).divide(new BigDecimal(people), 2, RoundingMode.HALF_UP);
    }

    private static org.joda.money.Money rounded(String amount, long heads, long of) {
        return Pounds.roundHalfUp(new BigDecimal(amount)
                .multiply(BigDecimal.valueOf(heads))
                .divide(BigDecimal.valueOf(of), 10, RoundingMode.HALF_UP));
    }

    private NetPosition position(Actor actor, PctCode code) {
        return london.as(actor, services -> Papers.neutrality(services).of(code, YEAR));
    }

    private void record(PctCode code, CostLine... lines) {
        london.as(HOST, services -> Papers.costReturns(services).record(code, YEAR, List.of(lines)));
    }

    private static CostLine line(CostCategory category, String amount) {
        return CostLine.returned(
                category, CostPurpose.ACUTE_CONTRACTS_SUPPORT, "What is used", "", null, Pounds.of(amount), "");
    }

    private static BenefitClaim claim(Optional<PctCode> pct, String amount) {
        return new BenefitClaim(
                pct,
                "Challenges of acute activity",
                BenefitKind.PAYMENT_BY_RESULTS,
                "Reconciliation of the year",
                false,
                Confidence.MEDIUM,
                "Director of Finance",
                Map.of(YEAR, Pounds.of(amount)));
    }
}
