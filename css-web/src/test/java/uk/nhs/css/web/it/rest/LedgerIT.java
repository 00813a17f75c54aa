package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;
import uk.nhs.css.web.it.TestDatabase;

/** The ledger on the real database: always in balance, no stored balances, and no posted row changed unseen. */
@RunningService
class LedgerIT {

    private static final String YEAR = "{\"year\":\"2007/08\"}";

    private final Service service;
    private final TestDatabase database;

    LedgerIT(Service service) {
        this.service = service;
        this.database = service.database();
    }

    @BeforeEach
    void theYearIsCharged() {
        service.restoreData();
        assertThat(service.as("host").post("/api/v1/charge-runs", YEAR).status())
                .isEqualTo(200);
    }

    @Test
    @Tag("I17")
    void everyTransactionAndTheTrialBalanceAreZeroAfterRunsAndCorrections() {
        assertBalanced();
        database.execute(
                "update membership set leave_date = ?, state = 'LEFT' where pct_code = '5HX'",
                Date.valueOf("2007-10-01"));
        service.as("host").post("/api/v1/charge-runs", YEAR);
        assertThat(database.count("ledger_transaction")).isEqualTo(114);
        assertBalanced();
    }

    @Test
    @Tag("I27")
    void aYearThatRunsIsSetAgainstTheCostOfTheSameMonthsInEveryForm() {
        JsonNode recovery =
                service.as("host").get("/api/v1/year-end?year=2007/08").json();
        assertThat(recovery.at("/soFar/months").asInt()).isEqualTo(3);
        assertThat(recovery.at("/soFar/charged").asText()).isEqualTo("1559467.01");
        assertThat(recovery.at("/soFar/cost").asText()).isEqualTo("611967.27");
        // 1,559,467.01 − 611,967.27
        assertThat(recovery.at("/soFar/difference").asText()).isEqualTo("947499.74");
        assertThat(recovery.at("/wholeYear/charged").asText()).isEqualTo("3110159.84");
        assertThat(recovery.at("/wholeYear/cost").asText()).isEqualTo("2512013.80");
        // 3,110,159.84 − 2,512,013.80
        assertThat(recovery.at("/wholeYear/difference").asText()).isEqualTo("598146.04");
        assertThat(recovery.at("/charged").asText())
                .isEqualTo(recovery.at("/soFar/charged").asText());
        String page = service.inBrowser("host").get("/year-end?year=2007/08").body();
        assertThat(page)
                .contains("Like with like", "the first 3 months", "1,559,467.01", "611,967.27", "947,499.74")
                .contains("3,110,159.84", "2,512,013.80", "598,146.04");
        String london = service.as("host")
                .get("/year-end/recovery.csv?year=2007/08")
                .body()
                .lines()
                .filter(line -> line.startsWith("London,"))
                .findFirst()
                .orElseThrow();
        assertThat(london).contains(",1559467.01,611967.27,3110159.84,2512013.80,598146.04,0.00,");
    }

    @Test
    void anAccountShowsItsDebitsAndCreditsOnThePageAndInTheFile() {
        String query = "?account=SET_UP_INCOME&pct=5K5";
        assertThat(service.inBrowser("host").get("/ledger" + query).body())
                .contains("Debit, £", "Balance of all that is found", "56,000.00");
        assertThat(service.as("host").get("/ledger/transactions.csv" + query).body())
                .contains("Set-up charge,5K5,Set-up charge on joining,56000.00,,56000.00,");
    }

