package uk.nhs.css.web.it.access;

import java.sql.Date;
import java.util.List;
import uk.nhs.css.web.it.TestDatabase;

/**
 * What stands in the places of the paths of {@link AccessTable}: first Brent's, then Ealing's (or another that everybody may
 * see), then ones that do not exist. What the sample data has none of, {@link #add} puts into the database.
 */
public final class SampleObjects {

    private static final String UNKNOWN = "00000000-0000-4000-8000-00000000dead";
    private static final String BRENT = "00000000-0000-4000-8000-0000000005b5";
    private static final String EALING = "00000000-0000-4000-8000-0000000005b6";

    private final TestDatabase database;

    public SampleObjects(TestDatabase database) {
        this.database = database;
    }

    /** A comment, a kept paper and an answer of each PCT, and one of each thing of the fund. */
    public void add() {
        addFund();
        addInvoice("5K5", 1);
        addInvoice("5HX", 2);
        addQueries();
        addPack();
        for (List<String> each : List.of(List.of(BRENT, "5K5"), List.of(EALING, "5HX"))) {
            database.execute(
                    "insert into consultation_comment (id, pct_code, topic, wording, sent_by, sent_at, illustrative,"
                            + " version) values (?, ?, 'Cost', 'What does it cost?', 'test', 0, ?, 1)",
                    each.get(0),
                    each.get(1),
                    false);
            database.execute(
                    "insert into benefit (id, pct_code, title, benefit_kind, benefit_state, source, by_analogy,"
                            + " confidence, benefit_owner, entered_by, entered_at, decision_basis, lock_version)"
                            + " values (?, ?, 'Test', 'OTHER', 'CLAIMED', 'Test', ?, 'LOW', 'Test', 'test', 0, '', 1)",
                    each.get(0),
                    each.get(1),
                    false);
            database.execute(
                    "insert into staff_offer (id, pct_code, post_reference, title, band, wte, annual_cost, build_up,"
                            + " arrangement, starts_on, ends_on, note, illustrative, offer_state, entered_by, entered_on,"
                            + " entered_at, version) values (?, ?, 'Analyst', 'Analyst', '7', 1, 44000, '', 'TRANSFER',"
                            + " ?, ?, '', ?, 'OFFERED', 'test', ?, 0, 1)",
                    each.get(0),
                    each.get(1),
                    Date.valueOf("2007-04-01"),
                    Date.valueOf("2008-04-01"),
                    false,
                    Date.valueOf("2007-05-01"));
            database.execute(
                    "insert into stored_document (id, pct_code, file_name, document_type, size_bytes, sha256, kept_by,"
                            + " kept_at, content) values (?, ?, 'paper.pdf', 'PDF', 4,"
                            + " '9c1185a5c5e9fc54612808977ee8f548b2258d31e6a4a4f3a4f3a4f3a4f3a4f3', 'test', 0, ?)",
                    each.get(0),
                    each.get(1),
                    new byte[] {'%', 'P', 'D', 'F'});
            database.execute(
                    "insert into faq_entry (id, topic, question, answer, comment_id, published_by, published_at,"
                            + " withdrawn, version) values (?, 'Cost', 'How much?', 'See the tariff.', ?, 'test', 0, ?, 1)",
                    each.get(0),
                    each.get(0),
                    false);
        }
    }

    /** An invoice with a credit note, a payment and a reminder, under numbers that no year of the service gives out. */
    private void addInvoice(String code, int no) {
        Date day = Date.valueOf("1990-04-01");
        String invoice = "CSS-1990-000" + no;
        for (String kind : List.of("CREDIT_NOTE", "REMITTANCE")) {
            int seq = (kind.equals("REMITTANCE") ? 900_000 : 910_000) + no;
            database.execute(
                    "insert into ledger_transaction (seq, posted_on, kind, narrative, source_key, pct_code, posted_by,"
                            + " posted_at, previous_hash, hash) values (?, ?, ?, 'Test', ?, ?, 'test', 0, '-', '-')",
                    seq,
                    day,
                    kind,
                    "TEST:" + seq,
                    code);
            for (int line = 1; line <= 2; line++) {
                database.execute(
                        "insert into ledger_entry (transaction_seq, line_no, account, pct_code, amount)"
                                + " values (?, ?, ?, ?, ?)",
                        seq,
                        line,
                        line == 1 ? "BANK" : "RECEIVABLE",
                        code,
                        line == 1 ? 1 : -1);
            }
        }
        database.execute(
                "insert into remittance (id, pct_code, received_on, reference, entry_no, amount, ledger_seq, entered_by,"
                        + " entered_at) values (?, ?, ?, 'Test', 1, 1, ?, 'test', 0)",
                no == 1 ? BRENT : EALING,
                code,
                day,
                900_000 + no);
        database.execute(
                "insert into invoice (number, pct_code, pct_name, issued_on, due_on, total, host_name, issued_by,"
                        + " issued_at) values (?, ?, 'Test', ?, ?, 100, 'Test', 'test', 0)",
                invoice,
                code,
                day,
                day);
        database.execute(
                "insert into credit_note (number, invoice_number, pct_code, issued_on, amount, reason, ledger_seq,"
                        + " reversal_key, issued_by, issued_at) values (?, ?, ?, ?, 1, 'Test', ?, ?, 'test', 0)",
                "CSS-CN-1990-000" + no,
                invoice,
                code,
                day,
                910_000 + no,
                "REVERSAL:" + (910_000 + no));
        database.execute(
                "insert into reminder (id, pct_code, pct_name, host_name, sent_on, made_by, made_at)"
                        + " values (?, ?, 'Test', 'Test', ?, 'test', 0)",
                no == 1 ? BRENT : EALING,
                code,
                day);
    }

