package uk.nhs.css.web.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** Signing in and out, lock-out, requests from other sites, and the headers of every answer, in the real server. */
@RunningService
@Tag("I46")
class SignInIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PASSWORD = "demo-password-2007";

    private final Service service;

    SignInIT(Service service) {
        this.service = service;
    }

    @BeforeEach
    void nobodyIsLocked() {
        service.restoreData();
    }

    @Test
    void nobodyGetsASessionBeforeSigningIn() {
        Caller caller = service.anonymous();
        for (String path :
                List.of("/", "/login", "/statement", "/no-such-page", "/health/ready", "/statements/5K5.pdf")) {
            assertThat(caller.get(path).headers("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(signIn(caller, "5k5", "wrong").headers("Set-Cookie")).isEmpty();
    }

    @Test
    void theSessionIsANewOneEvenIfTheCallerBroughtOne() {
        Answer planted = service.anonymous()
                .send(
                        "POST",
                        "/login",
                        "name=5k5&password=" + PASSWORD,
                        Map.of("Content-Type", FORM, "Origin", origin(), "Cookie", "JSESSIONID=planted"));
        assertThat(planted.status()).isEqualTo(302);
        assertThat(session(planted)).isNotEqualTo("planted").isNotBlank();
        assertThat(withCookie("planted").status()).isEqualTo(302);
    }

    @Test
    void signingInAgainGivesAnotherSessionAndEndsTheOneBefore() {
        Caller caller = service.anonymous();
        String first = session(signIn(caller, "5k5", PASSWORD));
        assertThat(withCookie(first).status()).isEqualTo(200);
        String second = session(signIn(caller, "5hx", PASSWORD));
        assertThat(second).isNotEqualTo(first);
        assertThat(withCookie(second).status()).isEqualTo(200);
        assertThat(withCookie(first).status()).isEqualTo(302);
    }

    @Test
    void theSessionsCookieIsForThisSiteAndNotForScripts() {
        String cookie = signIn(service.anonymous(), "5k5", PASSWORD)
                .header("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).containsIgnoringCase("; HttpOnly").containsPattern("(?i); SameSite=(Lax|Strict)");
        assertThat(cookie).doesNotContainIgnoringCase("Domain=").doesNotContainIgnoringCase("Max-Age");
    }

    @Test
    void aSessionInTheAddressIsNotTaken() {
        String id = session(signIn(service.anonymous(), "5k5", PASSWORD));
        assertThat(service.anonymous().get("/statement;jsessionid=" + id).status())
                .isNotEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Caller caller = service.inBrowser("5k5");
        String id = session(signIn(caller, "5k5", PASSWORD));
        assertThat(withCookie(id).status()).isEqualTo(200);
        Answer out = caller.postForm("/logout", Map.of());
        assertThat(out.header("Location").orElse("")).endsWith("/login?out=yes");
        assertThat(withCookie(id).status()).isEqualTo(302);
        assertThat(caller.get("/statement").status()).isEqualTo(302);
    }

    @Test
    void nobodyIsSignedOutByALink() {
        Caller caller = service.inBrowser("5k5");
        assertThat(caller.get("/logout").status()).isEqualTo(405);
        assertThat(caller.get("/statement").status()).isEqualTo(200);
    }

    @Test
    void afterFiveFailuresTheRightPasswordDoesNotHelpEither() {
        Caller caller = service.anonymous();
        for (int i = 1; i <= 5; i++) {
            assertThat(signIn(caller, "5a5", "wrong " + i).status()).isEqualTo(200);
        }
        Answer locked = signIn(caller, "5a5", PASSWORD);
        assertThat(locked.status()).isEqualTo(200);
        assertThat(locked.body()).contains("locked for 15 minutes");
        assertThat(service.as("5a5").get("/api/v1/pcts").status()).isEqualTo(401);
        assertThat(service.as("5a5").get("/statements/5A5.csv").status()).isEqualTo(401);
        // Nobody else is locked, and the same again without the failures opens.
        assertThat(signIn(caller, "5k5", PASSWORD).status()).isEqualTo(302);
        service.restoreData();
        assertThat(signIn(caller, "5a5", PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void failuresOverRestCountTooAndALockEndsSessionsThatAreOpen() {
        Caller open = service.inBrowser("5a5");
        assertThat(open.get("/statement").status()).isEqualTo(200);
        for (int i = 1; i <= 5; i++) {
            assertThat(service.as("5a5", "wrong").get("/api/v1/pcts").status()).isEqualTo(401);
        }
        assertThat(service.as("5a5").get("/api/v1/pcts").status()).isEqualTo(401);
        assertThat(open.get("/statement").status()).isEqualTo(302);
    }

    @Test
    void anUnknownNameAnswersAsAWrongPasswordToTheLastByte() {
        List<String> known = IntStream.rangeClosed(1, 6)
                .mapToObj(
                        i -> signIn(service.anonymous(), "5a5", "wrong").body().replace("5a5", "name"))
                .toList();
        List<String> unknown = IntStream.rangeClosed(1, 6)
                .mapToObj(
                        i -> signIn(service.anonymous(), "9z9", "wrong").body().replace("9z9", "name"))
                .toList();
        assertThat(unknown).isEqualTo(known);
        assertThat(known.get(0)).isNotEqualTo(known.get(5));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1",
        "Referer, http://evil.example/page",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "X-Nothing, said"
    })
    void aPostThatDoesNotComeFromThisSiteIsRefused(String header, String value) {
        String id = session(signIn(service.anonymous(), "host", PASSWORD));
        String before = service.database().contents();
        for (String path : List.of("/charge-runs", "/account", "/logout", "/login")) {
            Answer answer = service.anonymous()
                    .send(
                            "POST",
                            path,
                            "name=5k5&password=" + PASSWORD,
                            Map.of("Content-Type", FORM, "Cookie", "JSESSIONID=" + id, header, value));
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.headers("Set-Cookie")).isEmpty();
        }
        assertThat(service.database().contents()).isEqualTo(before);
        assertThat(service.anonymous()
                        .send("GET", "/members", null, Map.of("Cookie", "JSESSIONID=" + id))
                        .status())
                .as("still signed in")
                .isEqualTo(200);
    }

    @Test
    void anotherSitesPageCannotUseStoredCredentialsOverRestEither() {
        String run = "{\"year\":\"2007/08\"}";
        for (Map<String, String> header :
                List.of(Map.of("Origin", "http://evil.example"), Map.of("Sec-Fetch-Site", "cross-site"))) {
            assertThat(service.as("host")
                            .post("/api/v1/charge-runs", run, header)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(service.database().count("charge")).isZero();
        // And a session is no pass for REST.
        assertThat(service.inBrowser("host").post("/api/v1/charge-runs", run).status())
                .isEqualTo(401);
        assertThat(service.database().count("charge")).isZero();
    }

    @Test
    void everyKindOfAnswerHasTheSecurityHeaders() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        Caller nobody = service.anonymous();
        Caller brent = service.inBrowser("5k5");
        answers.put("sign-in page", nobody.get("/login"));
        answers.put("redirect", nobody.get("/statement"));
        answers.put("style", nobody.get("/resources/css/app.css"));
        answers.put("style that is not there", nobody.get("/webjars/govuk-frontend/none.css"));
        answers.put("readiness", nobody.get("/health/ready"));
        answers.put("page", brent.get("/statement"));
        answers.put("403 page", brent.get("/members"));
        answers.put("404 page", brent.get("/no-such-page"));
        answers.put("405 page", brent.get("/logout"));
        answers.put("409 page", brent.postForm("/account", Map.of("jakarta.faces.ViewState", "-1:1")));
        answers.put("document", service.as("5k5").get("/statements/5K5.pdf"));
        answers.put("document 404", service.as("5k5").get("/statements/5HX.pdf"));
        answers.put("REST", service.as("5k5").get("/api/v1/pcts"));
        answers.put("REST 400", service.as("5k5").get("/api/v1/price-curve?year=x"));
        answers.put("REST 401", nobody.get("/api/v1/pcts"));
        answers.put("REST 403", service.as("5k5").get("/api/v1/ledger/check"));
        answers.put("REST 404", service.as("5k5").get("/api/v1/pcts/5HX/statement"));
        answers.forEach((kind, answer) -> {
            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .as(kind)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers("X-Content-Type-Options")).as(kind).containsExactly("nosniff");
            assertThat(answer.headers("X-Frame-Options")).as(kind).containsExactly("DENY");
            assertThat(answer.headers("Referrer-Policy")).as(kind).containsExactly("same-origin");
            assertThat(answer.header("Permissions-Policy")).as(kind).isPresent();
            assertThat(answer.header("Server")).as(kind).isEmpty();
            assertThat(answer.header("X-Powered-By")).as(kind).isEmpty();
            assertThat(answer.header("Cache-Control").orElse(""))
                    .as(kind)
                    .isEqualTo(kind.equals("style") ? "public, max-age=31536000" : "no-store");
        });
    }

    private String origin() {
        return service.address().toString();
    }

    private static Answer signIn(Caller caller, String name, String password) {
        return caller.postForm("/login", Map.of("name", name, "password", password));
    }

    /** The session's id, as the answer sets it. */
    private static String session(Answer answer) {
        return answer.headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.substring("JSESSIONID=".length()).split(";")[0])
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No session: " + answer));
    }

    /** Brent's or Ealing's statement, with nothing but this session. */
    private Answer withCookie(String id) {
        return service.anonymous().send("GET", "/statement", null, Map.of("Cookie", "JSESSIONID=" + id));
    }
}
