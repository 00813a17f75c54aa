package uk.nhs.css.web.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody who calls the service over HTTP, with Basic credentials or without. Redirects are not followed, so that a
 * test sees them; cookies are kept from one call to the next, as a browser keeps them.
 */
public final class Caller {
    private final URI service;
    private final Optional<String> credentials;
    /** HTTP/1.1, as browsers do without TLS: the server's step up to HTTP/2 on an open line hangs once in many thousand times. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Caller(URI service, Optional<String> credentials) {
        this.service = service;
        this.credentials = credentials;
    }

    static Caller with(URI service, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(service, Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    static Caller withoutAccount(URI service) {
        return new Caller(service, Optional.empty());
    }

    /** @param path with its query, such as {@code /api/v1/price-curve?year=2007/08} */
    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** A GET that asks for this media type. */
    public Answer get(String path, String accept) {
        return send("GET", path, null, Map.of("Accept", accept));
    }

    /** Posts a JSON body. */
    public Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    /** Posts a JSON body with further headers, such as {@code Idempotency-Key}. */
    public Answer post(String path, String json, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        all.putAll(headers);
        return send("POST", path, json, all);
    }

    /** Posts a form as a browser does. */
    public Answer postForm(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                body,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Origin", service.toString()));
    }

    /** Posts a body of any kind from a page of the service. */
    public Answer postBytes(String path, String type, byte[] body) {
        return exchange(
                "POST",
                path,
                BodyPublishers.ofByteArray(body),
                Map.of("Content-Type", type, "Origin", service.toString()));
    }

    /** The same without saying how long it is. */
    public Answer postStreamed(String path, String type, byte[] body) {
        return exchange(
                "POST",
                path,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                Map.of("Content-Type", type, "Origin", service.toString()));
    }

    /** Any call. @param body null for none */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        return exchange(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    private Answer exchange(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        headers.forEach(request::header);
        credentials.ifPresent(value -> request.header("Authorization", value));
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
