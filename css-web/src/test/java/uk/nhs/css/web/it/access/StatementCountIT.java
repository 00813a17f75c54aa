package uk.nhs.css.web.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;
import uk.nhs.css.web.it.TestDatabase;
import uk.nhs.css.web.it.access.AccessRow.Who;

/** How many SQL statements stand behind each page, document and REST call; it grows neither with history nor with PCTs. */
@RunningService
@Tag("I54")
class StatementCountIT {

    private static final long MOST = 10;
    private static final int YEARS = 10;

    private static final String CHECK = "host /api/v1/ledger/check";

    private static final Map<Who, String> ACCOUNTS = Map.of(Who.HOST, "host", Who.SHA, "sha", Who.PCT, "5k5");

    private final Service service;
    private final TestDatabase database;
    private final SampleObjects objects;

    StatementCountIT(Service service) {
        this.service = service;
        this.database = service.database();
        this.objects = new SampleObjects(database);
    }

    @Test
    void noPageNeedsMoreThanTenStatementsAndNeitherTenYearsNorTenTimesThePctsAddOne() throws SQLException {
        objects.add();
        run("2007/08");
        Map<String, Long> young = counts(path -> true);
        assertThat(young).hasSizeGreaterThan(25);
        assertThat(over(young)).as("more than %s", MOST).isEmpty();
        for (int year = 2008; year < 2007 + YEARS; year++) {
            addYear(year);
        }
        assertThat(database.count("ledger_transaction")).isGreaterThan(900);
        Map<String, Long> old = counts(path -> true);
        // Not a page: the check walks every transaction there is, some hundred with each statement.
        assertThat(old.remove(CHECK)).isGreaterThan(young.remove(CHECK));
        assertThat(old).isEqualTo(young);
        // Ten times as many PCTs, with all that the sample has of each.
        new GreaterLondon(database).grow(9);
        assertThat(database.count("pct")).isEqualTo(310);
        assertThat(run("2007/08").get("made").asInt()).isGreaterThan(800);
        Map<String, Long> many = counts(StatementCountIT::isOfLondon);
        assertThat(many).hasSizeGreaterThan(30).isEqualTo(only(young, many));
    }

    private static Map<String, Long> only(Map<String, Long> counts, Map<String, Long> wanted) {
        Map<String, Long> same = new LinkedHashMap<>(counts);
        same.keySet().retainAll(wanted.keySet());
        return same;
    }

    /** What lists every PCT, as a page and as REST; files are made from the same view, and take long to write. */
    private static boolean isOfLondon(String path) {
        return path.equals("/") || path.equals("/members") || path.contains("/reports") && !path.contains("{kind");
    }

    private static Map<String, Long> over(Map<String, Long> counts) {
        Map<String, Long> over = new TreeMap<>(counts);
        over.entrySet().removeIf(page -> page.getValue() <= MOST);
        return over;
    }

    /** Everything of these paths that the table lets each role open. */
    private Map<String, Long> counts(Predicate<String> paths) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (SqlStatements statements = new SqlStatements(database)) {
            for (Map.Entry<Who, String> account : ACCOUNTS.entrySet()) {
                Caller browser = service.inBrowser(account.getValue());
                Caller program = service.as(account.getValue());
                for (AccessRow row : AccessTable.rows()) {
                    String status = row.answers().get(account.getKey()).get(0);
                    if (!row.method().equals("GET")
                            || !status.equals("200")
                            || isOpen(row)
                            || !paths.test(row.path())) {
                        continue;
                    }
                    for (String address : addresses(row)) {
                        Caller caller = row.path().startsWith("/api") ? program : browser;
                        // The first call may find something out that is kept.
                        assertThat(caller.get(address).status()).as(address).isEqualTo(200);
                        counts.put(account.getValue() + " " + address, least(statements, caller, address));
                    }
                }
            }
        }
        return counts;
    }

    /**
     * What the page itself needs. Once a minute a call with HTTP Basic also looks its account up again, which is one
     * statement more whatever is asked for; so calls are counted until two agree on the least.
     */
    private static long least(SqlStatements statements, Caller caller, String address) throws SQLException {
        long least = Long.MAX_VALUE;
        for (int call = 0, agree = 0; call < 5 && agree < 2; call++) {
            Answer[] answer = new Answer[1];
            long count = statements.during(() -> answer[0] = caller.get(address));
            assertThat(answer[0].status()).isEqualTo(200);
            agree = count < least ? 1 : count == least ? agree + 1 : agree;
            least = Math.min(least, count);
        }
        return least;
    }

    /** Every report of its own; of everything else the first object. */
    private List<String> addresses(AccessRow row) {
        List<String> names = row.objects().equals("report")
                ? StreamSupport.stream(
                                service.as("host").get("/api/v1/reports").json().spliterator(), false)
                        .map(report -> report.get("name").asText())
                        .toList()
                : objects.of(row.objects()).subList(0, 1);
        return names.stream().flatMap(name -> row.addresses(name).stream()).toList();
    }

    private static boolean isOpen(AccessRow row) {
        return row.answers().get(Who.NOBODY).contains("200");
    }

    private void addYear(int start) {
        String year = "%d/%02d".formatted(start, (start + 1) % 100);
        database.execute("insert into tariff (id, financial_year, version_no, title, recurring_rate, recurring_basis,"
                + " set_up_rate, set_up_basis, proration, instalments, evidence, issued_on, entered_by, entered_at)"
                + " select '" + year + ":1', '" + year + "', 1, title, recurring_rate, recurring_basis, set_up_rate,"
                + " set_up_basis, proration, instalments, evidence, issued_on, entered_by, entered_at from tariff"
                + " where id = '2007/08:2'");
        String id = ", concat(substring(id, 1, 32), '" + start + "'), ";
        database.execute(
                "insert into population_figure (id, pct_code, financial_year, basis, revision, heads, status,"
                        + " source, loaded_by, loaded_at) select" + id.substring(1) + "pct_code, '" + year
                        + "', basis, revision,"
                        + " heads, status, source, loaded_by, loaded_at from population_figure where financial_year = '2007/08'");
        database.execute(
                "insert into population_stand_in (id, financial_year, asked, used, reason, allowed_by, allowed_at)"
                        + " select" + id.substring(1) + "'" + year + "', asked, used, reason, allowed_by, allowed_at"
                        + " from population_stand_in where financial_year = '2007/08'");
        JsonNode run = run(year);
        assertThat(run.get("made").asInt()).as(run.toString()).isGreaterThan(80);
    }

    private JsonNode run(String year) {
        return service.as("host")
                .post("/api/v1/charge-runs", "{\"year\":\"" + year + "\"}")
                .json();
    }
}
