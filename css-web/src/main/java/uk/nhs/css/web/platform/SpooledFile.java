package uk.nhs.css.web.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import uk.nhs.css.domain.imports.CsvSource;

/** A file that was sent, put on the disk for as long as it is needed, so that no file is held in memory. */
public final class SpooledFile implements AutoCloseable {

    private final Path path;
    private final String digest;

    private SpooledFile(Path path, String digest) {
        this.path = path;
        this.digest = digest;
    }

    /** Reads what is sent to its end. */
    public static SpooledFile of(InputStream sent) {
        try {
            Path path = SpoolFolder.own().newFile();
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(path), sha256)) {
                sent.transferTo(out);
            } catch (IOException e) {
                Files.deleteIfExists(path);
                throw e;
            }
            return new SpooledFile(path, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public CsvSource source() {
        return CsvSource.of(path);
    }

    /** SHA-256 of its bytes in hexadecimal digits: what tells it from another. */
    public String digest() {
        return digest;
    }

    /** Removes it from the disk. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
