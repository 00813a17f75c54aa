package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.PageForm;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** What is too large is said to be, with its size and the limit, and changes nothing. */
@RunningService
class LargeBodiesIT {

    private static final int MEGABYTE = 1024 * 1024;

    private final Service service;

    LargeBodiesIT(Service service) {
        this.service = service;
    }

    @Test
    void aFileOverItsLimitIsNamedAtItsFieldAndTheFormIsKept() {
        Answer answer = check("heads.csv", 10 * MEGABYTE + 1);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"load:file:error\"", "heads.csv", "is 10.1 MB large", "at most 10 MB")
                .containsPattern("<option value=\"wishes\" selected");
    }

    @Test
    void aFileAtItsLimitIsRead() {
        Answer answer = check("heads.csv", 10 * MEGABYTE);
        // A file of this size is read in the background, and its own page follows it.
        assertThat(answer.status()).isEqualTo(302);
        String run = URI.create(answer.header("Location").orElseThrow()).getPath();
        Caller host = service.inBrowser("host");
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String page = host.get(run).body();
        while (!page.contains("This file cannot be applied") && System.nanoTime() < deadline) {
            page = host.get(run).body();
        }
        assertThat(page).contains("This file cannot be applied");
    }

    @Test
    void whatWouldFillTheDiskIsThrownAwayAndAnsweredWithTheFilesNameAndSize() {
        String before = service.database().contents();
        Answer answer = check("everything.csv", 60 * MEGABYTE);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body())
                .contains("This is too large", "everything.csv", "is 60.1 MB large", "at most 10 MB", "what you typed")
                .contains("Sign out");
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertThat(service.database().contents()).isEqualTo(before);
    }

    @Test
    void aFormWithoutAFileIsSmall() {
        Caller host = service.inBrowser("host");
        assertThat(host.postForm("/scenarios", Map.of("name", "x".repeat(3 * MEGABYTE)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aCallOverTwentyMegabytesGetsAProblem() {
        byte[] body = new byte[20 * MEGABYTE + 1];
        Arrays.fill(body, (byte) 'x');
        Answer answer = service.as("host").postBytes("/api/v1/imports/populations?commit=true", "text/csv", body);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asText()).contains("20.1 MB", "at most 20 MB");
    }

    @Test
    void soDoesOneThatDoesNotSayHowLongItIs() {
        byte[] body = new byte[20 * MEGABYTE + 1];
        Arrays.fill(body, (byte) 'x');
        Answer answer = service.as("host").postStreamed("/api/v1/imports/populations?commit=true", "text/csv", body);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
    }

    private Answer check(String name, int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 'x');
        return PageForm.on(service.inBrowser("host"), "/imports", "Check the file")
                .send(Map.of("kind", "wishes"), "file", name, content);
    }
}
