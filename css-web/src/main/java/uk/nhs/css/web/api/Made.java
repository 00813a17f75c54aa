package uk.nhs.css.web.api;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringReader;

/**
 * The answer to a POST that has made something with an address of its own. It stays 200 and carries what was made; Location
 * says where it is read again. Example: {@code /api/v1/invoices/CSS-2007-0001}.
 */
final class Made {

    private Made() {}

    /**
     * @param body what was made, also where the call had made it before
     * @param folder the path below the interface's own, such as {@code invoices}
     * @param key the field of the body that names it
     */
    static Response at(UriInfo call, String folder, String key, String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            // A path without a host: what stands before the service may be called otherwise.
            return Response.ok(body)
                    .header(
                            HttpHeaders.LOCATION,
                            call.getBaseUri().getPath() + folder + "/"
                                    + reader.readObject().getString(key))
                    .build();
        }
    }
}
