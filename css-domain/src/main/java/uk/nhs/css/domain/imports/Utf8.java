package uk.nhs.css.domain.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the first byte of a file that is no UTF-8, without keeping its text. */
final class Utf8 {

    static final int MARK_LENGTH = 3;

    private static final int CHUNK = 8192;
    private static final int SHOWN = 30;

    private Utf8() {}

    static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= MARK_LENGTH
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    /** Null if the file is sound. */
    static ImportProblem problem(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return at(bytes, in.position());
            }
            if (result.isUnderflow()) {
                return null;
            }
            out.clear();
        }
    }

    private static ImportProblem at(byte[] bytes, int position) {
        int line = 1;
        int from = 0;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
                from = i + 1;
            }
        }
        // What stands around the byte, as the encoding that it most likely has shows it.
        int start = Math.max(from, position - SHOWN);
        int end = Math.min(bytes.length, position + 1);
        String value = new String(Arrays.copyOfRange(bytes, start, end), StandardCharsets.ISO_8859_1);
        return new ImportProblem(
                line,
                "",
                value.strip(),
                "The file is not in UTF-8: the last character shown is not. Save it as “CSV UTF-8”.");
    }
}
