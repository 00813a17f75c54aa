package uk.nhs.css.domain.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the first byte of a file that is no UTF-8, without keeping its text. */
final class Utf8 {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int CHUNK = 8192;
    private static final int SHOWN = 30;

    private Utf8() {}

    /** The bytes after a byte order mark, if there is one. */
    static InputStream withoutMark(InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes);
        buffered.mark(MARK.length);
        if (!Arrays.equals(buffered.readNBytes(MARK.length), MARK)) {
            buffered.reset();
        }
        return buffered;
    }

    /** Null if the file is sound. */
    static ImportProblem problem(CsvSource source) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] chunk = new byte[CHUNK];
        CharBuffer out = CharBuffer.allocate(CHUNK);
        long passed = 0;
        int kept = 0;
        try (InputStream bytes = source.open()) {
            while (true) {
                int more = bytes.readNBytes(chunk, kept, CHUNK - kept);
                boolean last = more < CHUNK - kept;
                ByteBuffer in = ByteBuffer.wrap(chunk, 0, kept + more);
                out.clear();
                CoderResult result = decoder.decode(in, out, last);
                if (result.isError()) {
                    return at(source, passed + in.position());
                }
                if (last) {
                    return null;
                }
                // What is left is a character of which the rest is still to come.
                passed += in.position();
                kept = in.remaining();
                in.compact();
            }
        }
    }

    private static ImportProblem at(CsvSource source, long position) throws IOException {
        int line = 1;
        byte[] shown = new byte[SHOWN + 1];
        int length = 0;
        try (InputStream bytes = new BufferedInputStream(source.open())) {
            for (long i = 0; i <= position; i++) {
                byte next = (byte) bytes.read();
                if (i < position && next == '\n') {
                    line++;
                    length = 0;
                    continue;
                }
                if (length == shown.length) {
                    System.arraycopy(shown, 1, shown, 0, --length);
                }
                shown[length++] = next;
            }
        }
        // What stands around the byte, as the encoding that it most likely has shows it.
        String value = new String(shown, 0, length, StandardCharsets.ISO_8859_1);
        return new ImportProblem(
                line,
                "",
                value.strip(),
                "The file is not in UTF-8: the last character shown is not. Save it as “CSV UTF-8”.");
    }
}
