package uk.nhs.css.reporting.document.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A TrueType font of the class path, read once. Its table of substitutions (ligatures, which English documents do not need)
 * is hidden: with it the library searches every line that it paints with regular expressions, which takes a third of the
 * time of a document.
 */
final class FontFile {

    private static final byte[] SUBSTITUTIONS = "GSUB".getBytes(StandardCharsets.US_ASCII);

    /** Where the list of tables begins, and how long each of its entries is, as the format has it. */
    private static final int DIRECTORY = 12;

    private static final int ENTRY = 16;

    private final byte[] bytes;

    private FontFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static FontFile of(String resource) {
        try (InputStream stream = FontFile.class.getResourceAsStream(resource)) {
            byte[] bytes = stream.readAllBytes();
            int tables = (bytes[4] & 0xff) << 8 | bytes[5] & 0xff;
            for (int at = DIRECTORY; at < DIRECTORY + tables * ENTRY; at += ENTRY) {
                if (Arrays.equals(bytes, at, at + 4, SUBSTITUTIONS, 0, 4)) {
                    bytes[at] = 'x';
                }
            }
            return new FontFile(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from the class path failed", e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
