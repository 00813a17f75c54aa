package uk.nhs.css.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;

/** An answer that says what went wrong: {@code application/problem+json} of RFC 9457. */
final class Problem {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final JsonObjectBuilder members = Json.createObjectBuilder();
    private final int status;

    private Problem(int status, String title, String detail) {
        this.status = status;
        members.add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail);
    }

    /** The one answer to what is not there and to what is another PCT's. */
    static Problem notFound() {
        return of(404, "Not found", "There is nothing here for you. Check the address.");
    }

    Problem with(String member, String value) {
        members.add(member, value);
        return this;
    }

    Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(members.build().toString())
                .build();
    }
}
