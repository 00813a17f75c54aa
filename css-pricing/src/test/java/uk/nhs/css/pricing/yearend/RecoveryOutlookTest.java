package uk.nhs.css.pricing.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.CostModelDraft;
import uk.nhs.css.pricing.testing.PricingDatabase;
import uk.nhs.css.pricing.testing.Service;

/** In the middle of a year the charges so far are set against the cost of the months that they pay for. */
class RecoveryOutlookTest {

    private static final String MAY = "2007-05-10";

    private final Service service = new Service("2007-05-10");

    /** 14 PCTs of 250,000 heads at 97,500.00 + 50,000.00, and Brent at 172,000.04: 2,237,000.04 for the year. */
    @BeforeEach
    void members() {
        service.tariffOfMay2007().members(15, "2007-04-01");
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    @Tag("I28")
    void a_quarters_charges_are_set_against_a_quarter_of_the_actual_cost() {
        service.run();
        cost("2200000.04");
        RecoveryOutlook outlook = on(MAY);
        assertThat(outlook.months()).isEqualTo(3);
        assertThat(outlook.actual()).isTrue();
        // 2,200,000.04 / 4
        assertThat(outlook.costSoFar()).contains(Pounds.of("550000.01"));
        // 14 × (50,000.00 + 24,375.00) + 56,000.00 + 29,000.01 = 1,041,250.00 + 85,000.01
        assertThat(sum(outlook, RecoveryOutlook.Line::charged)).isEqualTo(Pounds.of("1126250.01"));
        assertThat(sum(outlook, RecoveryOutlook.Line::shareSoFar)).isEqualTo(Pounds.of("550000.01"));
        assertThat(sum(outlook, RecoveryOutlook.Line::expected)).isEqualTo(Pounds.of("2237000.04"));
        assertThat(sum(outlook, RecoveryOutlook.Line::share)).isEqualTo(Pounds.of("2200000.04"));
        // 550,000.01 × 297,436 / 3,797,436 = 43,079.0151…; 85,000.01 − 43,079.02
        assertThat(brent(outlook).shareSoFar()).isEqualTo(Pounds.of("43079.02"));
        assertThat(brent(outlook).recoverySoFar()).isEqualTo(Pounds.of("41920.99"));
    }

    @Test
    void what_is_expected_does_not_depend_on_whether_the_charges_are_run() {
        Money before = sum(on(MAY), RecoveryOutlook.Line::expected);
        assertThat(sum(on(MAY), RecoveryOutlook.Line::charged)).isEqualTo(Pounds.ZERO);
        service.run();
        assertThat(before)
                .isEqualTo(sum(on(MAY), RecoveryOutlook.Line::expected))
                .isEqualTo(Pounds.of("2237000.04"));
    }

    @Test
    void until_the_actual_cost_is_entered_each_month_bears_a_twelfth_of_the_modelled_cost_of_its_members() {
        assertThat(on(MAY).cost()).isEmpty();
        assertThat(on(MAY).isShared()).isFalse();
        service.db().inTransaction(em -> service.costModels(em, HOST)
                .record(new CostModelDraft(
                        YEAR,
                        "Test",
                        new CostModel(Pounds.of("1600000.00"), PencePerHead.of("16.4375"), Pounds.ZERO, List.of()),
                        "Test",
                        "")));
        // 1,600,000 + 0.164375 × 3,797,436 = 2,224,203.5425; a quarter is 556,050.885625
        assertThat(on(MAY).costSoFar()).contains(Pounds.of("556050.89"));
        assertThat(on(MAY).actual()).isFalse();
        // From October 250,000 heads more: 2,265,297.2925; half of each: 1,112,101.77125 + 1,132,648.64625
        PctCode late = PricingDatabase.LONDON.get(20);
        service.member(late, "2007-10-01", null)
                .heads(late, PopulationBasis.UNIFIED_WEIGHTED, 250_000)
                .heads(late, PopulationBasis.RESIDENT, 250_000);
        RecoveryOutlook outlook = on(MAY);
        assertThat(outlook.cost()).contains(Pounds.of("2244750.42"));
        assertThat(outlook.modelled()).isEqualTo(outlook.cost());
        assertThat(outlook.costSoFar()).contains(Pounds.of("556050.89"));
        assertThat(outlook.lines())
                .filteredOn(line -> line.code().equals(late))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.monthsSoFar()).isZero();
                    assertThat(line.months()).isEqualTo(6);
                    assertThat(line.shareSoFar()).isEqualTo(Pounds.ZERO);
                    // 97,500.00 / 2 + 50,000.00
                    assertThat(line.expected()).isEqualTo(Pounds.of("98750.00"));
                });
    }

    @Test
    @Tag("I14")
    void a_pct_that_cannot_be_charged_yet_is_counted_beside_the_charges_of_the_year() {
        assertThat(on(MAY).parked()).isZero();
        service.member(PricingDatabase.LONDON.get(20), "2007-10-01", null);
        assertThat(on(MAY).parked()).isEqualTo(1);
        assertThat(on(MAY).expected()).isEqualTo(Pounds.of("2237000.04"));
    }

    @Test
    void an_actual_cost_stands_beside_what_the_model_gives() {
        service.db().inTransaction(em -> service.costModels(em, HOST)
                .record(new CostModelDraft(
                        YEAR,
                        "Test",
                        new CostModel(Pounds.of("1600000.00"), PencePerHead.of("16.4375"), Pounds.ZERO, List.of()),
                        "Test",
                        "")));
        cost("2200000.04");
        assertThat(on(MAY).cost()).contains(Pounds.of("2200000.04"));
        // 1,600,000 + 0.164375 × 3,797,436
        assertThat(on(MAY).modelled()).contains(Pounds.of("2224203.54"));
        service.run();
        // 1,126,250.01 − 550,000.01 and 2,237,000.04 − 2,200,000.04
        assertThat(on(MAY).recoverySoFar()).contains(Pounds.of("576250.00"));
        assertThat(on(MAY).recovery()).contains(Pounds.of("37000.00"));
    }

    @ParameterizedTest
    @CsvSource({"2007-03-31,0", "2007-04-01,3", "2007-06-30,3", "2007-07-01,6", "2008-03-31,12", "2008-04-14,12"})
    void the_months_due_go_by_the_instalments_of_the_tariff(String day, int months) {
        assertThat(on(day).months()).isEqualTo(months);
    }

    @Test
    void without_a_tariff_the_months_that_have_begun_are_due_and_nothing_is_expected() {
        FinancialYear next = FinancialYear.parse("2008/09");
        RecoveryOutlook outlook = service.db().call(em -> service.outlooks(em, SHA)
                .of(service.recovery(em, SHA).of(next, LocalDate.parse("2008-06-15"))));
        assertThat(outlook.months()).isEqualTo(3);
        assertThat(sum(outlook, RecoveryOutlook.Line::expected)).isEqualTo(Pounds.ZERO);
    }

    @Test
    @Tag("I40")
    void a_pct_user_sees_no_outlook_of_london() {
        CostRecoveryView recovery =
                service.db().call(em -> service.recovery(em, SHA).of(YEAR, LocalDate.parse(MAY)));
        Actor brent = Actor.of("5k5", Role.PCT_USER, BRENT);
        assertThatThrownBy(() ->
                        service.db().call(em -> service.outlooks(em, brent).of(recovery)))
                .isInstanceOf(Forbidden.class);
    }

    private RecoveryOutlook on(String day) {
        return service.db().call(em -> service.outlooks(em, SHA)
                .of(service.recovery(em, SHA).of(YEAR, LocalDate.parse(day))));
    }

    private static RecoveryOutlook.Line brent(RecoveryOutlook outlook) {
        return outlook.lines().stream()
                .filter(line -> line.code().equals(BRENT))
                .findFirst()
                .orElseThrow();
    }

    private static Money sum(RecoveryOutlook outlook, Function<RecoveryOutlook.Line, Money> column) {
        return RecoveryOutlook.sum(outlook.lines(), column);
    }

    private void cost(String total) {
        service.db().inTransaction(em -> service.actualCosts(em, HOST)
                .record(new ActualCostDraft(
                        YEAR,
                        "Forecast of May 2007",
                        "General ledger of the host",
                        List.of(new ActualCostEntry(ActualCostCategory.STAFF, "Pay", Pounds.of(total))))));
    }
}