    @Test
    @Tag("I19")
    void noColumnOfAnyTableHoldsABalance() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.connect();
                ResultSet result = connection.getMetaData().getColumns(connection.getCatalog(), null, "%", "%")) {
            while (result.next()) {
                String schema = String.valueOf(result.getString("TABLE_SCHEM"));
                if (!schema.equalsIgnoreCase("information_schema")) {
                    columns.add(result.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        assertThat(columns).hasSizeGreaterThan(100).noneMatch(column -> column.contains("balance"));
    }

    @Test
    @Tag("I19")
    void theStatementsBalanceIsTheSumOfTheEntries() {
        for (String code : List.of("5K5", "5HX", "5A7", "5M6", "5A8")) {
            Object sum = database.rows(
                            "select coalesce(sum(amount), 0) from ledger_entry where pct_code = ?"
                                    + " and account = 'RECEIVABLE'",
                            code)
                    .get(0)
                    .get(0);
            String closing = service.as("host")
                    .get("/api/v1/pcts/" + code + "/statement?from=2007-04-01&to=2008-04-01")
                    .json()
                    .get("closing")
                    .asText();
            assertThat(new BigDecimal(closing)).as(code).isEqualByComparingTo((BigDecimal) sum);
        }
    }

    @ParameterizedTest(name = "{0}")
    @Tag("I20")
    @ValueSource(
            strings = {
                "narrative = concat(narrative, '.')",
                "posted_on = '2007-04-02'",
                "source_key = concat(source_key, 'x')",
                "posted_by = 'nobody'",
                "posted_at = posted_at + 1",
                "kind = 'REVERSAL'",
                "pct_code = '5LG'",
                "previous_hash = concat(substring(previous_hash, 2), 'x')"
            })
    void aByteChangedInAPostedTransactionIsFoundAndNamed(String change) {
        for (int seq : new int[] {2, 57, 112}) {
            List<Object> before = database.rows("select * from ledger_transaction where seq = ?", seq)
                    .get(0);
            database.execute("update ledger_transaction set " + change + " where seq = ?", seq);
            assertThat(database.rows("select * from ledger_transaction where seq = ?", seq)
                            .get(0))
                    .as("really changed")
                    .isNotEqualTo(before);
            assertFirstBad(seq);
            database.execute(
                    "update ledger_transaction set posted_on = ?, kind = ?, narrative = ?, source_key = ?, pct_code = ?,"
                            + " posted_by = ?, posted_at = ?, previous_hash = ? where seq = ?",
                    before.get(1),
                    before.get(2),
                    before.get(3),
                    before.get(4),
                    before.get(5),
                    before.get(6),
                    before.get(7),
                    before.get(8),
                    seq);
            assertIntact();
        }
    }

    @Test
    @Tag("I20")
    void everyTransactionOfTheLedgerIsGuarded() {
        List<List<Object>> entries =
                database.rows("select transaction_seq, line_no, account, amount from ledger_entry order by 1, 2");
        assertThat(entries).hasSize(224);
        for (int seq = 1; seq <= 112; seq++) {
            // Of one the first line's amount, of the next the second line's account.
            boolean amount = seq % 2 == 0;
            List<Object> entry = entries.get(2 * seq - (amount ? 2 : 1));
            String row = " where transaction_seq = " + seq + " and line_no = " + entry.get(1);
            database.execute("update ledger_entry set "
                    + (amount ? "amount = amount + 0.01" : "account = concat(account, 'X')") + row);
            assertFirstBad(seq);
            database.execute("update ledger_entry set account = ?, amount = ?" + row, entry.get(2), entry.get(3));
        }
        assertIntact();
    }

    @Test
    @Tag("I20")
    void aTransactionThatWasTakenOutIsFound() {
        for (int seq : new int[] {112, 40, 1}) {
            theYearIsCharged();
            database.execute("delete from charge where ledger_seq = ?", seq);
            database.execute("delete from ledger_entry where transaction_seq = ?", seq);
            database.execute("delete from ledger_transaction where seq = ?", seq);
            JsonNode check = check();
            assertThat(check.get("chainIntact").asBoolean())
                    .as("without %s", seq)
                    .isFalse();
            assertThat(check.get("firstBadTransaction").isNull()).isFalse();
        }
    }

    @Test
    @Tag("I7")
    void aScenarioChangesNoRowOfAnyTable() {
        String before = database.contents();
        String body =
                "{\"year\":\"2007/08\",\"members\":[\"5K5\",\"5HX\",\"5A7\"],\"costModel\":{\"fixed\":\"1000.00\","
                        + "\"perWeightedHead\":\"10\",\"perMember\":\"5.00\"}}";
        String first = service.as("host").post("/api/v1/scenarios", body).body();
        assertThat(service.as("5k5").post("/api/v1/scenarios", body).body()).isEqualTo(first);
        assertThat(service.as("host")
                        .post("/api/v1/charge-runs?preview=true", YEAR)
                        .status())
                .isEqualTo(200);
        assertThat(service.as("host")
                        .post(
                                "/api/v1/allocations",
                                "{\"total\":\"1.00\",\"weights\":[{\"key\":\"a\",\"weight\":\"1\"}]}")
                        .status())
                .isEqualTo(200);
        assertThat(database.contents()).isEqualTo(before);
    }

    private void assertBalanced() {
        assertThat(database.rows("select sum(amount) from ledger_entry").get(0).get(0))
                .asString()
                .isEqualTo("0.00");
        assertThat(database.rows("select transaction_seq from ledger_entry group by transaction_seq"
                        + " having sum(amount) <> 0 or count(*) < 2"))
                .isEmpty();
        assertIntact();
    }

    private void assertIntact() {
        JsonNode check = check();
        assertThat(check.get("balanced").asBoolean()).isTrue();
        assertThat(check.get("chainIntact").asBoolean()).isTrue();
        assertThat(check.get("firstBadTransaction").isNull()).isTrue();
    }

    private void assertFirstBad(int seq) {
        JsonNode check = check();
        assertThat(check.get("chainIntact").asBoolean()).isFalse();
        assertThat(check.get("firstBadTransaction").asLong()).isEqualTo(seq);
    }

    private JsonNode check() {
        return service.as("host").get("/api/v1/ledger/check").json();
    }
}
