package uk.nhs.css.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.reporting.Samples.BRENT;
import static uk.nhs.css.reporting.Samples.YEAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.balances.AgreementLine;
import uk.nhs.css.pricing.balances.AgreementMonth;
import uk.nhs.css.pricing.balances.AgreementView;
import uk.nhs.css.pricing.balances.AnswerView;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.LedgerRow;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.ledger.TrialBalanceView;
import uk.nhs.css.pricing.yearend.CostRecoveryView;
import uk.nhs.css.pricing.yearend.RecoveryLine;
import uk.nhs.css.pricing.yearend.RecoveryOutlook;
import uk.nhs.css.reporting.ReadBack;

/** The host's papers in their three forms. */
class AccountsPapersTest {

    private static final LocalDate JUNE = LocalDate.of(2007, 6, 1);

    static AccountsPaper trialBalance() {
        return AccountsPapers.trialBalance(new TrialBalanceView(
                JUNE,
                List.of(
                        new TrialBalanceView.Line(Account.RECEIVABLE, Pounds.of("85000.01"), Pounds.of("20000.00"), 3),
                        new TrialBalanceView.Line(Account.BANK, Pounds.of("20000.00"), Pounds.ZERO, 1),
                        new TrialBalanceView.Line(Account.SUBSCRIPTION_INCOME, Pounds.ZERO, Pounds.of("29000.01"), 1),
                        new TrialBalanceView.Line(Account.SET_UP_INCOME, Pounds.ZERO, Pounds.of("56000.00"), 1))));
    }

    static AccountsPaper balances() {
        return AccountsPapers.balances(new AgreementView(
                new AgreementMonth(YEAR, 6),
                LocalDate.of(2007, 9, 30),
                true,
                List.of(new AgreementLine(
                        BRENT,
                        "Brent Teaching PCT",
                        Pounds.of("65000.01"),
                        Pounds.of("85000.01"),
                        List.of(new AnswerView(
                                1, Pounds.of("65000.00"), Pounds.of("65000.01"), "=A penny", "5k5", Instant.EPOCH)),
                        List.of(),
                        false))));
    }

    static AccountsPaper recovery() {
        return recovery(JUNE);
    }

    /** Brent alone: £85,000.01 of £172,000.04 charged, a quarter of an actual cost of £120,000.00. */
    private static AccountsPaper recovery(LocalDate asAt) {
        boolean ended = !asAt.isBefore(YEAR.end());
        String charged = ended ? "172000.04" : "85000.01";
        RecoveryLine line = new RecoveryLine(
                BRENT,
                "Brent Teaching PCT",
                297_436,
                12,
                Pounds.of(charged),
                Pounds.of("120000.00"),
                Pounds.ZERO,
                Pounds.of("-52000.04"));
        CostRecoveryView view = new CostRecoveryView(
                YEAR,
                asAt,
                Pounds.of(charged),
                Optional.of(Pounds.of("120000.00")),
                Optional.of(1),
                Pounds.ZERO,
                Pounds.ZERO,
                Pounds.ZERO,
                List.of(line),
                List.of(),
                List.of());
        String soFar = ended ? "120000.00" : "30000.00";
        return AccountsPapers.recovery(
                view,
                new RecoveryOutlook(
                        YEAR,
                        ended ? 12 : 3,
                        true,
                        Optional.of(Pounds.of(soFar)),
                        Optional.of(Pounds.of("120000.00")),
                        Optional.empty(),
                        List.of(new RecoveryOutlook.Line(
                                BRENT,
                                "Brent Teaching PCT",
                                297_436,
                                ended ? 12 : 3,
                                12,
                                Pounds.of(charged),
                                Pounds.of(soFar),
                                Pounds.of("172000.04"),
                                Pounds.of("120000.00"))),
                        ended ? 0 : 2));
    }

