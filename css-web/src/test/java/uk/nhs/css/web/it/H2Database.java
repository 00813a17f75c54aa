package uk.nhs.css.web.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** The embedded default: a file that the service opens, and that a test reaches through the service's process. */
final class H2Database extends TestDatabase {
    private final Path directory;
    private final String url;

    H2Database(String name) {
        super(name);
        this.directory = Path.of(System.getProperty("css.it.target", "target"), "it", "h2-" + UUID.randomUUID())
                .toAbsolutePath();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.url = "jdbc:h2:file:" + directory.resolve("css") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;AUTO_SERVER=TRUE";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "CSS_DB_CLASS",
                "org.h2.jdbcx.JdbcDataSource",
                "CSS_DB_URL",
                url,
                "CSS_DB_USER",
                owner(),
                "CSS_DB_PASSWORD",
                ownerPassword());
    }

    @Override
    public boolean hasLimitedAccount() {
        return false;
    }

    @Override
    void kill() {
        throw new IllegalStateException("It ends with its service");
    }

    @Override
    void startAgain() {
        throw new IllegalStateException("It starts with its service");
    }

    @Override
    TestDatabase restoredAs(String otherName) {
        H2Database other = new H2Database(otherName);
        try {
            Files.copy(directory.resolve("css.mv.db"), other.directory.resolve("css.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return other;
    }

    @Override
    String url() {
        return url;
    }

    @Override
    String owner() {
        return "css";
    }

    @Override
    String ownerPassword() {
        return "";
    }

    @Override
    String catalog() {
        return null;
    }

    @Override
    String schema() {
        return "PUBLIC";
    }

    @Override
    String referentialIntegrity(boolean checked) {
        return "set referential_integrity " + checked;
    }

    @Override
    public void close() {
        // The file goes with the build directory.
    }
}