    /** A question of each PCT about the payment on its account. */
    private void addQueries() {
        for (List<String> each : List.of(List.of(BRENT, "5K5", "900001"), List.of(EALING, "5HX", "900002"))) {
            database.execute(
                    "insert into line_query (id, pct_code, ledger_seq, question, asked_by, asked_on, asked_at,"
                            + " query_state, version) values (?, ?, ?, 'Why?', 'test', ?, 0, 'OPEN', 1)",
                    each.get(0),
                    each.get(1),
                    Long.parseLong(each.get(2)),
                    Date.valueOf("2007-05-01"));
        }
    }

    /** A pack of one report, whose table is London's row alone. */
    private void addPack() {
        database.execute(
                "insert into report_pack (pack_number, as_at, financial_year, note, issued_by, issued_at, pdf)"
                        + " values (1, ?, '2007/08', '', 'test', 0, ?)",
                Date.valueOf("2007-05-01"),
                new byte[] {'%', 'P', 'D', 'F'});
        database.execute(
                "insert into report_pack_report (id, pack_number, place, report_name, title, sentence, table_text)"
                        + " values (?, 1, 1, 'price-outlook', 'Price outlook', 'As it was.', ?)",
                BRENT,
                "key,standing\r\nheading,Standing\r\n,London\r\n");
    }

    /** A tranche with a draw-down, and a milestone: London's, not a PCT's. */
    private void addFund() {
        Date day = Date.valueOf("2007-05-01");
        database.execute(
                "insert into fund_tranche (id, tranche_name, ceiling, agreed_on, evidence, version)"
                        + " values (?, 'Tranche of the test', 1000, ?, 'Minutes', 1)",
                BRENT,
                day);
        database.execute(
                "insert into fund_draw_down (id, tranche_id, workstream, amount, purpose, asked_on, draw_down_state,"
                        + " asked_by, version) values (?, ?, 'PROGRAMME', 10, 'Test', ?, 'ASKED', 'host', 1)",
                BRENT,
                BRENT,
                day);
        database.execute(
                "insert into fund_milestone (id, title, workstream, due_on, milestone_state, version)"
                        + " values (?, 'Test', 'PROGRAMME', ?, 'PLANNED', 1)",
                BRENT,
                day);
    }

    /** The objects of one kind; a path with two places takes both parts of {@code 5K5/id}. */
    public List<String> of(String kind) {
        return switch (kind) {
            case "-" -> List.of("");
            case "transaction" -> List.of("1000000001", "1000000002", "999999999999");
            case "pct" -> List.of("5K5", "5HX", "5AA", "XYZ");
            case "report" -> List.of("price-outlook", "approvals-and-take-up", "no-such-report");
            case "pack" -> List.of("1", "1", "999", "no-number");
            case "packed" -> List.of("1/price-outlook", "1/price-outlook", "999/price-outlook", "1/no-such-report");
            case "report-row" ->
                List.of("price-outlook/22", "approvals-and-take-up/5K5", "approvals-and-take-up/no-such-row");
            case "version" -> List.of("2006-12", "2006-12", "1999-12");
            case "import" -> List.of("populations", "pcts", "no-such-kind");
            case "invoice" -> List.of("CSS-1990-0001", "CSS-1990-0002", "CSS-1990-0009", "none");
            case "credit-note" -> List.of("CSS-CN-1990-0001", "CSS-CN-1990-0002", "CSS-CN-1990-0009");
            case "credit" -> List.of("900001", "900002", "999999", "none");
            case "remittance" -> List.of(BRENT, EALING, UNKNOWN, "no-id");
            case "reminder" -> List.of(BRENT, EALING, UNKNOWN);
            case "benefit" -> List.of(BRENT, EALING, UNKNOWN);
            case "comment", "document", "answer", "offer", "query" -> List.of(BRENT, EALING, UNKNOWN, "no-id");
            case "decision" -> List.of("5K5/" + decision("5K5"), "5HX/" + decision("5HX"), "5AA/" + UNKNOWN);
            case "account" -> List.of("5k5", "5hx", "nobody");
            case "plan" -> List.of(plan(), plan(), UNKNOWN);
            case "draw-down" -> List.of(BRENT, BRENT, UNKNOWN);
            case "milestone" -> List.of(BRENT, BRENT, UNKNOWN);
            case "run" -> List.of(UNKNOWN, UNKNOWN, UNKNOWN);
            default -> throw new IllegalArgumentException("No objects of the kind " + kind);
        };
    }

    private String decision(String code) {
        return (String) database.rows("select id from board_decision where pct_code = ?", code)
                .get(0)
                .get(0);
    }

    private String plan() {
        return (String) database.rows("select id from phasing_plan where plan_state = 'PUBLISHED'")
                .get(0)
                .get(0);
    }
}
