package uk.nhs.css.pricing.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.costmodel.London.BRENT;
import static uk.nhs.css.pricing.costmodel.London.BRENT_USER;
import static uk.nhs.css.pricing.costmodel.London.EALING;
import static uk.nhs.css.pricing.costmodel.London.HOST;
import static uk.nhs.css.pricing.costmodel.London.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.imports.RowEffect;
import uk.nhs.css.domain.imports.RowOutcome;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.costmodel.London;
import uk.nhs.css.pricing.costmodel.London.Services;
import uk.nhs.css.pricing.staffinlieu.CreditedPosts.CreditedPost;

/** Cost returns as a file. */
class CostReturnImportTest {

    private static final String ANALYST =
            "5K5,2007/08,STAFF,ACUTE_CONTRACTS_SUPPORT,Analyst,6,1.5,58500.00,Two days a week";
    private static final String SYSTEM = "5K5,2007/08,SYSTEMS,ACUTE_CONTRACTS_SUPPORT,,,,24000.00,";

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
    @Tag("I48")
    void a_pcts_file_is_written_to_its_open_version_and_the_same_file_again_changes_nothing() {
        assertThat(load(BRENT_USER, ANALYST, SYSTEM)).containsExactly(true, true);
        assertThat(load(BRENT_USER, ANALYST, SYSTEM)).containsExactly(false, false);
        CostReturnView view = latest();
        assertThat(view.state()).isEqualTo(CostReturnState.DRAFT);
        assertThat(view.version()).isEqualTo(1);
        // 58,500 + 24,000
        assertThat(view.replaced()).isEqualTo(Pounds.of("82500.00"));
        assertThat(view.lines().get(0).wte()).isEqualByComparingTo("1.5");
    }

    @Test
    void the_hosts_file_is_accepted_at_once_and_a_changed_line_takes_the_place_of_the_old_one() {
        load(HOST, ANALYST, SYSTEM);
        assertThat(latest().state()).isEqualTo(CostReturnState.ACCEPTED);
        assertThat(load(HOST, SYSTEM.replace("24000.00", "25000.00"))).containsExactly(true);
        assertThat(latest().version()).isEqualTo(2);
        // 58,500 stays, 25,000 for 24,000
        assertThat(latest().replaced()).isEqualTo(Pounds.of("83500.00"));
    }

    @Test
    @Tag("I48")
    void a_row_says_which_columns_it_changes_from_what_to_what_and_the_audit_trail_what_the_return_came_to() {
        assertThat(effects(HOST, Papers.nothingCredited(), ANALYST, SYSTEM))
                .containsExactly(RowEffect.added(), RowEffect.added());
        String further = SYSTEM.replace("SYSTEMS", "OTHER").replace("24000.00", "100.00");
        assertThat(effects(
                        HOST,
                        Papers.nothingCredited(),
                        ANALYST.replace("1.5", "2").replace("58500.00", "78000"),
                        SYSTEM.replace("24000.00", "24000.0"),
                        further))
                .containsExactly(
                        new RowEffect(
                                RowOutcome.CHANGED,
                                List.of(
                                        new RowEffect.ColumnChange("wte", "1.50", "2.00"),
                                        new RowEffect.ColumnChange("amount", "58500.00", "78000.00"))),
                        RowEffect.none(),
                        RowEffect.added());
        // A PCT's draft begins with what was accepted; what it takes out of a note is said too.
        assertThat(effects(BRENT_USER, Papers.nothingCredited(), ANALYST.replace("Two days a week", "")))
                .containsExactly(new RowEffect(
                        RowOutcome.CHANGED,
                        List.of(
                                new RowEffect.ColumnChange("wte", "2.00", "1.50"),
                                new RowEffect.ColumnChange("amount", "78000.00", "58500.00"),
                                new RowEffect.ColumnChange("note", "Two days a week", ""))));
        List<String> audited = london.as(HOST, services -> services.em()
                .createQuery(
                        "select concat(e.before, ' > ', e.after) from AuditEntry e where e.reason = 'Loaded from a file'"
                                + " order by e.subject",
                        String.class)
                .getResultList());
        // 58,500 + 24,000 = 82,500; 78,000 + 24,000 + 100 = 102,100; 58,500 + 24,000 + 100 = 82,600
        assertThat(audited)
                .containsExactly(
                        " > 2 lines, £82,500.00",
                        "2 lines, £82,500.00 > 3 lines, £102,100.00",
                        "3 lines, £102,100.00 > 3 lines, £82,600.00");
    }

