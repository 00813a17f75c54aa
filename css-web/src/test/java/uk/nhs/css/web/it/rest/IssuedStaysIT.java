package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;
import uk.nhs.css.web.it.TestDatabase;

/** What has been charged and sent stays as it is; what turns out to have been wrong is corrected by further lines. */
@RunningService
class IssuedStaysIT {

    private static final String RUN = "/api/v1/charge-runs";
    private static final String YEAR = "{\"year\":\"2007/08\"}";
    private static final String DAYS = "from=2007-04-01&to=2008-04-01";

    private final Service service;
    private final TestDatabase database;

    IssuedStaysIT(Service service) {
        this.service = service;
        this.database = service.database();
    }

    @BeforeEach
    void nothingIsChargedYet() {
        service.restoreData();
    }

    @Test
    @Tag("I10")
    void aNewTariffVersionChangesNothingThatIsIssued() {
        run();
        List<String> issued = issued();
        database.execute("insert into tariff (id, financial_year, version_no, title, recurring_rate, recurring_basis,"
                + " set_up_rate, set_up_basis, proration, instalments, evidence, issued_on, entered_by, entered_at)"
                + " select '2007/08:3', financial_year, 3, 'Dearer', 45, recurring_basis, 25, set_up_basis, 'DAYS', 12,"
                + " evidence, issued_on, entered_by, entered_at from tariff where id = '2007/08:2'");
        assertThat(issued()).isEqualTo(issued);
        JsonNode again = run();
        assertThat(again.get("made").asInt()).isZero();
        assertThat(again.get("alreadyThere").asInt()).isEqualTo(112);
        assertThat(issued()).isEqualTo(issued);
    }

    @Test
    @Tag("I10")
    void aNewCostModelVersionChangesNothingThatIsIssued() {
        run();
        List<String> issued = issued();
        database.execute("insert into cost_model_version (id, financial_year, version_number, title, fixed_cost,"
                + " per_weighted_head, per_member, evidence, inference, created_by, created_at, lock_version)"
                + " select '00000000-0000-0000-0000-000000000c02', financial_year, 2, 'Dearer', fixed_cost * 2,"
                + " per_weighted_head, 1000, evidence, inference, created_by, created_at, 1 from cost_model_version"
                + " where financial_year = '2007/08' and version_number = 1");
        assertThat(issued()).isEqualTo(issued);
        assertThat(run().get("made").asInt()).isZero();
        assertThat(issued()).isEqualTo(issued);
    }

    @Test
    @Tag("I10")
    void aRevisedPopulationIsChargedByFurtherLinesThatSayWhy() {
        run();
        List<String> issued = issued();
        List<List<Object>> posted = posted();
        revise("5HX", 320_000);
        assertThat(issued()).isEqualTo(issued);

        JsonNode run = run();

        // 20p × 320,000 − 63,734.20 = 265.80; 39p × 320,000 = 124,800.00, a quarter 31,200.00,
        // less 31,070.42, 31,070.43, 31,070.42 and 31,070.42
        assertThat(texts(run.get("lines"), "code")).containsOnly("5HX");
        assertThat(texts(run.get("lines"), "amount"))
                .containsExactlyInAnyOrder("265.80", "129.58", "129.57", "129.58", "129.58");
        assertThat(run.get("expected").asInt()).isEqualTo(117);
        assertThat(run.get("alreadyThere").asInt()).isEqualTo(112);
        assertThat(posted().subList(0, 112)).isEqualTo(posted);
        JsonNode statement = statement("5hx", "5HX");
        // 64,000.00 + 124,800.00
        assertThat(statement.get("closing").asText()).isEqualTo("188800.00");
        List<JsonNode> corrections = StreamSupport.stream(statement.get("lines").spliterator(), false)
                .filter(line -> line.get("kind").asText().equals("ADJUSTMENT"))
                .toList();
        assertThat(corrections).hasSize(5).allSatisfy(line -> assertThat(line.toString())
                .contains("population revised from 318,671 residents to 320,000 residents"));
        assertThat(statement("5k5", "5K5").get("closing").asText()).isEqualTo("172000.04");
        assertThat(run().get("made").asInt()).isZero();
        assertLedgerIntact();
    }

