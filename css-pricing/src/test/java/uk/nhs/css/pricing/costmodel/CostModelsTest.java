package uk.nhs.css.pricing.costmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.nhs.css.pricing.costmodel.London.BRENT_USER;
import static uk.nhs.css.pricing.costmodel.London.HOST;
import static uk.nhs.css.pricing.costmodel.London.SHA;
import static uk.nhs.css.pricing.costmodel.London.YEAR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.audit.AuditView;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.evidence.EvidenceKind;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;

class CostModelsTest {

    private London london;

    @BeforeEach
    void open() {
        london = London.open();
    }

    @AfterEach
    void close() {
        london.close();
    }

    @Test
    void the_host_calibrates_from_the_two_quoted_prices_and_the_curve_runs_through_them() {
        calibrate();
        CostModelView model =
                london.as(BRENT_USER, services -> services.costModels().inForce(YEAR));
        assertThat(model.version()).isEqualTo(1);
        assertThat(model.model().perWeightedHead()).isEqualTo(PencePerHead.of("16.4375"));
        // London 7,693,473 residents − Brent's 283,273 + 297,436 = 7,707,636 heads; / 31 = 248,633.419354839;
        // × 6.684375 = 1,661,959.0125
        assertThat(model.model().fixed()).isEqualTo(Pounds.of("1661959.01"));
        assertThat(model.inference()).startsWith("An inference: the original table was not supplied;");
        assertThat(model.inference())
                .contains("ONS mid-year estimate used in place of unified weighted population (30 of 31");
        assertThat(model.createdBy()).isEqualTo("host");

        PriceCurveView curve = london.as(SHA, services -> services.priceCurves().forYear(YEAR));
        assertThat(curve.averageHeads()).isEqualTo(248_633);
        assertThat(curve.points()).hasSize(31).startsWith(new PricePoint(1, PencePerHead.of("684.88")));
        assertThat(curve.points())
                .contains(
                        new PricePoint(15, PencePerHead.of("61")),
                        new PricePoint(16, PencePerHead.of("58.21")),
                        new PricePoint(25, PencePerHead.of("43.18")),
                        new PricePoint(31, PencePerHead.of("38")));
        assertThat(curve.quoted())
                .containsExactly(
                        new QuotedPrice(15, PencePerHead.of("61"), "Business case FAQ, FAQ1"),
                        new QuotedPrice(31, PencePerHead.of("38"), "Business case FAQ, FAQ1"));
        assertThat(curve.inference()).isEqualTo(model.inference());
    }

    @Test
    void a_further_version_comes_into_force_and_the_earlier_one_stays() {
        calibrate();
        london.as(HOST, services -> services.costModels().record(entered()));
        List<CostModelView> versions =
                london.as(HOST, services -> services.costModels().versions(YEAR));
        assertThat(versions).extracting(CostModelView::version).containsExactly(2, 1);
        assertThat(versions.get(0).model()).isEqualTo(entered().model());
        assertThat(versions.get(0).calibration()).isEmpty();
        assertThat(versions.get(1).calibration()).isPresent();

        PriceCurveView curve =
                london.as(HOST, services -> services.priceCurves().forYear(YEAR));
        // 20 members: (1,000,000 + 20,000) / (20 × 248,633) × 100 = 20.5122…, + 10
        assertThat(curve.points().get(19).price()).isEqualTo(PencePerHead.of("30.51"));
        // 21 members: (1,000,000 + 21,000 + 71,000) / (21 × 248,633) × 100 = 20.9144…, + 10
        assertThat(curve.points().get(20).price()).isEqualTo(PencePerHead.of("30.91"));
        assertThat(curve.inference())
                .isEqualTo("Drawn from version 2 of the year's cost model, Actual costs (Ledger of"
                        + " month 6), with members of average size.");
    }

    @Test
    @Tag("I47")
    void every_version_leaves_one_audit_row_with_what_was_in_force_before() {
        calibrate();
        london.as(HOST, services -> services.costModels().record(entered()));
        List<AuditView> rows = london.as(HOST, services -> services.audit().search("Cost model", 0, 10));
        assertThat(rows)
                .extracting(AuditView::subject, AuditView::before)
                .containsExactlyInAnyOrder(
                        tuple("2007/08 version 1", ""),
                        tuple("2007/08 version 2", "fixed £1,661,959.01, 16.4375p a weighted head, £0.00 a member"));
    }

    @Test
    void a_year_without_a_cost_model_is_refused_with_the_next_step() {
        assertThat(ruleOf(HOST, services -> services.costModels().inForce(YEAR)))
                .isEqualTo("NO_COST_MODEL");
        assertThat(ruleOf(SHA, services -> services.priceCurves().forYear(YEAR)))
                .isEqualTo("NO_COST_MODEL");
        assertThat(london.<Boolean>as(
                        SHA, services -> services.priceCurves().find(YEAR).isEmpty()))
                .isTrue();
    }

