package uk.nhs.css.web.it.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;
import uk.nhs.css.web.it.TestDatabase;

/** Memberships, plans and the fund in the running service: across modules, at the same moment, and with bad input. */
@RunningService
class MembershipIT {

    private static final String YEAR = "{\"year\":\"2007/08\"}";

    private final Service service;
    private final TestDatabase database;

    MembershipIT(Service service) {
        this.service = service;
        this.database = service.database();
    }

    @BeforeEach
    void asAfterAFirstStart() {
        service.restoreData();
    }

    @Test
    @Tag("I11")
    void aJoinDateMendedOnItsPageIsChargedByFurtherLinesOfTheNextRun() {
        run();
        List<List<Object>> posted = posted();
        // TAK joined on 1 June: 10 of 12 months. Mended to 1 April it owes the whole year.
        Answer mended = form("host", "/members/TAK/join-date", "correct")
                .with("joinDate", "1 April 2007")
                .with("why", "Its letter says April")
                .send("Correct the join date");
        assertThat(mended.status()).isEqualTo(302);

        JsonNode run = run();

        assertThat(texts(run.get("lines"), "code")).containsOnly("TAK");
        assertThat(posted().subList(0, posted.size())).isEqualTo(posted);
        String corrected = closing("TAK");
        assertThat(run().get("made").asInt()).isZero();
        JsonNode check = service.as("host").get("/api/v1/ledger/check").json();
        assertThat(check.get("balanced").asBoolean()).isTrue();

        service.restoreData();
        form("host", "/members/TAK/join-date", "correct")
                .with("joinDate", "1 April 2007")
                .with("why", "Its letter says April")
                .send("Correct the join date");
        run();
        assertThat(closing("TAK")).isEqualTo(corrected);
    }

    @Test
    @Tag("I38")
    void ofTwoDrawDownsAtOnceThatTogetherPassTheCeilingOneIsRefused() throws Exception {
        // £40,000 less £18,000 and £9,500 leaves £12,500: of four times £10,000 at once one goes through.
        List<FilledForm> asked = IntStream.range(0, 4)
                .mapToObj(i -> form(i % 2 == 0 ? "host" : "host2", "/mobilisation/draw-down", "ask")
                        .with("amount", "10000")
                        .with("purpose", "At once " + i))
                .toList();
        ExecutorService people = Executors.newFixedThreadPool(asked.size());
        try {
            List<Callable<Answer>> work = asked.stream()
                    .map(form -> (Callable<Answer>) () -> form.send("Ask for it"))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Answer> each : people.invokeAll(work)) {
                answers.add(each.get().status());
            }
            // A form that is refused comes back as a page.
            assertThat(answers).containsOnly(302, 200).containsOnlyOnce(302);
        } finally {
            people.shutdownNow();
        }
        assertThat(database.rows("select sum(amount) from fund_draw_down where draw_down_state <> 'REFUSED'")
                        .get(0)
                        .get(0)
                        .toString())
                .startsWith("37500");
    }

    @Test
    void aPinOnAPctWithoutApprovalIsRefusedByItsRule() {
        Answer refused = service.as("host")
                .post(
                        "/api/v1/phasing/proposals",
                        "{\"waves\":[{\"start\":\"2007-10-01\",\"capacity\":3,\"newSystemLimit\":3}],"
                                + "\"pinned\":[{\"code\":\"5A5\",\"wave\":1}],\"keepPublished\":false}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("rule").asText()).isEqualTo("PINNED");
        assertThat(refused.json().get("detail").asText()).contains("5A5", "APPROVED");
    }

    @Test
    void thePublishedPlanOfTheSampleKeepsItsStaffLimit() {
        assertThat(service.inBrowser("host").get("/phasing").body()).contains("at most 10 of 10 staff");
    }

    @Test
    void aFlagOfAProposalIsTrueOrFalse() {
        String waves = "\"waves\":[{\"start\":\"2007-10-01\",\"capacity\":3,\"newSystemLimit\":3}],\"staffLimit\":30";
        assertThat(service.as("host")
                        .post("/api/v1/phasing/proposals", "{" + waves + ",\"keepPublished\":true}")
                        .status())
                .isEqualTo(200);
        Answer refused =
                service.as("host").post("/api/v1/phasing/proposals", "{" + waves + ",\"keepPublished\":\"yes\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("keepPublished", "neither true nor false");
    }

    @Test
    @Tag("I48")
    void aMeasureFileWithABadRowIsRefusedWholeWithLineColumnValueAndReason() {
        String before =
                database.rows("select * from validation_measure order by id").toString();
        JsonNode answer = service.as("host")
                .send(
                        "POST",
                        "/api/v1/imports/validation-measures?commit=true",
                        """
                        pct_code,system,measure,month,old,new,tolerance
                        5A8,Harbour,Admissions,2007-06,100,101,2
                        5A8,Harbour,Admissions,2007-13,100,101,2
                        """,
                        Map.of("Content-Type", "text/csv"))
                .json();
        assertThat(answer.get("committed").asBoolean()).isFalse();
        assertThat(answer.get("errors")).hasSize(1);
        JsonNode bad = answer.get("errors").get(0);
        assertThat(bad.get("line").asInt()).isEqualTo(3);
        assertThat(bad.get("column").asText()).isEqualTo("month");
        assertThat(bad.get("value").asText()).isEqualTo("2007-13");
        assertThat(bad.get("reason").asText()).isNotBlank();
        assertThat(database.rows("select * from validation_measure order by id").toString())
                .isEqualTo(before);
    }

    private FilledForm form(String user, String path, String form) {
        return FilledForm.of(service.inBrowser(user), path, form);
    }

    private JsonNode run() {
        return service.as("host").post("/api/v1/charge-runs", YEAR).json();
    }

    private String closing(String code) {
        return service.as("host")
                .get("/api/v1/pcts/" + code + "/statement?from=2007-04-01&to=2008-04-01")
                .json()
                .get("closing")
                .asText();
    }

    private List<List<Object>> posted() {
        return database.rows("select * from ledger_transaction order by seq");
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(field).asText())
                .toList();
    }
}
