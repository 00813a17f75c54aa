package uk.nhs.css.pricing.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.costmodel.London.BRENT;
import static uk.nhs.css.pricing.costmodel.London.BRENT_USER;
import static uk.nhs.css.pricing.costmodel.London.EALING;
import static uk.nhs.css.pricing.costmodel.London.EALING_USER;
import static uk.nhs.css.pricing.costmodel.London.HOST;
import static uk.nhs.css.pricing.costmodel.London.SHA;
import static uk.nhs.css.pricing.costmodel.London.YEAR;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.costmodel.London;
import uk.nhs.css.pricing.costs.Papers;

/** The table of quoted and computed figures, with Brent's paper and the business case as they stand. */
class EvidenceComparisonsTest {

    private static London london;

    @BeforeAll
    static void open() {
        london = Papers.open();
        london.as(HOST, services -> {
            services.quotePapers();
            services.costModels().calibrate(YEAR, "Calibrated");
            Papers.issueTariffs(services);
            Papers.recordBrentsPosts(services);
            return null;
        });
    }

    @AfterAll
    static void close() {
        london.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRICE_15             | 61p        | 61.00p       | none",
                "PRICE_31             | 38p        | 38.00p       | none",
                "PRICE_DROP           | 60%        | 37.7%        | 22.3 percentage points less",
                "RATE_RECURRING       | 39p        | 39p          | none",
                "RATE_SET_UP          | 20p        | 20p          | none",
                "BRENT_TOTAL          | £172,000   | £172,000.04  | £0.04 more",
                "BRENT_ONE_OFF        | £56,000    | £56,000.00   | none",
                "BRENT_POSTS_SAVED    | £60,000    | £60,000.00   | none",
                "BRENT_NET_RECURRING  | £60,000    | £56,000.04   | £3,999.96 less",
                "BRENT_PROVISION      | £172,000   | £172,000.04  | £0.04 more",
                "BRENT_IN_BUDGET      | £0         | £172,000.04  | £172,000.04 more",
                "MOBILISATION_CEILING | £40,000    | £310,000.00  | 12.9% of it",
                "MOBILISATION_PER_PCT | £10,000    | not computed | not applicable",
                "DOUBLE_RUNNING_STAFF | 5-10 staff | not computed | not applicable",
                "QUORUM               | 15 members | 15 members   | none",
                "CLAIM_BETTER_DATA    | better data | not computed | not applicable"
            })
    void each_quoted_figure_stands_beside_the_computed_one(
            String key, String quoted, String computed, String difference) {
        EvidenceLine line = line(key);
        assertThat(line.quoted()).isEqualTo(quoted);
        assertThat(line.computed()).isEqualTo(computed);
        assertThat(line.difference()).isEqualTo(difference);
        assertThat(line.explanation()).endsWith(".");
        assertThat(line.wording()).isEqualTo("wording of " + key);
    }

    @Test
    void the_fall_in_price_is_explained_with_the_rise_back() {
        // 23/61 = 37.70 · 38/61 = 62.30 · 23/38 = 60.53
        assertThat(line("PRICE_DROP").explanation())
                .isEqualTo("From 61p to 38p is a fall of 23p, and 23/61 is 37.7%. 38p is 62% of 61p, and the rise back"
                        + " from 38p to 61p is 60.5%.");
    }

    @Test
    void brents_total_names_the_three_head_counts_and_the_gap() {
        assertThat(line("BRENT_TOTAL").explanation())
                .isEqualTo(
                        "£116,000.04 a year (39p × 297,436 weighted heads) and £56,000.00 once (20p × 280,000 residents)."
                                + " By the paper's own figures £56,000 ÷ 20p = 280,000 heads, £116,000 ÷ 39p = 297,436 and"
                                + " £172,000 ÷ 59p = 291,525. No one head count gives all three, even if every figure is rounded to"
                                + " the nearest £1,000 and 1p (a gap of 1,395 heads): the two charges stand on two bases, or a figure"
                                + " is wrong. The basis belongs to the charge.");
    }

    @Test
    void brents_net_cost_is_explained_with_that_of_the_first_year() {
        assertThat(line("BRENT_NET_RECURRING").explanation())
                .isEqualTo(
                        "£116,000.04 a year (39p × 297,436 weighted heads), less £60,000.00 for what the service replaces,"
                                + " is £56,000.04. In the first year, with the one-off cost, the net is £112,000.04.");
    }

    @Test
    void the_two_prices_for_full_membership_are_two_tariff_versions() {
        assertThat(line("PRICE_31").explanation())
                .contains("39p in version 2 (Tariff of May 2007), 38p in version 1 (Tariff of December 2006)");
        assertThat(line("RATE_RECURRING").explanation())
                .contains("unified weighted population")
                .contains("Version 1, Tariff of December 2006, had 38p.");
        assertThat(line("RATE_SET_UP").explanation()).contains("our reading of the paper");
    }

    @Test
    void the_mobilisation_ceiling_is_a_part_of_what_31_pcts_would_pay_in() {
        assertThat(line("MOBILISATION_CEILING").explanation())
                .isEqualTo(
                        "31 × £10,000 is £310,000 if every PCT pays in; £40,000 is 12.9% of that. What was drawn before"
                                + " is not stated.");
    }

    @Test
    void a_figure_built_on_a_stand_in_says_so() {
        // 39p × 318,671 = 124,281.69 and 20p × 318,671 = 63,734.20
        EvidenceLine line = line("EALING_TOTAL");
        assertThat(line.computed()).isEqualTo("£188,015.89");
        assertThat(line.difference()).isEqualTo("£1,984.11 less");
        assertThat(line.explanation()).contains("ONS mid-year estimate used in place of unified weighted population");
    }

    @Test
    @Tag("I40")
    void a_pct_user_sees_londons_evidence_and_its_own_only() {
        assertThat(keys(BRENT_USER)).contains("PRICE_15", "BRENT_TOTAL").doesNotContain("EALING_TOTAL");
        assertThat(keys(EALING_USER)).contains("PRICE_15", "EALING_TOTAL").noneMatch(key -> key.startsWith("BRENT"));
        assertThat(keys(HOST)).contains("BRENT_TOTAL", "EALING_TOTAL").hasSize(17);
        assertThat(keys(SHA)).isEqualTo(keys(HOST));
        assertThatThrownBy(() ->
                        london.as(EALING_USER, services -> comparisons(services).forPct(BRENT)))
                .isInstanceOf(NotFound.class);
        List<EvidenceLine> ealing =
                london.as(HOST, services -> comparisons(services).forPct(EALING));
        assertThat(ealing).extracting(EvidenceLine::key).isEqualTo(keys(EALING_USER));
    }

    @Test
    void before_anything_is_loaded_every_line_says_what_is_missing() {
        try (London empty = Papers.open()) {
            empty.as(HOST, services -> {
                services.quotePapers();
                return null;
            });
            List<EvidenceLine> lines =
                    empty.as(HOST, services -> comparisons(services).all());
            assertThat(lines).hasSize(17);
            assertThat(lines)
                    .filteredOn(line -> line.difference().equals("not known"))
                    .extracting(EvidenceLine::key)
                    .containsExactlyInAnyOrder(
                            "PRICE_15",
                            "PRICE_31",
                            "RATE_RECURRING",
                            "RATE_SET_UP",
                            "BRENT_TOTAL",
                            "BRENT_ONE_OFF",
                            "BRENT_POSTS_SAVED",
                            "BRENT_NET_RECURRING",
                            "BRENT_PROVISION",
                            "BRENT_IN_BUDGET",
                            "EALING_TOTAL");
        }
    }

    private static EvidenceLine line(String key) {
        List<EvidenceLine> lines =
                london.as(HOST, services -> comparisons(services).all());
        return lines.stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<String> keys(Actor actor) {
        return london.as(actor, services -> comparisons(services).all().stream()
                .map(EvidenceLine::key)
                .toList());
    }

    private static EvidenceComparisons comparisons(London.Services services) {
        return new EvidenceComparisons(
                services.evidence(),
                Papers.tariffs(services),
                services.costModels(),
                services.priceCurves(),
                Papers.fullYearCosts(services),
                services.directory(),
                services.actor());
    }
}
