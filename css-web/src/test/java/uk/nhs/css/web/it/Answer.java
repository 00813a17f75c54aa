package uk.nhs.css.web.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What the service answered. */
public final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    /** The body as text. */
    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body as it came, for documents. */
    public byte[] bytes() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** Every header but these, in order, as one text; to compare answers. */
    public String headersBut(String... names) {
        TreeMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        List.of(names).forEach(headers::remove);
        return headers.toString();
    }

    /** The media type without its parameters: {@code application/problem+json}. */
    public String mediaType() {
        return header("Content-Type").map(type -> type.split(";", 2)[0].strip()).orElse("");
    }

    /**
     * The body as JSON.
     *
     * @throws AssertionError when it is none, with the status and the body
     */
    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + this, e);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return status() + " " + mediaType() + " " + body();
    }
}
