package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.PageForm;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** From charge to payment: invoices, credit notes and remittances, by REST and by page. The business date is 1 June 2007. */
@RunningService
class InvoicesIT {

    private static final String BRENTS = "/api/v1/pcts/5K5/invoices";
    private static final String TODAY = "{\"date\":\"2007-06-01\"}";

    private final Service service;

    InvoicesIT(Service service) {
        this.service = service;
    }

    @BeforeEach
    void the_year_is_charged() {
        service.restoreData();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    @Test
    @Tag("I24")
    @Tag("I26")
    @Tag("I32")
    void brent_is_invoiced_credited_and_pays() {
        String members = service.database()
                .rows("select * from membership order by pct_code")
                .toString();
        JsonNode invoice = service.as("host")
                .post(BRENTS, "{\"date\":\"2007-06-01\",\"purchaseOrder\":\"PO 4711\"}")
                .json();
        assertThat(invoice.get("number").asText()).isEqualTo("CSS-2007-0001");
        assertThat(invoice.get("due").asText()).isEqualTo("2007-07-01");
        assertThat(invoice.get("lines")).hasSize(2);
        // 20p × 280,000 and a quarter of 39p × 297,436: 56,000.00 + 29,000.01
        assertThat(invoice.get("total").asText()).isEqualTo("85000.01");
        assertThat(invoice.get("open").asText()).isEqualTo("85000.01");
        refused(service.as("host").post(BRENTS, TODAY), "NOTHING_TO_INVOICE");

        String notes = "/api/v1/invoices/CSS-2007-0001/credit-notes";
        refused(service.as("host").post(notes, "{\"amount\":\"85000.02\",\"reason\":\"x\"}"), "CREDIT_ABOVE_OPEN");
        JsonNode note = service.as("host")
                .post(notes, "{\"amount\":\"5000.00\",\"reason\":\"agreed\"}")
                .json();
        assertThat(note.get("number").asText()).isEqualTo("CSS-CN-2007-0001");
        assertThat(note.get("open").asText()).isEqualTo("80000.01");

        JsonNode paid = pay("2007-06-01", "90000.00", "BACS 1").json();
        assertThat(paid.at("/allocated/0/invoice").asText()).isEqualTo("CSS-2007-0001");
        assertThat(paid.at("/allocated/0/amount").asText()).isEqualTo("80000.01");
        // 90,000.00 − 80,000.01
        assertThat(paid.get("unallocated").asText()).isEqualTo("9999.99");
        refused(pay("2007-06-01", "90000.00", "BACS 1"), "REMITTANCE_KNOWN");
        refused(pay("2007-06-02", "1.00", "BACS 2"), "FUTURE_DATE");
        assertThat(pay("2007-06-01", "0.00", "BACS 2").status()).isEqualTo(400);

        JsonNode listed = service.as("5k5").get(BRENTS).json();
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/open").asText()).isEqualTo("0.00");
        JsonNode statement = service.as("5k5")
                .get("/api/v1/pcts/5K5/statement?from=2007-04-01&to=2008-04-01")
                .json();
        // 172,000.04 − 5,000.00 − 90,000.00
        assertThat(statement.get("closing").asText()).isEqualTo("77000.04");
        assertThat(statement.get("notInvoiced").asText()).isEqualTo("87000.03");
        assertThat(statement.at("/ageing/notDue").asText()).isEqualTo("77000.04");
        assertThat(service.database()
                        .rows("select * from membership order by pct_code")
                        .toString())
                .isEqualTo(members);
        assertThat(service.as("host")
                        .get("/api/v1/ledger/check")
                        .json()
                        .get("chainIntact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @Tag("I23")
    void sixteen_at_once_take_sixteen_numbers_without_a_gap() {
        List<String> codes = StreamSupport.stream(
                        service.as("host").get("/api/v1/pcts").json().spliterator(), false)
                .filter(pct -> pct.get("state").asText().equals("MEMBER"))
                .map(pct -> pct.get("code").asText())
                .limit(16)
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<Answer>> asked = codes.stream()
                    .map(code -> CompletableFuture.supplyAsync(
                            () -> service.as("host").post("/api/v1/pcts/" + code + "/invoices", TODAY), pool))
                    .toList();
            assertThat(asked.stream()
                            .map(CompletableFuture::join)
                            .map(answer -> answer.json().get("number").asText()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 16)
                            .mapToObj("CSS-2007-%04d"::formatted)
                            .toList());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Tag("I22")
    void sixteen_payments_at_once_never_settle_more_than_the_invoice() {
        service.as("host").post(BRENTS, TODAY);
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<Answer>> asked = IntStream.range(0, 16)
                    .mapToObj(
                            i -> CompletableFuture.supplyAsync(() -> pay("2007-06-01", "10000.00", "BACS " + i), pool))
                    .toList();
            assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                    .containsOnly(200);
        } finally {
            pool.shutdownNow();
        }
        assertThat(service.database()
                        .rows("select sum(amount) from settlement")
                        .get(0)
                        .get(0))
                .hasToString("85000.01");
        assertThat(service.as("5k5").get(BRENTS).json().at("/0/open").asText()).isEqualTo("0.00");
    }

    @Test
    @Tag("I27")
    void page_pdf_csv_and_rest_show_the_same_invoice() {
        service.as("host").post(BRENTS, TODAY);
        Map<String, String> shown = new TreeMap<>();
        shown.put("rest", service.as("5k5").get(BRENTS).json().at("/0/total").asText());
        shown.put(
                "page", service.inBrowser("5k5").get("/invoices/CSS-2007-0001").body());
        shown.put("csv", service.as("5k5").get("/invoices/all.csv").body());
        assertThat(shown.get("rest")).isEqualTo("85000.01");
        assertThat(shown.get("page"))
                .contains("85,000.01")
                .contains("56,000.00")
                .contains("29,000.01");
        assertThat(shown.get("csv")).contains("CSS-2007-0001,5K5,").contains("85000.01");
        Answer pdf = service.as("5k5").get("/invoices/CSS-2007-0001.pdf");
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        assertThat(ReadFigures.pdf(pdf.bytes())).contains("85000.01", "56000", "29000.01");
        assertThat(service.as("5k5").get("/invoices/all.xlsx").status()).isEqualTo(200);
    }

    @Test
    @Tag("I10")
    void a_new_tariff_entered_on_its_page_changes_no_invoice() {
        service.as("host").post(BRENTS, TODAY);
        byte[] before = service.as("5k5").get("/invoices/CSS-2007-0001.pdf").bytes();
        String path = "/tariffs/new?year=2007%2F08";
        var host = service.inBrowser("host");
        // What has not been shown is shown first: nobody issues a version without its effect.
        Answer shown = PageForm.on(host, path, "Issue the version")
                .send(Map.of(
                        "year", "2007/08",
                        "title", "Tariff of June 2007",
                        "recurringRate", "41.5",
                        "recurringBasis", "UNIFIED_WEIGHTED",
                        "setUpRate", "20",
                        "setUpBasis", "RESIDENT",
                        "proration", "DAYS",
                        "instalments", "12",
                        "issued", "1 June 2007",
                        "evidence", "Minutes of the host's board"));
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.body())
                .contains("What version 3 would do in 2007/08", "Nothing has been issued yet")
                .contains("Charged already under version 2");
        assertThat(service.database().count("tariff")).isEqualTo(2);
        Answer entered = PageForm.on(host, path, shown, "Issue the version").send();
        assertThat(entered.status()).as(entered.toString()).isEqualTo(302);
        assertThat(service.inBrowser("host").get("/tariffs?year=2007%2F08").body())
                .contains("3: Tariff of June 2007")
                .contains("41.5p");
        assertThat(service.as("5k5").get("/invoices/CSS-2007-0001.pdf").bytes()).isEqualTo(before);
        assertThat(service.as("host")
                        .post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}")
                        .json()
                        .get("made")
                        .asInt())
                .isZero();
    }

    @Test
    void the_host_invoices_enters_allocates_and_reverses_on_pages() {
        var host = service.inBrowser("host");
        Answer all = PageForm.on(host, "/invoices", "Issue to every PCT").send(Map.of("upTo", "1 June 2007"));
        assertThat(all.status()).as(all.toString()).isEqualTo(302);
        // The 22 members and the one that left after two months.
        assertThat(service.database().count("invoice")).isEqualTo(23);
        assertThat(host.get("/invoices?state=NOT_DUE&pct=5K5&year=2007%2F08&sort=-open")
                        .body())
                .contains("1 of 23 invoices");
        Answer paid = PageForm.on(host, "/remittances", "Enter the payment")
                .send(Map.of("code", "5K5", "date", "1 June 2007", "amount", "100000.00", "reference", "BACS 7"));
        assertThat(paid.status()).as(paid.toString()).isEqualTo(302);
        // 100,000.00 − 85,000.01
        assertThat(host.get("/remittances").body()).contains("14,999.99");
        String seq = service.database()
                .rows("select ledger_seq from remittance")
                .get(0)
                .get(0)
                .toString();
        String number = service.database()
                .rows("select number from invoice where pct_code = '5K5'")
                .get(0)
                .get(0)
                .toString();
        PageForm.on(host, "/remittances/" + seq, "Take it back").send(Map.of("takeBackFrom", number));
        assertThat(host.get("/remittances/" + seq).body()).contains("£100,000.00");
        Answer tooMuch = PageForm.on(host, "/remittances/" + seq, "Set it against this invoice")
                .send(Map.of("invoice", number, "amount", "85000.02"));
        assertThat(tooMuch.status()).isEqualTo(200);
        assertThat(tooMuch.body()).contains("is more than the £85,000.01 that is left of invoice " + number);
        PageForm.on(host, "/remittances/" + seq, "Oldest invoice first").send(Map.of());
        assertThat(host.get("/invoices/" + number).body()).contains("Settled");
        Answer reversed = PageForm.on(host, "/remittances/" + seq, "Reverse the payment")
                .send(Map.of("reason", "Another PCT's money"));
        assertThat(reversed.status()).as(reversed.toString()).isEqualTo(302);
        assertThat(host.get("/remittances/" + seq).body()).contains("This payment was reversed on 1 June 2007");
        Answer credited = PageForm.on(host, "/invoices/" + number, "Issue the credit note")
                .send(Map.of("amount", "0.01", "reason", "Rounding agreed"));
        assertThat(credited.status()).as(credited.toString()).isEqualTo(302);
        assertThat(service.as("5k5").get("/credit-notes/CSS-CN-2007-0001.pdf").mediaType())
                .isEqualTo("application/pdf");
        assertThat(service.as("5hx").get("/credit-notes/CSS-CN-2007-0001.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void a_reminder_is_a_letter_that_the_pct_can_open() {
        service.as("host").post(BRENTS, "{\"date\":\"2007-04-15\"}");
        var host = service.inBrowser("host");
        // Due on 15 May, 17 days late on 1 June.
        assertThat(host.get("/overdue").body()).contains("85,000.01").contains("17 days");
        Answer reminded = PageForm.on(host, "/overdue", "Write the reminder").send(Map.of("code", "5K5"));
        assertThat(reminded.status()).as(reminded.toString()).isEqualTo(302);
        String id =
                service.database().rows("select id from reminder").get(0).get(0).toString();
        Answer letter = service.as("5k5").get("/reminders/" + id + ".pdf");
        assertThat(ReadFigures.pdf(letter.bytes())).contains("85000.01");
        assertThat(service.as("5hx").get("/reminders/" + id + ".pdf").status()).isEqualTo(404);
        assertThat(service.inBrowser("5k5").get("/invoices").body()).contains("/reminders/" + id + ".pdf");
    }

    @Test
    @Tag("I48")
    void a_file_of_payments_is_taken_whole_or_not_at_all_and_once() {
        String head = "pct_code,date,amount,reference\n";
        Answer bad = file(head + "5K5,2007-06-01,100.00,B1\n5HX,2007-06-02,1.00,B2\n5K5,2007-06-01,0,B3\n");
        assertThat(bad.json().get("committed").asBoolean()).isFalse();
        assertThat(bad.json().get("errors")).hasSize(2);
        assertThat(service.database().count("remittance")).isZero();
        // A row that a rule refuses does not keep those after it from being checked: the third and fifth are still to
        // come.
        Answer refused = file(head + "5K5,2007-06-01,1.00,B1\n5K5,2007-06-02,1.00,B2\n5K5,2007-06-01,2.00,B3\n"
                + "5K5,2007-06-03,1.00,B4\n5K5,2007-06-01,3.00,B1\n");
        assertThat(refused.json().get("errors"))
                .extracting(error -> error.get("line").asInt())
                .containsExactly(3, 5, 6);
        assertThat(refused.json().get("errors").get(2).get("reason").asText()).contains("has been entered with £1.00");
        assertThat(service.database().count("remittance")).isZero();
        String good = head + "5K5,2007-06-01,100.00,B1\n5HX,2007-06-01,1.00,B2\n";
        assertThat(file(good).json().get("changes").asInt()).isEqualTo(2);
        assertThat(file(good).json().get("unchanged").asInt()).isEqualTo(2);
        assertThat(service.database().count("remittance")).isEqualTo(2);
        // What is exported is the file that was loaded.
        assertThat(service.as("host").get("/exports/remittances.csv").body().replace("\r", ""))
                .isEqualTo(good);
    }

    @Test
    @Tag("I22")
    void a_payment_is_allocated_by_hand_taken_back_and_reversed_by_programs() {
        service.as("host").post(BRENTS, TODAY);
        JsonNode paid = pay("2007-06-01", "100.00", "BACS 1").json();
        String credit = "/api/v1/credits/" + paid.get("credit").asText();
        String payment = "/api/v1/remittances/" + paid.get("id").asText();
        assertThat(post(credit + "/take-backs", "{\"invoice\":\"CSS-2007-0001\"}")
                        .json()
                        .get("left")
                        .asText())
                .isEqualTo("100.00");
        String part = "{\"invoice\":\"CSS-2007-0001\",\"amount\":\"%s\"}";
        JsonNode byHand = post(credit + "/allocations", part.formatted("40.00")).json();
        // 100.00 − 40.00
        assertThat(byHand.get("left").asText()).isEqualTo("60.00");
        assertThat(byHand.at("/allocations/0/invoice").asText()).isEqualTo("CSS-2007-0001");
        List<Long> before = rows();
        refused(post(credit + "/allocations", part.formatted("60.01")), "ABOVE_CREDIT");
        assertThat(post(credit + "/allocations", part.formatted("0.00")).status())
                .isEqualTo(400);
        assertThat(post(credit + "/allocations", "{\"amount\":\"1.00\"}")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("amount");
        assertThat(post(payment + "/reversal", "{\"reason\":\" \"}").status()).isEqualTo(400);
        assertThat(rows()).isEqualTo(before);
        // The same key allocates once.
        Map<String, String> key = Map.of("Idempotency-Key", "allocation-1");
        String rest = part.formatted("10.00");
        assertThat(service.as("host")
                        .post(credit + "/allocations", rest, key)
                        .json()
                        .get("left")
                        .asText())
                .isEqualTo("50.00");
        assertThat(service.as("host")
                        .post(credit + "/allocations", rest, key)
                        .json()
                        .get("left")
                        .asText())
                .isEqualTo("50.00");
        assertThat(post(credit + "/allocations", "{}").json().get("left").asText())
                .isEqualTo("0.00");
        refused(post(credit + "/allocations", "{}"), "NOTHING_TO_ALLOCATE");
        assertThat(service.as("5k5").get(credit).json().get("allocated").asText())
                .isEqualTo("100.00");
        assertThat(service.as("5hx").get(credit).status()).isEqualTo(404);
        JsonNode reversed =
                post(payment + "/reversal", "{\"reason\":\"Another PCT's\"}").json();
        assertThat(reversed.get("reversedOn").asText()).isEqualTo("2007-06-01");
        refused(post(payment + "/reversal", "{\"reason\":\"Again\"}"), "ALREADY_REVERSED");
        assertThat(service.as("5k5")
                        .get("/api/v1/invoices/CSS-2007-0001")
                        .json()
                        .get("open")
                        .asText())
                .isEqualTo("85000.01");
    }

    @Test
    void the_list_of_payments_and_its_files_show_what_is_asked_for() {
        service.as("host").post(BRENTS, "{\"date\":\"2007-04-15\"}");
        pay("2007-05-20", "85000.01", "BACS 1");
        pay("2007-05-21", "20.00", "BACS 2");
        String query = "?state=UNALLOCATED&from=2007-05-21&to=2007-06-01&pct=5K5&sort=-amount";
        String page = service.inBrowser("host").get("/remittances" + query).body();
        assertThat(page).contains("1 of 2 payments", "BACS 2", "Something left").doesNotContain("BACS 1");
        String csv = service.as("host").get("/remittances/all.csv" + query).body();
        assertThat(csv).contains("BACS 2,2007-05-21,5K5,", "Something left,,20.00,20.00,20.00");
        assertThat(csv).doesNotContain("BACS 1");
        String wrong = service.inBrowser("host").get("/remittances?from=soon").body();
        assertThat(wrong).contains("Enter the date as day month year", "value=\"soon\"", "2 of 2 payments");
    }

    @Test
    void a_long_list_of_what_is_set_against_no_invoice_is_cut_on_the_page_and_whole_in_its_file_and_its_total() {
        String payments = IntStream.rangeClosed(1, 503)
                .mapToObj(i -> "5K5,2007-05-21,1.01,BACS " + i + "\n")
                .collect(Collectors.joining("", "pct_code,date,amount,reference\n", ""));
        assertThat(file(payments).json().get("committed").asBoolean()).isTrue();
        String page = service.inBrowser("host").get("/remittances").body();
        // 503 × 1.01 = 508.03
        assertThat(page).contains("Left of 503 credits", "508.03", "3 later ones are not shown");
        assertThat(page.split("/remittances/\\d+", -1)).hasSize(1 + 500 + 500);
        String csv = service.as("host").get("/remittances/unallocated.csv").body();
        // The header, every payment and the sum.
        assertThat(csv.lines()).hasSize(505);
        assertThat(csv.lines().reduce((first, last) -> last)).contains("In all,,,,,,508.03,0.00,0.00,508.03,");
    }

    @Test
    void what_a_program_makes_says_where_it_is_read_again_also_when_it_is_sent_twice() {
        Map<String, String> key = Map.of("Idempotency-Key", "made-once");
        Answer issued = service.as("host").post(BRENTS, TODAY, key);
        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.header("Location")).contains("/api/v1/invoices/CSS-2007-0001");
        assertThat(service.as("host").post(BRENTS, TODAY, key).header("Location"))
                .isEqualTo(issued.header("Location"));
        Answer paid = pay("2007-05-20", "5.00", "BACS 1");
        assertThat(service.as("5k5").get(paid.header("Location").orElseThrow()).json())
                .isEqualTo(paid.json());
        Answer asked = service.as("5k5")
                .post(
                        "/api/v1/pcts/5K5/statement-queries",
                        "{\"reference\":\"" + paid.json().get("credit").asText() + "\",\"question\":\"Why?\"}");
        assertThat(service.as("5k5").get(asked.header("Location").orElseThrow()).json())
                .isEqualTo(asked.json());
        assertThat(pay("2007-05-20", "0", "BACS 2").header("Location")).isEmpty();
    }

    @Test
    @Tag("I10")
    void programs_issue_a_tariff_invoice_everybody_and_remind() {
        String tariff = "{\"year\":\"2008/09\",\"title\":\"Tariff of 2008/09\",\"recurringRate\":\"40\","
                + "\"recurringBasis\":\"UNIFIED_WEIGHTED\",\"setUpRate\":\"20\",\"setUpBasis\":\"RESIDENT\","
                + "\"proration\":\"DAYS\",\"instalments\":12,\"evidence\":\"Minutes\",\"issued\":\"2007-06-01\"}";
        long tariffs = service.database().count("tariff");
        assertThat(post("/api/v1/tariffs?preview=true", tariff)
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(post("/api/v1/tariffs", tariff.replace("\":12", "\":7"))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("instalments");
        assertThat(service.database().count("tariff")).isEqualTo(tariffs);
        assertThat(post("/api/v1/tariffs", tariff).json().get("recurringRate").asText())
                .isEqualTo("40");
        refused(post("/api/v1/tariffs", tariff), "TARIFF_UNCHANGED");
        assertThat(service.as("5k5").get("/api/v1/tariffs?year=2008/09").json()).hasSize(1);
        JsonNode all = post("/api/v1/invoices", "{\"date\":\"2007-04-15\"}").json();
        assertThat(all.get("issued")).isNotEmpty();
        refused(post("/api/v1/invoices", "{\"date\":\"2007-04-15\"}"), "NOTHING_TO_INVOICE");
        JsonNode reminder = post("/api/v1/pcts/5K5/reminders", "{}").json();
        // Due on 15 May, 17 days late on 1 June.
        assertThat(reminder.get("total").asText()).isEqualTo("85000.01");
        assertThat(reminder.at("/lines/0/daysLate").asInt()).isEqualTo(17);
        refused(post("/api/v1/pcts/5K5/reminders", "{}"), "REMINDED_TODAY");
        assertThat(service.as("5k5").get("/api/v1/pcts/5K5/reminders").json()).hasSize(1);
    }

    @Test
    void a_wrong_posting_is_reversed_by_programs_and_a_charge_by_a_run_only() {
        service.as("host").post(BRENTS, TODAY);
        post("/api/v1/invoices/CSS-2007-0001/credit-notes", "{\"amount\":\"10.00\",\"reason\":\"Wrong\"}");
        JsonNode lines = service.as("5k5")
                .get("/api/v1/pcts/5K5/statement?from=2007-04-01&to=2007-06-02")
                .json()
                .get("lines");
        String note = "/api/v1/ledger/transactions/" + lines.at("/2/reference").asText();
        String charge =
                "/api/v1/ledger/transactions/" + lines.at("/0/reference").asText();
        String why = "{\"reason\":\"Entered twice\"}";
        assertThat(post(note + "/reversal", why).json().get("reversedBy").asText())
                .isNotEmpty();
        refused(post(note + "/reversal", why), "ALREADY_REVERSED");
        refused(post(charge + "/reversal", why), "CHARGE_BY_RUN");
        assertThat(service.as("host").get(charge).json().at("/kind").asText()).isEqualTo("SET_UP");
    }

    private List<Long> rows() {
        return Stream.of("settlement", "ledger_transaction", "ledger_entry", "audit_entry")
                .map(service.database()::count)
                .toList();
    }

    private Answer post(String path, String body) {
        return service.as("host").post(path, body);
    }

    private Answer file(String csv) {
        return service.as("host")
                .postBytes("/api/v1/imports/remittances?commit=true", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Answer pay(String date, String amount, String reference) {
        return service.as("host")
                .post(
                        "/api/v1/remittances",
                        "{\"code\":\"5K5\",\"date\":\"" + date + "\",\"amount\":\"" + amount + "\",\"reference\":\""
                                + reference + "\"}");
    }

    private static void refused(Answer answer, String rule) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.json().get("rule").asText()).isEqualTo(rule);
    }
}
