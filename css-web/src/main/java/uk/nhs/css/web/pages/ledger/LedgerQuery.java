package uk.nhs.css.web.pages.ledger;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.LedgerSearch;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.web.frame.DateText;

/** Reads a search of the ledger from an address, the same for the page and its files. */
public final class LedgerQuery {

    private LedgerQuery() {}

    /**
     * @param parameters the query parameters by name; null for one that is missing
     * @throws MalformedInput under the name of the parameter that cannot be understood
     */
    public static LedgerSearch of(UnaryOperator<String> parameters) {
        return new LedgerSearch(
                read(parameters, "kind", text -> one("kind", TransactionKind.values(), text)),
                read(parameters, "account", text -> one("account", Account.values(), text)),
                read(parameters, "pct", PctCode::of),
                read(parameters, "from", text -> DateText.parse("from", text)),
                read(parameters, "to", text -> DateText.parse("to", text)),
                read(parameters, "text", Function.identity()),
                read(
                        parameters,
                        "amount",
                        text -> Pounds.parse(text.replace(",", "").replace("£", ""))));
    }

    private static <T> Optional<T> read(UnaryOperator<String> parameters, String name, Function<String, T> reading) {
        String text = parameters.apply(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(text.strip()));
        } catch (MalformedInput bad) {
            throw bad.at(name);
        }
    }

    private static <E extends Enum<E>> E one(String name, E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(name, text, "is not in the list", "Choose one from the list."));
    }
}
