package uk.nhs.css.web.it.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.PageForm;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** The host looks after accounts and reads the audit trail. */
@RunningService
class AdministrationIT {

    private static final Pattern FIRST_PASSWORD = Pattern.compile("<code>([a-z2-9]{5}(?:-[a-z2-9]{5}){3})</code>");

    private final Service service;
    private Caller host;

    AdministrationIT(Service service) {
        this.service = service;
    }

    @BeforeEach
    void signIn() {
        service.restoreData();
        host = service.inBrowser("host");
    }

    @Test
    void aNewAccountGetsAPasswordThatIsShownOnceAndMustBeChanged() {
        Answer sent = open("Jane.Doe@brent.nhs.uk", "PCT_USER", "5K5");
        assertThat(sent.header("Location").orElse("")).endsWith("/users/jane.doe@brent.nhs.uk");
        Answer page = host.get("/users/jane.doe@brent.nhs.uk");
        String password = firstPassword(page);
        assertThat(page.body()).contains("PCT user of Brent Teaching PCT");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(FIRST_PASSWORD
                        .matcher(host.get("/users/jane.doe@brent.nhs.uk").body())
                        .find())
                .isFalse();

        Caller jane = signIn("jane.doe@brent.nhs.uk", password);
        assertThat(jane.get("/statement").header("Location").orElse("")).endsWith("/account");
        Answer changed = PageForm.on(jane, "/account", "Change password")
                .send(Map.of(
                        "current",
                        password,
                        "password",
                        "four words of Jane's own",
                        "repeated",
                        "four words of Jane's own"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(302);
        assertThat(jane.get("/statement").status()).isEqualTo(200);
        assertThat(service.as("jane.doe@brent.nhs.uk", "four words of Jane's own")
                        .get("/api/v1/pcts")
                        .json())
                .hasSize(1);
        assertThat(audit("Account opened", "jane.doe@brent.nhs.uk"))
                .containsExactly(List.of("host", "", "PCT_USER 5K5", "On request"));
        assertThat(service.database().contents()).doesNotContain(password);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "host, SHA_ANALYST, '', name",
        "5k5, PCT_USER, 5K5, name",
        "two words, SHA_ANALYST, '', name",
        "-x, SHA_ANALYST, '', name",
        "someone, PCT_USER, '', pct",
        "someone, HOST_ADMIN, 5K5, pct"
    })
    void anAccountThatCannotBeIsNotOpenedAndTheFormKeepsWhatWasTyped(
            String name, String role, String pct, String field) {
        long before = service.database().count("user_account");
        Answer answer = open(name, role, pct);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("id=\"account:" + field + ":error\"")
                .contains("value=\"" + name + "\"")
                .contains("On request");
        assertThat(service.database().count("user_account")).isEqualTo(before);
        assertThat(audit("Account opened", name)).noneMatch(row -> row.get(0).equals("host"));
    }

    @Test
    void aLockedAccountIsShutOutAtOnceUntilItIsUnlocked() {
        Caller brent = service.inBrowser("5k5");
        assertThat(service.as("5k5").get("/api/v1/pcts").status()).isEqualTo(200);
        assertThat(act("5k5", "Lock the account", Map.of("why", "Left in a hurry"))
                        .status())
                .isEqualTo(302);
        assertThat(host.get("/users/5k5").body()).contains("The account is locked.", ">Locked<");
        assertThat(brent.get("/statement").status()).isEqualTo(302);
        assertThat(service.as("5k5").get("/api/v1/pcts").status()).isEqualTo(401);
        Map<String, String> right = Map.of("name", "5k5", "password", "demo-password-2007");
        assertThat(service.anonymous().postForm("/login", right).body())
                .contains("The host PCT has locked this account");
        assertThat(service.anonymous()
                        .postForm("/login", Map.of("name", "5k5", "password", "wrong"))
                        .body())
                .doesNotContain("locked");

        act("5k5", "Unlock the account", Map.of("why", "Came back"));
        assertThat(brent.get("/statement").status()).isEqualTo(302);
        assertThat(service.inBrowser("5k5").get("/statement").status()).isEqualTo(200);
        assertThat(audit("Account locked", "5k5"))
                .containsExactly(List.of("host", "Open", "Locked", "Left in a hurry"));
        assertThat(audit("Account unlocked", "5k5")).containsExactly(List.of("host", "Locked", "Open", "Came back"));
    }

    @Test
    void anAccountThatWrongPasswordsLockedIsUnlockedByTheHost() {
        for (int i = 1; i <= 5; i++) {
            service.anonymous().postForm("/login", Map.of("name", "5a5", "password", "wrong"));
        }
        assertThat(host.get("/users/5a5").body()).contains("after wrong passwords, until");
        assertThat(host.get("/users?state=LOCKED").body()).contains("1 of 34 accounts shown.");
        act("5a5", "Unlock the account", Map.of("why", "Asked by telephone"));
        assertThat(service.inBrowser("5a5").get("/statement").status()).isEqualTo(200);
    }

    @Test
    void aResetPasswordEndsTheOldOneAndItsSessions() {
        Caller brent = service.inBrowser("5k5");
        act("5k5", "Reset the password", Map.of("whyReset", "Forgotten"));
        String password = firstPassword(host.get("/users/5k5"));
        assertThat(brent.get("/statement").status()).isEqualTo(302);
        assertThat(service.as("5k5").get("/api/v1/pcts").status()).isEqualTo(401);
        assertThat(signIn("5k5", password).get("/statement").header("Location").orElse(""))
                .endsWith("/account");
        assertThat(audit("Password reset", "5k5"))
                .containsExactly(List.of("host", "", "to be changed at the next sign-in", "Forgotten"));
    }

    @Test
    void aClosedAccountAnswersAsOneThatNeverWasAndItsNameIsNotGivenAgain() {
        Answer slip = act("5a5", "Close the account", Map.of("whyClosed", "Left", "confirmed", "5a4"));
        assertThat(slip.body()).contains("id=\"close:confirmed:error\"");
        assertThat(service.as("5a5").get("/api/v1/pcts").status()).isEqualTo(200);
        act("5a5", "Close the account", Map.of("whyClosed", "Left", "confirmed", "5a5"));
        assertThat(service.as("5a5").get("/api/v1/pcts").status()).isEqualTo(401);
        assertThat(open("5a5", "SHA_ANALYST", "").body()).contains("has been given already");
        assertThat(host.get("/users/5a5").body())
                .contains("The account has been closed")
                .doesNotContain("Lock the account");
        assertThat(audit("Account closed", "5a5")).containsExactly(List.of("host", "Open", "Closed", "Left"));
    }

    @Test
    void nobodyShutsOutThemselves() {
        Answer own = host.get("/users/host");
        assertThat(own.body()).contains("This is your own account").doesNotContain("Close the account");
    }

    @Test
    void twoAdministratorsWhoCloseEachOtherAtOnceLeaveOneOfThemOpen() {
        Caller other = service.inBrowser("host2");
        PageForm first = PageForm.on(host, "/users/host2", "Close the account");
        PageForm second = PageForm.on(other, "/users/host", "Close the account");
        Stream.of(
                        CompletableFuture.supplyAsync(
                                () -> first.send(Map.of("whyClosed", "Race", "confirmed", "host2"))),
                        CompletableFuture.supplyAsync(
                                () -> second.send(Map.of("whyClosed", "Race", "confirmed", "host"))))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(
                        service.database()
                                .rows(
                                        "select count(*) from user_account where account_role = 'HOST_ADMIN' and account_state = 'OPEN'"))
                .isEqualTo(List.of(List.of(1L)));
    }

    @Test
    void accountsAreSearchedFilteredAndSorted() {
        assertThat(host.get("/users").body()).contains("34 of 34 accounts shown.");
        assertThat(names("/users?q=brent")).containsExactly("5k5");
        assertThat(names("/users?role=HOST_ADMIN&sort=-name")).containsExactly("host2", "host");
        assertThat(host.get("/users?state=CLOSED").body()).contains("No account is like that.");
        assertThat(host.get("/users?sort=shoe-size").status()).isEqualTo(400);
    }

    @Test
    @Tag("I47")
    void theAuditTrailIsSearchedByTextPersonActionAndDay() {
        act("5k5", "Lock the account", Map.of("why", "=HYPERLINK(1)"));
        assertThat(host.get("/audit?q=hyperlink").body()).contains("Rows 1 to 1 of 1.", "=HYPERLINK(1)");
        assertThat(host.get("/audit?by=host&action=Account+locked").body()).contains("Rows 1 to 1 of 1.");
        assertThat(host.get("/audit?from=1+June+2007&to=1+June+2007&by=host&action=Account+locked")
                        .body())
                .contains("Rows 1 to 1 of 1.");
        // In the sample the host decided on two draw-downs on 26 February.
        assertThat(host.get("/audit?to=31+May+2007&by=host").body()).contains("Rows 1 to 2 of 2.");
        assertThat(host.get("/audit?to=25+February+2007&by=host").body())
                .contains("Nothing in the audit trail is like that.");
        assertThat(host.get("/audit?from=soon").body()).contains("id=\"from:error\"", "value=\"soon\"");
        assertThat(host.get("/audit?from=2+June+2007&to=1+June+2007").body()).contains("id=\"to:error\"");
    }

    @Test
    void fiftyRowsStandOnAPageAndLinksLeadToTheOthers() {
        long total = service.database().count("audit_entry");
        assertThat(total).isGreaterThan(100);
        Answer first = host.get("/audit");
        assertThat(first.body())
                .contains("Rows 1 to 50 of " + total + ".", "href=\"?page=2\"")
                .doesNotContain("Newer");
        Answer second = host.get("/audit?page=2");
        assertThat(second.body()).contains("Rows 51 to 100 of " + total + ".", "href=\"?page=1\"", "href=\"?page=3\"");
        assertThat(host.get("/audit?q=system&page=1").body()).contains("href=\"?q=system&amp;page=2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1234567"})
    void aPageThatCannotBeIsSaidToBeNone(String page) {
        assertThat(host.get("/audit?page=" + page).status()).isEqualTo(400);
    }

    @Test
    @Tag("I44")
    void theFileHoldsTheSameRowsWithEveryFormulaDisarmed() {
        act("5k5", "Lock the account", Map.of("why", "=HYPERLINK(1)"));
        Answer file = host.get("/audit.csv?q=hyperlink");
        assertThat(file.mediaType()).isEqualTo("text/csv");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("made_at,made_by,action,subject,before_value,after_value,reason");
        assertThat(lines.get(1))
                .startsWith("2007-06-01T")
                .contains(",host,Account locked,5k5,Open,Locked,'=HYPERLINK(1)");
        assertThat(host.get("/audit.csv").body().lines())
                .hasSize((int) service.database().count("audit_entry") + 1);
        assertThat(host.get("/audit.csv?from=soon").status()).isEqualTo(400);
    }

    private Answer open(String name, String role, String pct) {
        return PageForm.on(host, "/users", "Open the account")
                .send(Map.of("name", name, "role", role, "pct", pct, "why", "On request"));
    }

    private Answer act(String account, String button, Map<String, String> fields) {
        return PageForm.on(host, "/users/" + account, button).send(fields);
    }

    private Caller signIn(String name, String password) {
        Caller caller = service.anonymous();
        assertThat(caller.postForm("/login", Map.of("name", name, "password", password))
                        .status())
                .isEqualTo(302);
        return caller;
    }

    private static String firstPassword(Answer page) {
        Matcher shown = FIRST_PASSWORD.matcher(page.body());
        assertThat(shown.find()).as(page.toString()).isTrue();
        return shown.group(1);
    }

    private List<List<Object>> audit(String action, String subject) {
        return service.database()
                .rows(
                        "select made_by, before_value, after_value, reason from audit_entry"
                                + " where action = ? and subject = ?",
                        action,
                        subject);
    }

    private List<String> names(String path) {
        return Pattern.compile("href=\"/users/([^\"]+)\"")
                .matcher(host.get(path).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
