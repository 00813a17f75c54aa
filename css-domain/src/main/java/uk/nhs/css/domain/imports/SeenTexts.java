package uk.nhs.css.domain.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.OptionalInt;

/**
 * On which line of a file a text stood first. Keeps twenty bytes a line whatever the texts are: 128 bits of a digest and the
 * line; two texts with the same digest are taken to be the same.
 */
final class SeenTexts {

    private static final int SMALLEST = 1024;

    private final MessageDigest sha256;
    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    private int[] lines = new int[SMALLEST];
    private int size;

    SeenTexts() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Remembers a text.
     *
     * @param line where it stands, 1 or more
     * @return where it stood first; empty if this is the first
     */
    OptionalInt before(String text, int line) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        int standing = put(digest.getLong(), digest.getLong(), line);
        if (standing != 0) {
            return OptionalInt.of(standing);
        }
        if (++size * 2 > lines.length) {
            grow();
        }
        return OptionalInt.empty();
    }

    /** Zero if it was not there; line numbers begin with one, so a place with line zero is free. */
    private int put(long first, long second, int line) {
        int place = (int) first & lines.length - 1;
        while (lines[place] != 0) {
            if (high[place] == first && low[place] == second) {
                return lines[place];
            }
            place = place + 1 & lines.length - 1;
        }
        high[place] = first;
        low[place] = second;
        lines[place] = line;
        return 0;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldLines = lines;
        high = new long[oldLines.length * 2];
        low = new long[oldLines.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                put(oldHigh[i], oldLow[i], oldLines[i]);
            }
        }
    }
}
