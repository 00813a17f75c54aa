package uk.nhs.css.pricing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/** What may be asked of the ledger. */
class PostingTest {

    private static final PctCode BRENT = PctCode.of("5K5");
    private static final LocalDate DAY = LocalDate.parse("2007-04-01");

    @Test
    void a_charge_is_owed_by_the_pct_and_earned_by_the_service() {
        Posting posting = charge("29000.01");
        assertThat(posting.entries())
                .containsExactly(
                        new Entry(Account.RECEIVABLE, Optional.of(BRENT), Pounds.of("29000.01")),
                        new Entry(Account.SUBSCRIPTION_INCOME, Optional.of(BRENT), Pounds.of("-29000.01")));
    }

    @Test
    @Tag("I17")
    void a_posting_that_is_out_by_a_penny_cannot_be_made() {
        Entry debit = new Entry(Account.BANK, Optional.empty(), Pounds.of("10.00"));
        Entry credit = new Entry(Account.COST_RECOVERY, Optional.empty(), Pounds.of("-9.99"));
        assertThatThrownBy(() -> posting(List.of(debit, credit)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of balance by £0.01");
    }

    @Test
    @Tag("I17")
    void a_posting_without_entries_cannot_be_made() {
        assertThatThrownBy(() -> posting(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_of_nothing_and_a_receivable_of_nobody_cannot_be_made() {
        assertThatThrownBy(() -> new Entry(Account.BANK, Optional.empty(), Pounds.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry(Account.RECEIVABLE, Optional.empty(), Pounds.of("1.00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Posting charge(String amount) {
        return Posting.charge(
                DAY,
                TransactionKind.RECURRING,
                "Subscription",
                "k",
                BRENT,
                Account.SUBSCRIPTION_INCOME,
                Pounds.of(amount));
    }

    private static Posting posting(List<Entry> entries) {
        return new Posting(DAY, TransactionKind.REMITTANCE, "x", "k", Optional.empty(), entries);
    }
}
