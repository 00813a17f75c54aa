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
        assertThat(apply("pcts", PCTS)).isEqualTo(new ImportResult("pcts", 2, 2, 0, List.of(), true));
        assertThat(apply("pcts", PCTS)).isEqualTo(new ImportResult("pcts", 2, 0, 2, List.of(), true));
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
        assertThat(said).containsExactly(new ImportResult("pcts", 2, 2, 0, List.of(), false));
        assertThat(apply("pcts", PCTS).changes()).isEqualTo(2);
    }

    @Test
    @Tag("I42")
    void an_sha_analyst_imports_nothing() {
        Actor sha = Actor.of("sha", Role.SHA_ANALYST, null);
        assertThatThrownBy(() -> db.call(em -> new Imports(List.of(), em, new ImportTrial(), sha)
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
        assertThat(refused.result().errors().get(0).reason()).contains("UTF-8");
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
                List.of(new PctImport(directory), new PopulationImport(book, directory)), em, new ImportTrial(), HOST);
    }
}