    @Test
    @Tag("I49")
    void what_is_exported_changes_nothing_when_it_is_loaded_again() {
        load(HOST, ANALYST, SYSTEM);
        List<List<String>> rows = london.as(HOST, services -> kind(services).export());
        assertThat(rows).hasSize(2);
        List<Boolean> changed =
                load(HOST, rows.stream().map(cells -> String.join(",", cells)).toArray(String[]::new));
        assertThat(changed).containsExactly(false, false);
        assertThat(latest().version()).isEqualTo(1);
        List<List<String>> ealings =
                london.as(London.EALING_USER, services -> kind(services).export());
        assertThat(ealings).isEmpty();
    }

    @Test
    @Tag("I40")
    void a_foreign_pct_is_the_same_bad_row_as_one_that_does_not_exist() {
        String foreign = reason(BRENT_USER, ANALYST.replace("5K5", "5HX"));
        String unknown = reason(BRENT_USER, ANALYST.replace("5K5", "5AA"));
        assertThat(foreign).isEqualTo(unknown).contains("not registered or not yours");
        Optional<CostReturnView> ealings =
                london.as(HOST, services -> Papers.costReturns(services).latest(EALING, YEAR));
        assertThat(ealings).isEmpty();
    }

    @Test
    void an_amount_with_a_comma_a_wrong_wte_an_unknown_purpose_and_a_post_without_a_name_name_their_column() {
        assertField("amount", ANALYST.replace("58500.00", "58;500.00"));
        assertField("wte", ANALYST.replace("1.5", "one"));
        assertField("wte", SYSTEM.replace(",,,24000", ",,1.00,24000"));
        assertField("purpose", ANALYST.replace("ACUTE_CONTRACTS_SUPPORT", "SUPPORT"));
        assertField("role", ANALYST.replace("Analyst", ""));
    }

