package uk.nhs.css.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/** Small ways to write the values of the domain into JSON. */
final class JsonOutput {

    /** Asked for once: {@link jakarta.json.Json} looks for it anew with every value, some tenths of a millisecond each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonOutput() {}

    static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    static <T> JsonArray array(Collection<T> items, Function<T, JsonObjectBuilder> writing) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(item -> array.add(writing.apply(item)));
        return array.build();
    }

    static JsonArray texts(Collection<?> items) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(item -> array.add(item.toString()));
        return array.build();
    }

    /** Pounds with two decimals. */
    static JsonValue money(Money amount) {
        return JSON.createValue(Pounds.plain(amount));
    }

    static JsonValue moneyOrNull(Optional<Money> amount) {
        return amount.map(JsonOutput::money).orElse(JsonValue.NULL);
    }

    static JsonValue textOrNull(Optional<?> text) {
        return text.<JsonValue>map(value -> JSON.createValue(value.toString())).orElse(JsonValue.NULL);
    }
}