    @Test
    void without_both_quoted_prices_nothing_is_calibrated() {
        london.as(HOST, services -> {
            services.quote(
                    "PRICE_15",
                    EvidenceKind.FIGURE,
                    "61p",
                    "61",
                    FigureUnit.PENCE_PER_HEAD,
                    null,
                    LocalDate.of(2006, 12, 20));
            return null;
        });
        assertThat(ruleOf(HOST, services -> services.costModels().calibrate(YEAR, "Calibrated")))
                .isEqualTo("NO_QUOTED_PRICE");
    }

    @Test
    void a_pct_without_a_head_count_stops_the_calibration_and_is_named() {
        london.as(HOST, services -> {
            services.quotePrices();
            return services.directory()
                    .register(new PctView(
                            PctCode.of("5XX"),
                            "Newly formed PCT",
                            Sector.NEL,
                            List.of("Somewhere"),
                            LocalDate.of(2007, 10, 1),
                            Optional.empty(),
                            Optional.empty()));
        });
        assertThatThrownBy(
                        () -> london.as(HOST, services -> services.costModels().calibrate(YEAR, "Calibrated")))
                .isInstanceOfSatisfying(Refusal.class, e -> {
                    assertThat(e.rule()).isEqualTo("NO_POPULATION");
                    assertThat(e.detail()).contains("Newly formed PCT");
                });
    }

    @Test
    void of_two_versions_recorded_at_once_one_is_refused_and_leaves_no_trace() {
        // While the first is being made, the second takes its number and is committed.
        Clock overtaken = new OvertakingClock(
                () -> london.as(HOST, services -> services.costModels().record(entered())));
        assertThat(ruleOf(HOST, services -> new CostModels(
                                services.em(),
                                services.averageHeads(),
                                new QuotedPrices(services.evidence()),
                                services.audit(),
                                HOST,
                                overtaken)
                        .record(entered())))
                .isEqualTo("COST_MODEL_AT_ONCE");
        List<CostModelView> versions =
                london.as(HOST, services -> services.costModels().versions(YEAR));
        List<AuditView> rows = london.as(HOST, services -> services.audit().search("Cost model", 0, 10));
        assertThat(versions).hasSize(1);
        assertThat(rows).hasSize(1);
    }

    @Test
    void only_the_host_records_a_cost_model() {
        for (Actor other : List.of(SHA, BRENT_USER)) {
            assertThatThrownBy(() ->
                            london.as(other, services -> services.costModels().record(entered())))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() ->
                            london.as(other, services -> services.costModels().calibrate(YEAR, "Mine")))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_draft_without_title_or_evidence_is_malformed() {
        CostModel model = entered().model();
        assertThatThrownBy(() -> new CostModelDraft(YEAR, " ", model, "Ledger", ""))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.field()).isEqualTo("title"));
        assertThatThrownBy(() -> new CostModelDraft(YEAR, "t".repeat(121), model, "Ledger", ""))
                .isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> new CostModelDraft(YEAR, "Actual costs", model, null, ""))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.field()).isEqualTo("evidence"));
        assertThat(new CostModelDraft(YEAR, "t".repeat(120), model, "Ledger", "").title())
                .hasSize(120);
    }

    @Test
    void the_first_year_with_a_model_is_found_from_a_year_before_it() {
        calibrate();
        Optional<FinancialYear> found =
                london.as(HOST, services -> services.costModels().firstYearFrom(FinancialYear.parse("2006/07")));
        Optional<FinancialYear> none =
                london.as(HOST, services -> services.costModels().firstYearFrom(YEAR.next()));
        assertThat(found).contains(YEAR);
        assertThat(none).isEmpty();
    }

    private void calibrate() {
        london.as(HOST, services -> {
            services.quotePrices();
            return services.costModels().calibrate(YEAR, "Calibrated from two quoted prices");
        });
    }

    private String ruleOf(Actor actor, Function<London.Services, ?> work) {
        try {
            london.as(actor, work);
            return "none";
        } catch (Refusal refusal) {
            assertThat(refusal.nextStep()).isNotBlank();
            return refusal.rule();
        }
    }

    private static CostModelDraft entered() {
        CostModel model = new CostModel(
                Pounds.of("1000000.00"),
                PencePerHead.of("10"),
                Pounds.of("1000.00"),
                List.of(new Step(21, Pounds.of("71000.00"))));
        return new CostModelDraft(YEAR, "Actual costs", model, "Ledger of month 6", "");
    }

    /** Lets somebody else act between the reading of the version number and the writing of the version. */
    private static final class OvertakingClock extends Clock {

        private final Runnable other;

        private OvertakingClock(Runnable other) {
            this.other = other;
        }

        @Override
        public Instant instant() {
            other.run();
            return London.CLOCK.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