    @Test
    void a_long_file_in_any_order_is_written_in_the_order_of_its_lines_and_a_further_version_keeps_the_others() {
        load(HOST, ANALYST, SYSTEM);
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            lines.add("5HX,2007/08,SUPPLIERS,OTHER_COMMISSIONING_SUPPORT,Supplier " + i + ",,," + i + ".00,");
            lines.add("5K5,2007/08,STAFF,RETAINED_LOCAL_ANALYSIS,Analyst " + i + ",5,1.00,100.00,");
        }
        lines.add(SYSTEM.replace("24000.00", "25000.00"));
        lines.add(ANALYST);
        assertThat(load(HOST, lines.toArray(String[]::new)))
                .hasSize(22)
                .endsWith(true, false)
                .filteredOn(each -> !each)
                .hasSize(1);
        CostReturnView brents = latest();
        assertThat(brents.version()).isEqualTo(2);
        // 58,500 + 25,000 + 10 × 100
        assertThat(brents.total()).isEqualTo(Pounds.of("84500.00"));
        assertThat(brents.lines()).extracting(CostLine::role).startsWith("Analyst", "", "Analyst 1", "Analyst 2");
        // 1 + 2 + … + 10 = 10 × 11 / 2
        assertThat(london.as(HOST, services -> Papers.costReturns(services).latest(EALING, YEAR))
                        .orElseThrow()
                        .total())
                .isEqualTo(Pounds.of("55.00"));
        // The version before is as it was: 58,500 + 24,000.
        List<CostReturnView> versions =
                london.as(HOST, services -> Papers.costReturns(services).versions(BRENT, YEAR));
        assertThat(versions.get(1).total()).isEqualTo(Pounds.of("82500.00"));
        assertThat(load(HOST, lines.toArray(String[]::new))).doesNotContain(true);
    }

    @Test
    @Tag("I30")
    void a_post_that_is_credited_as_staff_in_lieu_is_refused_with_its_line_and_one_that_stood_before_with_the_whole() {
        SavedOrCredited credited = Papers.credited(List.of(new CreditedPost(
                "P1",
                "Analyst",
                "6",
                BigDecimal.ONE,
                FinancialYear.parse("2007/08").period())));
        assertThatThrownBy(() -> load(HOST, credited, ANALYST))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.rule()).isEqualTo("POST_CREDITED"));
        load(BRENT_USER, credited, ANALYST);
        assertThatThrownBy(() -> load(HOST, credited, SYSTEM))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.subject()).isEqualTo("Analyst"));
        assertThatThrownBy(() -> london.as(BRENT_USER, services -> Papers.costReturns(services, credited)
                        .submit(BRENT, YEAR)))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.rule()).isEqualTo("POST_CREDITED"));
        // At £0.00 nothing is saved, and nothing else stands in the way.
        load(HOST, credited, ANALYST.replace("58500.00", "0.00"), SYSTEM);
        assertThat(latest().state()).isEqualTo(CostReturnState.ACCEPTED);
    }

    @Test
    void a_return_that_waits_for_the_host_cannot_be_loaded_over() {
        load(BRENT_USER, ANALYST);
        london.as(BRENT_USER, services -> Papers.costReturns(services).submit(BRENT, YEAR));
        assertThatThrownBy(() -> load(BRENT_USER, SYSTEM))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.rule()).isEqualTo("COST_RETURN_SUBMITTED"));
    }

    private CostReturnView latest() {
        return london.as(HOST, services -> Papers.costReturns(services).latest(BRENT, YEAR))
                .orElseThrow();
    }

    private void assertField(String field, String... lines) {
        assertThatThrownBy(() -> load(BRENT_USER, lines))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private String reason(Actor actor, String line) {
        try {
            load(actor, line);
            return "none";
        } catch (MalformedInput bad) {
            return bad.field() + " " + bad.reason() + " " + bad.mend();
        }
    }

    /** Whether each line changed something. */
    private List<Boolean> load(Actor actor, String... lines) {
        return load(actor, Papers.nothingCredited(), lines);
    }

    private List<Boolean> load(Actor actor, SavedOrCredited posts, String... lines) {
        return effects(actor, posts, lines).stream().map(RowEffect::changes).toList();
    }

    private List<RowEffect> effects(Actor actor, SavedOrCredited posts, String... lines) {
        return london.as(actor, services -> {
            CostReturnImport kind = kind(services, posts);
            ImportSession session = kind.open();
            List<ImportRow> rows = new ArrayList<>();
            for (int i = 0; i < lines.length; i++) {
                rows.add(row(kind.header(), i + 2, List.of(lines[i].split(",", -1))));
            }
            List<RowEffect> changed = new ArrayList<>();
            // Three rows at a time, as a long file comes, and what was written is forgotten.
            for (int i = 0; i < rows.size(); i += 3) {
                List<ImportRow> next = rows.subList(i, Math.min(i + 3, rows.size()));
                session.ahead(next);
                next.forEach(row -> changed.add(session.apply(row)));
                services.em().flush();
                services.em().clear();
            }
            session.end();
            return changed;
        });
    }

    private static ImportRow row(List<String> header, int line, List<String> cells) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), cells.get(i));
        }
        return new ImportRow(line, columns);
    }

    private static CostReturnImport kind(Services services) {
        return kind(services, Papers.nothingCredited());
    }

    private static CostReturnImport kind(Services services, SavedOrCredited posts) {
        return new CostReturnImport(
                new LoadedReturns(services.em(), posts, services.audit(), services.actor(), London.CLOCK),
                posts,
                new AllReturns(services.em(), services.actor()),
                services.directory(),
                services.actor());
    }
}
