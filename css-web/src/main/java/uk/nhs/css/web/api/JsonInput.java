package uk.nhs.css.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A JSON object that was sent, read field by field; whatever is wrong is found as {@link MalformedInput} under the field's
 * path, such as {@code weights[2].weight}.
 */
final class JsonInput {

    private static final int LONGEST_BODY = 2_000_000;

    private final JsonObject object;
    private final String path;

    private JsonInput(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    /** @throws MalformedInput if the body is no JSON object */
    static JsonInput of(String body) {
        String text = body == null ? "" : body;
        if (text.length() > LONGEST_BODY) {
            throw new MalformedInput("body", text, "is too long", "Send at most two million characters.");
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            if (reader.readValue() instanceof JsonObject object) {
                return new JsonInput(object, "");
            }
        } catch (RuntimeException e) {
            // The text is in memory, so whatever fails is its fault; one nested too deeply has no exception of its own.
            throw new MalformedInput("body", text, "is no JSON", "Send a JSON object.");
        }
        throw new MalformedInput("body", text, "is no JSON object", "Send a JSON object in braces.");
    }

    /** A field that must be there, given as text or as a number, read as a value. */
    <T> T required(String name, Function<String, T> reading) {
        return optional(name, reading)
                .orElseThrow(() -> new MalformedInput(path + name, "", "is missing", "Send the field " + name + "."));
    }

    /** A field that may be left out or null. */
    <T> Optional<T> optional(String name, Function<String, T> reading) {
        JsonValue value = object.get(name);
        return value == null || value == JsonValue.NULL ? Optional.empty() : Optional.of(read(name, value, reading));
    }

    /** True or false, which may be left out or null; false then. */
    boolean flag(String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL || value == JsonValue.FALSE) {
            return false;
        }
        if (value == JsonValue.TRUE) {
            return true;
        }
        throw new MalformedInput(
                path + name, value.toString(), "is neither true nor false", "Send true or false, without quotes.");
    }

    /** A list of texts or numbers that must be there; possibly empty. */
    <T> List<T> list(String name, Function<String, T> reading) {
        JsonArray array = array(name);
        return IntStream.range(0, array.size())
                .mapToObj(i -> read(name + "[" + i + "]", array.get(i), reading))
                .toList();
    }

    /** A list of objects that must be there; possibly empty. */
    List<JsonInput> objects(String name) {
        JsonArray array = array(name);
        return IntStream.range(0, array.size())
                .mapToObj(i -> object(name + "[" + i + "]", array.get(i)))
                .toList();
    }

    /** An object that may be left out or null. */
    Optional<JsonInput> optionalObject(String name) {
        JsonValue value = object.get(name);
        return value == null || value == JsonValue.NULL ? Optional.empty() : Optional.of(object(name, value));
    }

    /** @throws MalformedInput if the field is there */
    void refuse(String name, String mend) {
        if (has(name)) {
            throw new MalformedInput(path + name, object.get(name).toString(), "stands alone", mend);
        }
    }

    boolean has(String name) {
        return object.containsKey(name) && object.get(name) != JsonValue.NULL;
    }

    private JsonArray array(String name) {
        if (object.get(name) instanceof JsonArray array) {
            return array;
        }
        String value = object.containsKey(name) ? object.get(name).toString() : "";
        throw new MalformedInput(path + name, value, "is no list", "Send " + name + " as a JSON list.");
    }

    private JsonInput object(String name, JsonValue value) {
        if (value instanceof JsonObject inner) {
            return new JsonInput(inner, path + name + ".");
        }
        throw new MalformedInput(path + name, value.toString(), "is no object", "Send a JSON object in braces.");
    }

    private <T> T read(String name, JsonValue value, Function<String, T> reading) {
        try {
            return reading.apply(text(name, value));
        } catch (MalformedInput bad) {
            throw bad.at(path + name);
        }
    }

    private String text(String name, JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            BigDecimal decimal = number.bigDecimalValue();
            // 1e999999999 is a short text and a number of a billion digits: it is never written out.
            return Math.abs(decimal.scale()) > 20 || decimal.precision() > 30
                    ? number.toString()
                    : decimal.toPlainString();
        }
        throw new MalformedInput(path + name, value.toString(), "is no text or number", "Send it as a string.");
    }
}
