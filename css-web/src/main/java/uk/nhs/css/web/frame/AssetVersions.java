package uk.nhs.css.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** A short text for each style, script and picture that changes with its bytes, so that browsers may keep them long. */
@ApplicationScoped
public class AssetVersions {

    private ServletContext context;
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** For the proxy. */
    protected AssetVersions() {}

    @Inject
    AssetVersions(ServletContext context) {
        this.context = context;
    }

    /** The version of this file, such as {@code 9ae0f1c2}. */
    public String of(String path) {
        return versions.computeIfAbsent(path, this::checksum);
    }

    private String checksum(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            CRC32 sum = new CRC32();
            sum.update(file == null ? new byte[0] : file.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
