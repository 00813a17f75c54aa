package uk.nhs.css.web.security;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An answer of {@code application/problem+json} (RFC 9457) from outside JAX-RS. */
public final class Problem {

    private Problem() {}

    /**
     * Writes the whole answer.
     *
     * @param title the kind of problem in a few words
     * @param detail what happened and what to do, for a person
     */
    public static void write(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        byte[] body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** 401 with the challenge for HTTP Basic. */
    static void challenge(HttpServletResponse response) throws IOException {
        response.setHeader(
                "WWW-Authenticate", "Basic realm=\"London Commissioning Support Service\", charset=\"UTF-8\"");
        write(response, 401, "Not signed in", "Send the name and password of your account by HTTP Basic.");
    }
}
