package uk.nhs.css.pricing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import uk.nhs.css.domain.money.Pounds;

/** Any posting balances, or it cannot be made. */
class PostingPropertiesTest {

    @Property
    @Tag("I17")
    void entries_are_taken_exactly_if_they_sum_to_zero(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 99_999_999L) Long> pence,
            @ForAll @LongRange(min = -2, max = 2) long error) {
        List<Entry> entries = new ArrayList<>();
        pence.forEach(p -> entries.add(new Entry(Account.BANK, Optional.empty(), Pounds.ofPence(p))));
        long sum = pence.stream().mapToLong(Long::longValue).sum() + error;
        if (sum != 0) {
            entries.add(new Entry(Account.COST_RECOVERY, Optional.empty(), Pounds.ofPence(-sum)));
        }
        if (error == 0) {
            assertThat(posting(entries).entries()).hasSize(pence.size() + 1);
        } else {
            assertThatThrownBy(() -> posting(entries)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Posting posting(List<Entry> entries) {
        return new Posting(
                LocalDate.parse("2007-04-01"), TransactionKind.REMITTANCE, "x", "k", Optional.empty(), entries);
    }
}
