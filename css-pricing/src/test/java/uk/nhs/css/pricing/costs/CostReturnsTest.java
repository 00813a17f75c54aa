package uk.nhs.css.pricing.costs;

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
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.audit.AuditView;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.costmodel.London;

class CostReturnsTest {

    private London london;

    @BeforeEach
    void open() {
        london = Papers.open();
    }

    @AfterEach
    void close() {
        london.close();
    }

    @Test
    void a_pct_enters_its_lines_and_only_acute_contracts_support_counts_as_replaced() {
        record(BRENT_USER, BRENT);
        assertThat(lines(BRENT_USER, BRENT))
                .extracting(CostLine::role)
                .containsExactly("Two posts in commissioning", "Local analyst");
        List<CostLine> replaced =
                london.as(SHA, services -> Papers.costReturns(services).replacedLines(BRENT, YEAR));
        assertThat(replaced)
                .containsExactly(Papers.post(
                        "Two posts in commissioning", "2", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "60000.00"));
        List<CostLine> nextYear =
                london.as(HOST, services -> Papers.costReturns(services).lines(BRENT, YEAR.next()));
        assertThat(nextYear).isEmpty();
    }

    @Test
    @Tag("I47")
    void a_change_of_several_lines_leaves_one_audit_row_with_old_and_new_sum() {
        record(BRENT_USER, BRENT);
        record(HOST, BRENT);
        List<AuditView> rows = london.as(HOST, services -> services.audit().search("Cost return", 0, 10));
        assertThat(rows)
                .extracting(row -> row.by() + ": " + row.before() + " to " + row.after())
                .containsExactlyInAnyOrder(
                        "5k5:  to 2 lines, £95,000.00", "host: 2 lines, £95,000.00 to 4 lines, £190,000.00");
    }

    @Test
    @Tag("I40")
    void another_pcts_return_answers_like_one_that_does_not_exist() {
        record(HOST, BRENT);
        assertThatThrownBy(() -> lines(EALING_USER, BRENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record(EALING_USER, BRENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record(HOST, PctCode.of("5XX"))).isInstanceOf(NotFound.class);
        assertThat(lines(EALING_USER, EALING)).isEmpty();
        assertThat(lines(HOST, BRENT)).hasSize(2);
    }

    @Test
    @Tag("I42")
    void the_sha_reads_but_does_not_write() {
        assertThatThrownBy(() -> record(SHA, BRENT)).isInstanceOf(Forbidden.class);
        assertThat(lines(SHA, BRENT)).isEmpty();
    }

    @Test
    void a_return_without_lines_is_malformed() {
        assertThatThrownBy(() -> london.as(HOST, services -> {
                    Papers.costReturns(services).record(BRENT, YEAR, List.of());
                    return null;
                }))
                .isInstanceOf(MalformedInput.class);
    }

    @Test
    void a_line_out_of_range_is_malformed_and_names_the_field() {
        assertField("role", () -> Papers.post(" ", "1", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "1.00"));
        assertField("wte", () -> Papers.post("Analyst", "-0.01", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "1.00"));
        assertField("wte", () -> Papers.post("Analyst", "0.125", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "1.00"));
        assertField("amount", () -> Papers.post("Analyst", "1", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "-0.01"));
        assertField("purpose", () -> Papers.post("Analyst", "1", null, "1.00"));
        assertField("wte", () -> system(BigDecimal.ONE));
        assertThat(system(null).wte()).isEqualByComparingTo("0");
        assertThat(Papers.post("Analyst", "0.5", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "0.00")
                        .amount())
                .isEqualTo(Pounds.ZERO);
        assertField("category", () -> CostCategory.of("PEOPLE"));
        assertField("purpose", () -> CostPurpose.of("FUN"));
        assertThat(CostPurpose.of("ACUTE_CONTRACTS_SUPPORT").replaced()).isTrue();
    }

    private static CostLine system(BigDecimal wte) {
        return new CostLine(
                CostCategory.SYSTEMS,
                CostPurpose.ACUTE_CONTRACTS_SUPPORT,
                "Reporting system",
                "",
                wte,
                Pounds.of("1.00"),
                "",
                "Ledger");
    }

    private static void assertField(String field, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOfSatisfying(MalformedInput.class, e -> assertThat(e.field())
                .isEqualTo(field));
    }

    private List<CostLine> lines(Actor actor, PctCode code) {
        return london.as(actor, services -> Papers.costReturns(services).lines(code, YEAR));
    }

    private void record(Actor actor, PctCode code) {
        london.as(actor, services -> {
            Papers.costReturns(services)
                    .record(
                            code,
                            YEAR,
                            List.of(
                                    Papers.post(
                                            "Two posts in commissioning",
                                            "2",
                                            CostPurpose.ACUTE_CONTRACTS_SUPPORT,
                                            "60000.00"),
                                    Papers.post(
                                            "Local analyst", "1", CostPurpose.RETAINED_LOCAL_ANALYSIS, "35000.00")));
            return null;
        });
    }
}