    @Test
    @Tag("I11")
    void aBackdatedJoinIsCorrectedToWhatWouldHaveBeenCharged() {
        run();
        join("5A7", "2007-04-01");
        JsonNode corrections = run();
        assertThat(texts(corrections.get("lines"), "code")).containsOnly("5A7");
        String corrected = statement("5a7", "5A7").get("closing").asText();
        // 39p × 302,625 = 118,023.75 and 20p × 302,625 = 60,525.00
        assertThat(corrected).isEqualTo("178548.75");
        assertLedgerIntact();

        service.restoreData();
        join("5A7", "2007-04-01");
        run();
        assertThat(statement("5a7", "5A7").get("closing").asText()).isEqualTo(corrected);
    }

    @Test
    @Tag("I11")
    void aBackdatedLeaveIsCreditedToWhatWouldHaveBeenCharged() {
        run();
        leave("5HX", "2007-10-01");
        JsonNode corrections = run();
        // The third and fourth quarter go back: 31,070.42 each
        assertThat(texts(corrections.get("lines"), "amount")).containsExactly("-31070.42", "-31070.42");
        String corrected = statement("5hx", "5HX").get("closing").asText();
        // 63,734.20 + 31,070.42 + 31,070.43
        assertThat(corrected).isEqualTo("125875.05");
        assertLedgerIntact();

        service.restoreData();
        leave("5HX", "2007-10-01");
        run();
        assertThat(statement("5hx", "5HX").get("closing").asText()).isEqualTo(corrected);
    }

    @Test
    @Tag("I11")
    void aMembershipThatNeverWasIsCreditedInFull() {
        run();
        database.execute("update membership set state = 'JOINING', join_date = null where pct_code = '5HX'");
        run();
        JsonNode statement = statement("5hx", "5HX");
        assertThat(statement.get("closing").asText()).isEqualTo("0.00");
        assertThat(statement.get("lines")).hasSize(10);
        assertLedgerIntact();
    }

    private JsonNode run() {
        return service.as("host").post(RUN, YEAR).json();
    }

    private void revise(String code, long heads) {
        database.execute(
                "insert into population_figure (id, pct_code, financial_year, basis, revision, heads, status, source,"
                        + " loaded_by, loaded_at)"
                        + " select '00000000-0000-0000-0000-00000000ab02', pct_code, financial_year, basis, revision + 1,"
                        + " ?, status, 'Census revision', loaded_by, loaded_at from population_figure"
                        + " where pct_code = ? and financial_year = '2007/08' and basis = 'RESIDENT' and revision = 1",
                heads,
                code);
    }

    private void join(String code, String day) {
        database.execute("update membership set join_date = ? where pct_code = ?", Date.valueOf(day), code);
    }

    private void leave(String code, String day) {
        database.execute(
                "update membership set state = 'LEFT', leave_date = ? where pct_code = ?", Date.valueOf(day), code);
    }

    /** Charges, postings and sent statements of two PCTs: rows and bytes. */
    private List<String> issued() {
        List<String> issued = new ArrayList<>();
        issued.add(posted().toString());
        issued.add(database.rows("select * from charge order by source_key").toString());
        issued.add(database.rows("select * from ledger_entry order by transaction_seq, line_no")
                .toString());
        for (String code : List.of("5K5", "5HX")) {
            issued.add(statement(code.toLowerCase(Locale.ROOT), code).toString());
            for (String kind : List.of("csv", "pdf", "xlsx")) {
                issued.add(new String(
                        service.as("host")
                                .get("/statements/" + code + "." + kind + "?" + DAYS)
                                .bytes(),
                        StandardCharsets.ISO_8859_1));
            }
        }
        return issued;
    }

    private List<List<Object>> posted() {
        return database.rows("select * from ledger_transaction order by seq");
    }

    private JsonNode statement(String user, String code) {
        return service.as(user)
                .get("/api/v1/pcts/" + code + "/statement?" + DAYS)
                .json();
    }

    private void assertLedgerIntact() {
        JsonNode check = service.as("host").get("/api/v1/ledger/check").json();
        assertThat(check.get("balanced").asBoolean()).isTrue();
        assertThat(check.get("chainIntact").asBoolean()).isTrue();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(field).asText())
                .toList();
    }
}
