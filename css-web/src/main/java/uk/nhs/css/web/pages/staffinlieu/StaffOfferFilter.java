package uk.nhs.css.web.pages.staffinlieu;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.staffinlieu.OfferState;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.ColumnOrder;

/**
 * Which offers a list shows and in what order, as its address says; the page and its files read the same address.
 *
 * @param state empty for all
 * @param code one PCT, empty for all
 * @param sort a column, with a minus sign before it from the highest
 */
public record StaffOfferFilter(Optional<OfferState> state, Optional<String> code, String sort) {

    private static final Map<String, Comparator<StaffOfferView>> SORTS = Map.of(
            "pct",
                    Comparator.comparing(StaffOfferView::pctName)
                            .thenComparing(offer -> offer.facts().title()),
            "title", Comparator.comparing(offer -> offer.facts().title()),
            "from", Comparator.comparing(offer -> offer.facts().from()),
            "value", Comparator.comparing(StaffOfferView::value),
            "state", Comparator.comparing(offer -> offer.facts().state()));

    /** @throws MalformedInput under the name of the parameter that cannot be understood */
    public static StaffOfferFilter of(UnaryOperator<String> parameters) {
        String sort = Address.given(parameters.apply("sort")).orElse("state");
        ColumnOrder.of(sort, SORTS);
        return new StaffOfferFilter(
                Address.given(parameters.apply("state")).map(StaffOfferFilter::named),
                Address.given(parameters.apply("code")),
                sort);
    }

    /** The rows of the list. */
    public List<StaffOfferView> of(List<StaffOfferView> all) {
        return all.stream()
                .filter(offer ->
                        state.filter(wanted -> wanted != offer.facts().state()).isEmpty())
                .filter(offer -> code.filter(
                                wanted -> !wanted.equals(offer.facts().code().value()))
                        .isEmpty())
                .sorted(ColumnOrder.of(sort, SORTS))
                .toList();
    }

    private static OfferState named(String name) {
        return Arrays.stream(OfferState.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new MalformedInput("state", name, "is no state of an offer", "Choose one from the list."));
    }
}
