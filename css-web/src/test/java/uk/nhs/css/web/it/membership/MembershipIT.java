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
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.PageForm;
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
        Answer mended = form("host", "/members/TAK/join-date", "Correct the join date")
                .with("joinDate", "1 April 2007")
                .with("why", "Its letter says April")
                .send();
        assertThat(mended.status()).isEqualTo(302);

        JsonNode run = run();

        assertThat(texts(run.get("lines"), "code")).containsOnly("TAK");
        assertThat(posted().subList(0, posted.size())).isEqualTo(posted);
        String corrected = closing("TAK");
        assertThat(run().get("made").asInt()).isZero();
        JsonNode check = service.as("host").get("/api/v1/ledger/check").json();
        assertThat(check.get("balanced").asBoolean()).isTrue();

        service.restoreData();
        form("host", "/members/TAK/join-date", "Correct the join date")
                .with("joinDate", "1 April 2007")
                .with("why", "Its letter says April")
                .send();
        run();
        assertThat(closing("TAK")).isEqualTo(corrected);
    }

    @Test
    @Tag("I32")
    void chargingInvoicingCreditingAndPayingMoveNoMembershipAndNoDate() {
        String before = memberships();
        run();
        Caller host = service.as("host");
        Answer invoice = host.post("/api/v1/pcts/5K5/invoices", "{\"date\":\"2007-06-01\"}");
        assertThat(invoice.status()).as(invoice.body()).isBetween(200, 201);
        String number = invoice.json().get("number").asText();
        Answer credit = host.post(
                "/api/v1/invoices/" + number + "/credit-notes", "{\"amount\":\"100.00\",\"reason\":\"Goodwill\"}");
        assertThat(credit.status()).as(credit.body()).isBetween(200, 201);
        Answer paid = host.post(
                "/api/v1/remittances",
                "{\"code\":\"5K5\",\"date\":\"2007-06-01\",\"amount\":\"50000.00\",\"reference\":\"BACS 1\"}");
        assertThat(paid.status()).as(paid.body()).isBetween(200, 201);
        assertThat(memberships()).isEqualTo(before);
    }

    @Test
    @Tag("I33")
    void anApprovalWithAnOpenConditionSchedulesAndChargesNobody() {
        database.execute("update board_decision set outcome = 'APPROVED_WITH_CONDITIONS' where pct_code = '5LF'");
        database.execute("insert into board_condition (id, decision_id, condition_number, wording, condition_state)"
                + " select '00000000-0000-4000-8000-0000000000c1', id, 1, 'Data stay in London', 'OPEN'"
                + " from board_decision where pct_code = '5LF'");
        JsonNode plan = service.as("host")
                .post(
                        "/api/v1/phasing/proposals",
                        "{\"waves\":[{\"start\":\"2007-10-01\",\"capacity\":4,\"newSystemLimit\":4}],\"staffLimit\":20}")
                .json();
        assertThat(plan.get("waves").get(0).get("members").toString()).doesNotContain("5LF");
        JsonNode left = StreamSupport.stream(plan.get("unscheduled").spliterator(), false)
                .filter(each -> each.get("code").asText().equals("5LF"))
                .findFirst()
                .orElseThrow();
        assertThat(left.get("rule").asText()).isEqualTo("APPROVED");
        Answer moved = form("host", "/members/5LF", "Record the move")
                .with("to", "SCHEDULED")
                .with("on", "1 June 2007")
                .with("why", "In a hurry")
                .send();
        assertThat(moved.body()).contains("<title>Error: ");
        assertThat(moved.body()).contains("In a hurry").contains("condition");
        assertThat(texts(run().get("lines"), "code")).doesNotContain("5LF");
    }

    @Test
    @Tag("I38")
    void ofTwoDrawDownsAtOnceThatTogetherPassTheCeilingOneIsRefused() throws Exception {
        // £40,000 less £18,000 and £9,500 leaves £12,500: of four times £10,000 at once one goes through.
        List<PageForm> asked = IntStream.range(0, 4)
                .mapToObj(i -> form(i % 2 == 0 ? "host" : "host2", "/mobilisation/draw-down", "Ask for it")
                        .with("amount", "10000")
                        .with("purpose", "At once " + i))
                .toList();
        ExecutorService people = Executors.newFixedThreadPool(asked.size());
        try {
            List<Callable<Answer>> work = asked.stream()
                    .map(form -> (Callable<Answer>) () -> form.send())
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
    void aDrawDownAboveTheCeilingIsRefusedAndWhatWasTypedStands() {
        Answer refused = form("host", "/mobilisation/draw-down", "Ask for it")
                .with("amount", "12500.01")
                .with("purpose", "One penny too much")
                .send();
        assertRefused(refused, "£12,500.00", "12,500.01", "One penny too much");
    }

    @Test
    void aDecisionBeforeTheCaseWasCirculatedIsRefusedAndWhatWasTypedStands() {
        Answer refused = decision("14 December 2006");
        assertRefused(refused, "14 December 2006", "15 December 2006", "07/112");
        assertThat(refused.body()).contains("Check the meeting date");
        assertThat(decision("31 February 2007").body()).contains("<title>Error: ", "31 February 2007", "07/112");
    }

    @Test
    void aMeetingOnADayThatIsNoDateIsRefusedAtItsFieldByItsName() {
        Answer refused = form("5k9", "/decisions/meetings", "Plan the meeting")
                .with("meetingDate", "31 June 2007")
                .send();
        assertRefused(
                refused,
                "The board meets on: enter the date as day month year, such as 1 April 2007; “31 June 2007” is no date.",
                "value=\"31 June 2007\"");
        assertThat(database.rows("select 1 from board_meeting where pct_code = '5K9' and meeting_date > '2007-06-01'"))
                .isEmpty();
    }

    @Test
    void aWishWhoseEarliestIsAfterItsLatestIsRefusedAtItsField() {
        Answer refused = form("5ld", "/my-joining/wish", "Record readiness and wish")
                .with("earliest", "1 December 2007")
                .with("latest", "1 September 2007")
                .with("reason", "Typed the wrong way round")
                .send();
        assertRefused(refused, "1 December 2007", "1 September 2007", "Typed the wrong way round");
        assertThat(refused.body()).contains("aria-invalid=\"true\"");
    }

    @Test
    void aFormThatComesBackLeavesWhatIsRecordedInTheFormsBesideIt() {
        Answer refused = form("host", "/phasing/inputs/5LE", "Record the weight")
                .with("weight", "9")
                .with("weightWhy", "Very dear")
                .send();
        // Southwark is ready on 15 September, wishes for the third quarter and leaves Compass.
        assertRefused(refused, "Very dear", "15 Sep 2007", "2007/08 Q3", "South East hosted");
    }

    @Test
    void aWaveWithoutCapacityIsRefusedWithItsLineAndNothingIsLost() {
        PageForm form = form("host", "/phasing/propose", "Work out a plan").with("note", "Without capacity");
        Answer refused = form.withFirst(":capacity", "0").send();
        assertRefused(refused, "line 1", "capacity of 1 to 31", "Without capacity");
        Answer api = service.as("host")
                .post(
                        "/api/v1/phasing/proposals",
                        "{\"waves\":[{\"start\":\"2007-10-01\",\"capacity\":0,\"newSystemLimit\":4}]}");
        assertThat(api.status()).isEqualTo(400);
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
        assertThat(refused.json().get("detail").asText())
                .contains("5A5", "the wave of 1 October 2007", "Only approved PCTs have a place.");
        // The form says so at once, and nothing that was typed is lost.
        Answer form = form("host", "/phasing/propose", "Work out a plan")
                .with("pinned", "5A5 1 Oct 2007")
                .with("note", "With Kingston")
                .send();
        assertRefused(form, "Only approved PCTs have a place.", "5A5 1 Oct 2007", "With Kingston");
        assertThat(form.body()).doesNotContain("APPROVED");
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

    @Test
    @Tag("I35")
    void aStartOfDoubleRunningEnteredWronglyIsCorrectedWhereNoClosedMonthAndNoGateForbidsIt() {
        // Brent's began on 1 June, no gate is decided; Tower Hamlets' first gate was passed ten days after 1 April.
        Answer mended = correct("5K5", system("5K5"), "2007-05-28");
        assertThat(mended.status()).as(mended.body()).isEqualTo(200);
        JsonNode brent = mended.json().get(0);
        assertThat(brent.get("start").asText()).isEqualTo("2007-05-28");
        // 28 to 31 May and 1 June.
        assertThat(brent.get("daysInDoubleRunning").asInt()).isEqualTo(5);
        JsonNode entry = brent.get("corrections").get(0);
        assertThat(entry.get("before").asText()).isEqualTo("2007-06-01");
        assertThat(entry.get("reason").asText()).isEqualTo("Read from the wrong line");
        assertThat(service.as("5k5").get("/api/v1/pcts/5K5/transitions").json().toString())
                .contains("Read from the wrong line");

        Answer takenBack = service.as("host")
                .post(
                        "/api/v1/pcts/5K5/transitions/corrections",
                        "{\"system\":\"" + system("5K5")
                                + "\",\"day\":\"START\",\"takenBack\":true,\"reason\":\"It was put off\"}");
        assertThat(takenBack.status()).as(takenBack.body()).isEqualTo(200);
        assertThat(takenBack.json().get(0).get("start").isNull()).isTrue();
        JsonNode second = takenBack.json().get(0).get("corrections").get(1);
        assertThat(second.get("before").asText()).isEqualTo("2007-05-28");
        assertThat(second.get("after").isNull()).isTrue();

        Answer gate = correct("5C4", system("5C4"), "2007-04-12");
        assertThat(gate.status()).isEqualTo(409);
        assertThat(gate.json().get("rule").asText()).isEqualTo("GATE_DATE");
        assertThat(gate.json().get("detail").asText()).contains("12 April 2007", "11 April 2007");

        database.execute(
                "insert into period_move (move_no, month_start, move_kind, open_from, reason, moved_by, moved_at)"
                        + " values (1, '2007-04-01', 'CLOSED', '2007-05-01', '', 'host', 0)");
        Answer closed = correct("5C4", system("5C4"), "2007-04-02");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.json().get("rule").asText()).isEqualTo("PERIOD_CLOSED");
        Answer form = form("host", "/transition/5C4/correction", "Correct the day")
                .with("day", "START")
                .with("right", "MOVED")
                .with("on", "2 April 2007")
                .with("why", "Read from the wrong line")
                .send();
        assertRefused(form, "30 April 2007", "2 Apr 2007", "Read from the wrong line");
        Answer undated = form("host", "/transition/5C4/correction", "Correct the day")
                .with("day", "START")
                .with("right", "MOVED")
                .with("why", "Read from the wrong line")
                .send();
        assertRefused(undated, "Right date", "Read from the wrong line");
    }

    private Answer correct(String code, String system, String date) {
        return service.as("host")
                .post(
                        "/api/v1/pcts/" + code + "/transitions/corrections",
                        "{\"system\":\"" + system + "\",\"day\":\"START\",\"date\":\"" + date
                                + "\",\"reason\":\"Read from the wrong line\"}");
    }

    private String system(String code) {
        return service.as("host")
                .get("/api/v1/pcts/" + code + "/transitions")
                .json()
                .get(0)
                .get("system")
                .asText();
    }

    private Answer decision(String metOn) {
        return form("5k9", "/decisions/new", "Enter the decision")
                .with("meetingDate", metOn)
                .with("minuteReference", "07/112")
                .with("outcome", "APPROVED")
                .send();
    }

    /** Said on the page, with the values, and nothing that was typed is lost. */
    private static void assertRefused(Answer refused, String... words) {
        assertThat(refused.body()).contains("<title>Error: ");
        assertThat(refused.body()).contains(words);
    }

    private PageForm form(String user, String path, String button) {
        return PageForm.on(service.inBrowser(user), path, button);
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

    private String memberships() {
        return database.rows("select * from membership order by pct_code").toString()
                + database.rows("select * from membership_move order by id")
                + database.rows("select * from membership_date_change order by id");
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(field).asText())
                .toList();
    }
}
