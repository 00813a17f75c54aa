package uk.nhs.css.web.pages.invoices;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.invoicing.InvoiceState;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.ColumnOrder;

/**
 * Which invoices a list shows and in what order, as its address says; the page and its files read the same address.
 *
 * @param state empty for all
 * @param code one PCT, empty for all
 * @param year of the invoices' dates, empty for all
 * @param sort a column, with a minus sign before it from the highest
 */
public record InvoiceFilter(
        Optional<InvoiceState> state, Optional<PctCode> code, Optional<FinancialYear> year, String sort) {

    private static final Map<String, Comparator<InvoiceSummary>> SORTS = Map.of(
            "number", Comparator.comparing(InvoiceSummary::number),
            "pct", Comparator.comparing(InvoiceSummary::pctName).thenComparing(InvoiceSummary::number),
            "date", Comparator.comparing(InvoiceSummary::date).thenComparing(InvoiceSummary::number),
            "due", Comparator.comparing(InvoiceSummary::due).thenComparing(InvoiceSummary::number),
            "state", Comparator.comparing(InvoiceSummary::state).thenComparing(InvoiceSummary::number),
            "total", Comparator.comparing(InvoiceSummary::total).thenComparing(InvoiceSummary::number),
            "open", Comparator.comparing(InvoiceSummary::open).thenComparing(InvoiceSummary::number));

    /** @throws MalformedInput if a parameter is none of its values */
    public static InvoiceFilter of(UnaryOperator<String> parameters) {
        String sort = Address.given(parameters.apply("sort")).orElse("-number");
        ColumnOrder.of(sort, SORTS);
        return new InvoiceFilter(
                Address.given(parameters.apply("state")).map(InvoiceFilter::state),
                Address.given(parameters.apply("pct")).map(code -> Address.chosenPct("pct", code)),
                Address.given(parameters.apply("year")).map(FinancialYear::parse),
                sort);
    }

    /** The rows of the list. */
    public List<InvoiceSummary> of(List<InvoiceSummary> all) {
        return all.stream()
                .filter(invoice ->
                        state.filter(wanted -> wanted != invoice.state()).isEmpty())
                .filter(invoice ->
                        code.filter(wanted -> !wanted.equals(invoice.code())).isEmpty())
                .filter(invoice -> year.filter(wanted -> !wanted.period().contains(invoice.date()))
                        .isEmpty())
                .sorted(ColumnOrder.of(sort, SORTS))
                .toList();
    }

    private static InvoiceState state(String name) {
        return Arrays.stream(InvoiceState.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("state", name, "is no state", "Choose one from the list."));
    }
}
