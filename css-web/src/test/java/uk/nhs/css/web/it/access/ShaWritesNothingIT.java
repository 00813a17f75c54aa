package uk.nhs.css.web.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** The strategic health authority reads London's reports and writes nothing. */
@RunningService
@Tag("I42")
class ShaWritesNothingIT {

    /** What an analyst may post to: its session, its own password, a calculation, and pages that show it no form. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "POST /login",
            "POST /logout",
            "POST /account",
            "POST /",
            "POST /help",
            "POST /reports",
            "POST /reports/{name}",
            "POST /reports/{name}/{key}",
            "POST /packs",
            "POST /packs/{number}",
            "POST /packs/{number}/{name}",
            "POST /consultation",
            "POST /consultation/versions/{version}",
            "POST /api/v1/allocations");

    private final Service service;

    ShaWritesNothingIT(Service service) {
        this.service = service;
    }

    @Test
    void everyWriteIsForbiddenToAnAnalyst() {
        Set<String> posts = new TreeSet<>();
        AccessTable.rows().stream()
                .filter(row -> !row.method().equals("GET"))
                .filter(row -> !row.answers().get(AccessRow.Who.SHA).contains("403"))
                .forEach(row -> posts.add(row.toString()));
        assertThat(posts).isEqualTo(WITHOUT_EFFECT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/charge-runs | {\"year\":\"2007/08\"}",
                "/api/v1/charge-runs?preview=true | {\"year\":\"2007/08\"}",
                "/api/v1/scenarios | {\"year\":\"2007/08\",\"members\":[\"5K5\"]}",
                "/api/v1/scenarios | {\"year\":\"2007/08\",\"members\":[\"5K5\"],\"name\":\"Ours\"}"
            })
    void aWellFormedWriteOfAnAnalystChangesNoRow(String path, String body) {
        String before = service.database().contents();
        assertThat(service.as("sha").post(path, body).status()).isEqualTo(403);
        assertThat(service.as("sha")
                        .post(path, body, Map.of("Idempotency-Key", "sha"))
                        .status())
                .isEqualTo(403);
        assertThat(service.database().contents()).isEqualTo(before);
    }

    @Test
    void readingEverythingChangesNoRow() {
        Caller browser = service.inBrowser("sha");
        Caller program = service.as("sha");
        String before = service.database().contents();
        for (String path : new String[] {"/", "/help", "/account", "/reports", "/reports/price-outlook"}) {
            assertThat(browser.get(path).status()).isEqualTo(200);
        }
        assertThat(program.get("/reports/approvals-and-take-up.pdf").status()).isEqualTo(200);
        assertThat(program.get("/api/v1/reports/approvals-and-take-up").status())
                .isEqualTo(200);
        assertThat(program.get("/api/v1/pcts").status()).isEqualTo(200);
        assertThat(service.database().contents()).isEqualTo(before);
    }
}
