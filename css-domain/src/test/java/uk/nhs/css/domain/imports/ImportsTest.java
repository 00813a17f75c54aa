package uk.nhs.css.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditTrail;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctImport;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationImport;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.testing.TestDatabase;

/** A file is applied whole or not at all. */
@Tag("I48")
class ImportsTest {

    private static final String PCTS =
            """
            code,name,sector,local_authorities,valid_from,valid_to,successor
            5K5,Brent Teaching PCT,NWL,Brent,2002-04-01,,
            5C3,City and Hackney Teaching PCT,NEL,City of London; Hackney,2002-04-01,,
            """;
    private static final String POPULATIONS =
            """
            pct_code,year,basis,heads,status,source
            5K5,2007/08,RESIDENT,283273,FINAL,ONS mid-year estimate 2007
            5C3,2007/08,RESIDENT,232087,FINAL,"ONS mid-year estimate 2007, revised"
            """;
    private static final Actor HOST = Actor.of("host", Role.HOST_ADMIN, null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2007-06-01T09:00:00Z"), ZoneOffset.UTC);

    private TestDatabase db;

    @BeforeEach
    void open() {
        db = TestDatabase.with();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_good_file_is_applied_and_the_same_file_again_changes_nothing() {
        assertThat(apply("pcts", PCTS)).isEqualTo(new ImportResult("pcts", 2, 2, 2, 0, List.of(), true));
        assertThat(apply("pcts", PCTS)).isEqualTo(new ImportResult("pcts", 2, 0, 0, 2, List.of(), true));
        assertThat(apply("populations", POPULATIONS).changes()).isEqualTo(2);
        assertThat(apply("populations", POPULATIONS).unchanged()).isEqualTo(2);
    }

    @Test
    void a_preview_says_what_would_change_and_is_never_committed() {
        List<ImportResult> said = new ArrayList<>();
        // The caller's transaction stands in for the container's, which the trial's exception rolls back.
        assertThatThrownBy(() -> db.inTransaction(em -> {
                    said.add(imports(em).preview("pcts", PCTS.getBytes(StandardCharsets.UTF_8)));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(said).containsExactly(new ImportResult("pcts", 2, 2, 2, 0, List.of(), false));
        assertThat(apply("pcts", PCTS).changes()).isEqualTo(2);
    }

    @Test
    void a_row_that_changes_what_stands_says_which_columns_from_what_to_what() {
        FirstRows first = watched("pcts", PCTS);
        assertThat(first.changes())
                .extracting(FirstRows.Seen::effect)
                .containsExactly(RowEffect.added(), RowEffect.added());
        FirstRows pcts = watched(
                "pcts",
                PCTS.replace(
                        "Brent Teaching PCT,NWL,Brent,2002-04-01,,", "Brent PCT,NWL,Brent,2002-04-01,2008-04-01,"));
        assertThat(pcts.changes())
                .extracting(FirstRows.Seen::effect)
                .containsExactly(changed(
                        new RowEffect.ColumnChange("name", "Brent Teaching PCT", "Brent PCT"),
                        new RowEffect.ColumnChange("valid_to", "", "2008-04-01")));
        assertThat(pcts.changes().get(0).text()).isEqualTo("5K5 · Brent PCT · NWL · Brent · 2002-04-01 · 2008-04-01");
        assertThat(pcts.known()).extracting(seen -> seen.row().line()).containsExactly(3);
        watched("populations", POPULATIONS);
        FirstRows populations = watched(
                "populations",
                POPULATIONS.replace("283273,FINAL", "283274,PROVISIONAL") + "5C3,2008/09,RESIDENT,1,FINAL,s\n");
        assertThat(populations.changes())
                .extracting(FirstRows.Seen::effect)
                .containsExactly(
                        changed(
                                new RowEffect.ColumnChange("heads", "283273", "283274"),
                                new RowEffect.ColumnChange("status", "FINAL", "PROVISIONAL")),
                        RowEffect.added());
        assertThat(populations.known()).extracting(seen -> seen.row().line()).containsExactly(3);
    }

    @Test
    void of_a_long_file_the_first_rows_that_change_something_are_kept_wherever_they_stand() {
        apply("pcts", PCTS);
        StringBuilder file = new StringBuilder("pct_code,year,basis,heads,status,source\n");
        for (int year = 1990; year < 2098; year++) {
            for (String basis : List.of("RESIDENT", "GP_REGISTERED", "UNIFIED_WEIGHTED")) {
                file.append("5K5,%d/%02d,%s,%d,FINAL,s\n".formatted(year, (year + 1) % 100, basis, year));
            }
        }
        FirstRows fresh = watched("populations", file.toString());
        // 108 years × 3 bases = 324, of which 200 are kept
        assertThat(fresh.changes()).hasSize(200);
        assertThat(fresh.known()).isEmpty();
        FirstRows mended = watched("populations", file.toString().replace(",2097,", ",2096,"));
        assertThat(mended.known()).hasSize(20);
        // Lines 1 + 107 × 3 + 1 to 3 are the last year's.
        assertThat(mended.changes()).extracting(seen -> seen.row().line()).containsExactly(323, 324, 325);
    }

    private static RowEffect changed(RowEffect.ColumnChange... columns) {
        return new RowEffect(RowOutcome.CHANGED, List.of(columns));
    }

    private FirstRows watched(String kind, String file) {
        FirstRows first = new FirstRows();
        db.call(em -> imports(em).apply(kind, CsvSource.of(file.getBytes(StandardCharsets.UTF_8)), "", first));
        return first;
    }

    @Test
    @Tag("I42")
    void an_sha_analyst_imports_nothing() {
        Actor sha = Actor.of("sha", Role.SHA_ANALYST, null);
        assertThatThrownBy(() -> db.call(em -> new Imports(List.of(), em, new ImportTrial(), sha, CLOCK)
                        .apply("pcts", PCTS.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void one_bad_row_and_nothing_of_the_file_stands() {
        apply("pcts", PCTS);
        ImportResult refused = refused(
                "populations",
                POPULATIONS + "5HX,2007/08,RESIDENT,318671,FINAL,ONS\n5K5,2007/09,RESIDENT,\"283,273\",FINAL,ONS\n");
        assertThat(refused.committed()).isFalse();
        assertThat(refused.rows()).isEqualTo(4);
        assertThat(refused.changes()).isEqualTo(2);
        assertThat(refused.unchanged()).isZero();
        assertThat(refused.errors()).extracting(ImportProblem::line).containsExactly(4, 5);
        assertThat(refused.errors()).extracting(ImportProblem::column).containsExactly("pct_code", "year");
        assertThat(refused.errors()).extracting(ImportProblem::value).containsExactly("5HX", "2007/09");
        assertThat(refused.errors().get(0).reason()).contains("is not registered");
        assertThat(apply("populations", POPULATIONS).changes()).isEqualTo(2);
    }

    @Test
    void a_wrong_header_a_wrong_delimiter_and_an_empty_file_say_what_the_first_line_must_be() {
        for (String file : List.of(PCTS.replace("code,", "kode,"), PCTS.replace(',', ';'), "")) {
            ImportResult refused = refused("pcts", file);
            assertThat(refused.errors()).hasSize(1);
            assertThat(refused.errors().get(0).line()).isEqualTo(1);
            assertThat(refused.errors().get(0).reason()).contains("code,name,sector,local_authorities");
        }
    }

    @Test
    void latin_1_bytes_are_refused_and_a_byte_order_mark_is_not() {
        byte[] latin = PCTS.replace("Brent T", "Brênt T").getBytes(StandardCharsets.ISO_8859_1);
        ImportRefused refused = catchThrowableOfType(
                ImportRefused.class, () -> db.call(em -> imports(em).apply("pcts", latin)));
        ImportProblem problem = refused.result().errors().get(0);
        assertThat(problem.reason()).contains("UTF-8");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.value()).isEqualTo("5K5,Brê");
        assertThat(apply("pcts", "\uFEFF" + PCTS).changes()).isEqualTo(2);
    }

    @Test
    void ten_million_characters_on_one_line_and_an_open_quotation_mark_are_refused() {
        assertThat(refused("pcts", PCTS + "5K6," + "x".repeat(10_000_000))
                        .errors()
                        .get(0)
                        .line())
                .isEqualTo(4);
        ImportProblem open = refused("pcts", PCTS + "5K6,\"Harrow").errors().get(0);
        assertThat(open.line()).isEqualTo(4);
    }

    @Test
    @Tag("I44")
    void a_formula_in_a_cell_is_refused_and_names_the_cell_and_a_negative_number_is_none() {
        for (String formula : List.of("=1+1", "+44", "@SUM(A1)", "-cmd|x", "\"\t=1\"")) {
            ImportProblem problem = refused(
                            "populations", POPULATIONS + "5K5,2008/09,RESIDENT,1,FINAL," + formula + "\n")
                    .errors()
                    .get(0);
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo("source");
            assertThat(problem.reason()).contains("formula");
        }
        apply("pcts", PCTS);
        assertThat(refused("populations", POPULATIONS + "5K5,2008/09,RESIDENT,-1,FINAL,x\n")
                        .errors()
                        .get(0)
                        .reason())
                .contains("number of heads");
    }

    @Test
    void the_same_line_twice_is_refused_and_names_the_first() {
        ImportProblem problem = refused("pcts", PCTS + "5K5,Brent Teaching PCT,NWL,Brent,2002-04-01,,\n")
                .errors()
                .get(0);
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.reason()).contains("line 2");
    }

    @Test
    void two_lines_about_the_same_are_refused_since_the_same_file_again_would_change_both_back() {
        ImportProblem problem = refused("populations", POPULATIONS + "5k5,2007/08,Resident,283274,FINAL,ONS\n")
                .errors()
                .get(0);
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.column()).isEqualTo("pct_code, year, basis");
        assertThat(problem.value()).isEqualTo("5k5, 2007/08, Resident");
        assertThat(problem.reason()).contains("Line 2");
    }

    @Test
    void a_long_file_is_applied_some_rows_at_a_time_and_each_finds_what_stands() {
        apply("pcts", PCTS);
        StringBuilder file = new StringBuilder("pct_code,year,basis,heads,status,source\n");
        for (int year = 1990; year < 2090; year++) {
            for (String code : List.of("5K5", "5C3")) {
                for (String basis : List.of("RESIDENT", "GP_REGISTERED", "UNIFIED_WEIGHTED")) {
                    file.append("%s,%d/%02d,%s,%d,FINAL,s\n".formatted(code, year, (year + 1) % 100, basis, year));
                }
            }
        }
        // 100 years × 2 PCTs × 3 bases
        ImportResult first = apply("populations", file.toString());
        assertThat(first.changes()).isEqualTo(600);
        assertThat(apply("populations", file.toString()).unchanged()).isEqualTo(600);
        ImportResult mended = apply("populations", file.toString().replace(",1999,", ",2000,"));
        assertThat(mended.changes()).isEqualTo(6);
        assertThat(mended.unchanged()).isEqualTo(594);
    }

    @Test
    @Tag("I47")
    void every_row_that_changes_something_leaves_one_entry_in_the_audit_trail() {
        apply("pcts", PCTS);
        long before = entries();
        apply("populations", POPULATIONS);
        apply("populations", POPULATIONS);
        assertThat(entries() - before).isEqualTo(2);
    }

    private long entries() {
        return db.call(em ->
                em.createQuery("select count(e) from AuditEntry e", Long.class).getSingleResult());
    }

    @Test
    void a_file_with_semicolons_or_tabs_says_so() {
        assertThat(refused("pcts", PCTS.replace(',', ';')).errors().get(0).reason())
                .contains("semicolons");
        assertThat(refused("pcts", PCTS.replace(',', '\t')).errors().get(0).reason())
                .contains("tabs");
    }

    @Test
    @Tag("I49")
    void what_is_exported_changes_nothing_when_it_is_loaded_again() {
        apply("pcts", PCTS.replace("Brent Teaching PCT", "'=Brent"));
        apply("populations", POPULATIONS);
        for (String kind : List.of("pcts", "populations")) {
            String file = db.call(em -> new String(imports(em).export(kind), StandardCharsets.UTF_8));
            ImportResult again = apply(kind, file);
            assertThat(again.rows()).isEqualTo(2);
            assertThat(again.unchanged()).isEqualTo(2);
            List<String> header = db.call(em -> imports(em).header(kind));
            assertThat(file).startsWith(String.join(",", header) + "\r\n");
        }
        String exported = db.call(em -> new String(imports(em).export("pcts"), StandardCharsets.UTF_8));
        assertThat(exported).contains("'=Brent");
    }

    @Test
    void the_history_names_who_loaded_what_and_a_refused_file_is_not_in_it() {
        apply("pcts", PCTS);
        refused("pcts", PCTS + "x\n");
        List<ImportedFile> history = db.call(em -> imports(em).history(10));
        assertThat(history).containsExactly(new ImportedFile("pcts", "", "host", CLOCK.instant(), 2, 2, 0));
    }

    @Test
    void a_pct_user_has_only_the_kinds_that_are_open_to_it() {
        Actor brent = Actor.of("5k5", Role.PCT_USER, PctCode.of("5K5"));
        List<String> names = db.call(em -> new Imports(
                        List.of(new PctImport(new PctDirectory(em, new AuditTrail(em, brent, CLOCK), brent))),
                        em,
                        new ImportTrial(),
                        brent,
                        CLOCK)
                .kindNames());
        assertThat(names).isEmpty();
    }

    @Test
    void a_hundred_thousand_rows_are_counted_and_a_thousand_bad_ones_told() {
        StringBuilder file = new StringBuilder("pct_code,year,basis,heads,status,source\n");
        for (int i = 0; i < 100_000; i++) {
            file.append("5ZZ,").append(i).append(",RESIDENT,1,FINAL,s\n");
        }
        ImportResult refused = refused("populations", file.toString());
        assertThat(refused.rows()).isEqualTo(100_000);
        assertThat(refused.errors()).hasSize(1_001);
        assertThat(refused.errors().get(1_000).reason()).contains("99000 more");
    }

    @Test
    void a_row_with_too_many_columns_names_its_line() {
        ImportProblem problem = refused("pcts", PCTS + "5K6,Harrow PCT,NWL,Harrow,2002-04-01,,,5HX\n")
                .errors()
                .get(0);
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.reason()).contains("8 columns instead of 7");
    }

    @Test
    void an_unknown_kind_is_not_found() {
        assertThatThrownBy(() -> apply("secrets", PCTS)).isInstanceOf(NotFound.class);
    }

    private ImportResult apply(String kind, String file) {
        return db.call(em -> imports(em).apply(kind, file.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportResult refused(String kind, String file) {
        return catchThrowableOfType(ImportRefused.class, () -> apply(kind, file))
                .result();
    }

    private static Imports imports(EntityManager em) {
        AuditTrail audit = new AuditTrail(em, HOST, CLOCK);
        PctDirectory directory = new PctDirectory(em, audit, HOST);
        PopulationBook book = new PopulationBook(em, audit, HOST, CLOCK);
        return new Imports(
                List.of(new PctImport(directory), new PopulationImport(book, directory)),
                em,
                new ImportTrial(),
                HOST,
                CLOCK);
    }
}
