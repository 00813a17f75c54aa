package uk.nhs.css.web.pages.invoices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.remittance.RemittanceState;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.web.frame.DateText;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.ColumnOrder;

/**
 * Which payments a list shows and in what order, as its address says; the page and its files read the same address.
 *
 * @param code one PCT, empty for all
 * @param from the first day of receipt, empty for all
 * @param to the last day of receipt, empty for all
 * @param state empty for all
 * @param sort a column, with a minus sign before it from the highest
 */
public record RemittanceFilter(
        Optional<PctCode> code,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<RemittanceState> state,
        String sort) {

    private static final String NEWEST = "-date";

    private static final Comparator<RemittanceView> BY_DATE =
            Comparator.comparing(RemittanceView::date).thenComparing(RemittanceView::seq);

    /** By the column, then by date; the names of PCTs come from the caller. */
    private static Map<String, Comparator<RemittanceView>> sorts(Function<PctCode, String> names) {
        return Map.of(
                "pct",
                Comparator.comparing((RemittanceView row) -> names.apply(row.code()))
                        .thenComparing(BY_DATE),
                "date",
                BY_DATE,
                "reference",
                Comparator.comparing(RemittanceView::reference, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(BY_DATE),
                "state",
                Comparator.comparing(RemittanceView::state).thenComparing(BY_DATE),
                "amount",
                Comparator.comparing(RemittanceView::amount).thenComparing(BY_DATE),
                "left",
                Comparator.comparing(RemittanceView::unallocated).thenComparing(BY_DATE));
    }

    /** Every payment, the newest first. */
    public static RemittanceFilter everything() {
        return new RemittanceFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), NEWEST);
    }

    /** @throws MalformedInput under the name of the parameter that cannot be understood */
    public static RemittanceFilter of(UnaryOperator<String> parameters) {
        String sort = Address.given(parameters.apply("sort")).orElse(NEWEST);
        ColumnOrder.of(sort, sorts(PctCode::value));
        Optional<LocalDate> from = Address.given(parameters.apply("from")).map(text -> DateText.parse("from", text));
        Optional<LocalDate> to = Address.given(parameters.apply("to")).map(text -> DateText.parse("to", text));
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw new MalformedInput(
                    "to", parameters.apply("to"), "lies before the first day", "Give the same day or a later one.");
        }
        return new RemittanceFilter(
                Address.given(parameters.apply("pct")).map(code -> Address.chosenPct("pct", code)),
                from,
                to,
                Address.given(parameters.apply("state")).map(RemittanceFilter::state),
                sort);
    }

    /**
     * The rows of the list.
     *
     * @param names what PCTs are called, for sorting by PCT
     */
    public List<RemittanceView> of(List<RemittanceView> all, Function<PctCode, String> names) {
        return all.stream()
                .filter(row -> code.filter(wanted -> !wanted.equals(row.code())).isEmpty())
                .filter(row -> from.filter(row.date()::isBefore).isEmpty())
                .filter(row -> to.filter(row.date()::isAfter).isEmpty())
                .filter(row -> state.filter(wanted -> wanted != row.state()).isEmpty())
                .sorted(ColumnOrder.of(sort, sorts(names)))
                .toList();
    }

    private static RemittanceState state(String name) {
        return Arrays.stream(RemittanceState.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("state", name, "is no state", "Choose one from the list."));
    }
}
