package uk.nhs.css.domain.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, to be read from the beginning more than once, so that nobody has to hold them. */
public interface CsvSource {

    /** Its bytes from the beginning; the caller closes what it gets. */
    InputStream open() throws IOException;

    /** A short file in memory. */
    static CsvSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** A file on the disk; it must stay until it has been read. */
    static CsvSource of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
