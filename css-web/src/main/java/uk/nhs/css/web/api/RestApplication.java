package uk.nhs.css.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Opens the resources of this package under {@code /api/v1}. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
