package uk.nhs.css.web.pages.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.remittance.RemittanceView;

/** The list of payments shows those of a PCT, of days and in a state, in the order of a column. */
class RemittanceFilterTest {

    private static final Map<PctCode, String> NAMES =
            Map.of(PctCode.of("5K5"), "Brent", PctCode.of("5HX"), "Ealing", PctCode.of("5C1"), "Enfield");

    /** Reference, PCT, day of June, amount, allocated; c was reversed. */
    private static final List<RemittanceView> ALL = List.of(
            payment(1, "b", "5K5", 1, "100.00", "100.00", Optional.empty()),
            payment(2, "A", "5HX", 2, "300.00", "50.00", Optional.empty()),
            payment(3, "c", "5C1", 3, "200.00", "0.00", Optional.of(LocalDate.parse("2007-06-05"))));

    @ParameterizedTest
    @CsvSource({
        "'', c A b",
        "sort=date, b A c",
        "sort=pct, b A c",
        "sort=-pct, c A b",
        "sort=reference, A b c",
        "sort=amount, b c A",
        "sort=-left, A c b",
        "sort=state, A b c",
        "pct=5HX, A",
        "from=2 June 2007, c A",
        "from=3 June 2007, c",
        "from=4 June 2007, ''",
        "to=2 June 2007, A b",
        "to=2007-06-01, b",
        "from=2/6/2007&to=2/6/2007, A",
        "state=UNALLOCATED, A",
        "state=SETTLED, b",
        "state=REVERSED, c",
        "state=UNALLOCATED&pct=5K5, ''"
    })
    void the_address_chooses_and_orders(String query, String references) {
        assertThat(shown(query)).isEqualTo(references);
    }

    @ParameterizedTest
    @CsvSource({
        "from=soon, from",
        "to=31 June 2007, to",
        "from=3 June 2007&to=2 June 2007, to",
        "state=PAID, state",
        "sort=colour, sort",
        "pct=XYZ, pct"
    })
    void what_makes_no_sense_is_refused_at_its_field(String query, String field) {
        assertThatThrownBy(() -> shown(query))
                .isInstanceOfSatisfying(
                        MalformedInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
    }

    @Test
    void a_reversed_payment_counts_nothing_and_leaves_nothing() {
        RemittanceView reversed = ALL.get(2);
        assertThat(reversed.standing()).isEqualTo(Pounds.ZERO);
        assertThat(reversed.unallocated()).isEqualTo(Pounds.ZERO);
        // 300.00 − 50.00
        assertThat(ALL.get(1).unallocated()).isEqualTo(Pounds.of("250.00"));
    }

    private static String shown(String query) {
        Map<String, String> parameters = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return RemittanceFilter.of(parameters::get).of(ALL, NAMES::get).stream()
                .map(RemittanceView::reference)
                .collect(Collectors.joining(" "));
    }

    private static RemittanceView payment(
            long seq,
            String reference,
            String code,
            int day,
            String amount,
            String allocated,
            Optional<LocalDate> reversed) {
        return new RemittanceView(
                "id-" + seq,
                PctCode.of(code),
                LocalDate.of(2007, 6, day),
                Pounds.of(amount),
                reference,
                seq,
                "host",
                reversed,
                List.of(new Allocated("CSS-2007-0001", Pounds.of(allocated))));
    }
}
