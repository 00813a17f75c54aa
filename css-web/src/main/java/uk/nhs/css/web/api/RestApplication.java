package uk.nhs.css.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The interface for programs, below {@code /api/v1}. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    /** Jersey would write its own host before the path of a Location, which a proxy in front need not share. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
