package uk.nhs.css.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Clears away files that a service left behind that was killed while it read them. */
@Startup
@Singleton
public class SpoolAtStart {

    private static final Logger LOG = Logger.getLogger(SpoolAtStart.class.getName());

    @PostConstruct
    void clear() {
        try {
            SpoolFolder.own().clear(id -> ProcessHandle.of(id).isPresent());
        } catch (IOException | RuntimeException stays) {
            // The service can do its work beside them.
            LOG.log(Level.WARNING, "Files that were left behind could not be removed", stays);
        }
    }
}