    @Test
    @Tag("I17")
    void a_trial_balance_shows_both_columns_and_no_difference() {
        AccountsPaper paper = trialBalance();
        // 65,000.01 + 20,000.00 = 29,000.01 + 56,000.00
        assertThat(ReadBack.pdfText(paper.pdf()))
                .contains("Debit balances Credit balances Difference £85,000.01 £85,000.01 £0.00")
                // 85,000.01 + 20,000.00 debits and as much in credits
                .contains("Total 6 105,000.01 105,000.01 85,000.01 85,000.01");
        assertThat(ReadBack.xlsx(paper.xlsx(), 0, paper.table())).isEqualTo(ReadBack.plain(paper.table()));
    }

    @Test
    void what_a_running_year_is_charged_so_far_is_set_against_the_cost_of_the_same_months() {
        AccountsPaper paper = recovery();
        assertThat(rows(paper.csv()))
                .containsExactly(
                        List.of(
                                "name",
                                "pct_code",
                                "heads",
                                "months",
                                "head_months",
                                "charged",
                                "share_so_far",
                                "expected",
                                "share",
                                "recovery",
                                "true_up",
                                "to_post"),
                        // 297,436 × 12 = 3,569,232; 172,000.04 − 120,000.00
                        List.of(
                                "Brent Teaching PCT",
                                "5K5",
                                "297436",
                                "12",
                                "3569232",
                                "85000.01",
                                "30000.00",
                                "172000.04",
                                "120000.00",
                                "52000.04",
                                "0.00",
                                ""),
                        List.of(
                                "London",
                                "",
                                "297436",
                                "",
                                "3569232",
                                "85000.01",
                                "30000.00",
                                "172000.04",
                                "120000.00",
                                "52000.04",
                                "0.00",
                                ""));
        assertThat(ReadBack.pdfText(paper.pdf()))
                .contains(
                        "Charged so far pays for 3 of 12 months, set-up charges included, and is set against the cost of"
                                + " the same months: £30,000.00.")
                .contains("2 PCTs cannot be charged for the year yet, so its charges are not complete.")
                .contains("year not ended");
    }

    @Test
    void what_is_left_of_a_year_is_known_once_it_has_ended() {
        assertThat(rows(recovery(YEAR.end()).csv()).get(1))
                .endsWith("172000.04", "120000.00", "172000.04", "120000.00", "52000.04", "0.00", "-52000.04");
        assertThat(ReadBack.pdfText(recovery(YEAR.end()).pdf()))
                .contains("£52,000.04")
                .doesNotContain("Charged so far pays for");
    }

    @Test
    @Tag("I44")
    void an_agreement_of_balances_carries_notes_as_text() {
        List<String> brent = rows(balances().csv()).get(1);
        assertThat(brent)
                .containsExactly(
                        "Brent Teaching PCT",
                        "5K5",
                        "85000.01",
                        "65000.01",
                        "65000.00",
                        "0.01",
                        "Differs",
                        "1",
                        "'=A penny",
                        "");
    }

    @Test
    void transactions_are_named_in_words_and_credit_or_debit_the_account_that_was_asked_for() {
        AccountsPaper paper = AccountsPapers.transactions(
                List.of(new LedgerRow(
                        7,
                        JUNE,
                        TransactionKind.REMITTANCE,
                        Optional.of(PctCode.of("5K5")),
                        "BACS 1",
                        Pounds.of("1.00"),
                        Optional.of(Pounds.of("-1.00")))),
                "All",
                JUNE);
        assertThat(rows(paper.csv()).get(1))
                .containsExactly("7", "2007-06-01", "Payment received", "5K5", "BACS 1", "1.00", "", "1.00");
    }

    /** The records of a CSV file without the notes, which stand in the last column of each. */
    private static List<List<String>> rows(byte[] csv) {
        return ReadBack.csv(csv).stream()
                .map(record -> record.subList(0, record.size() - 1))
                .toList();
    }
}
