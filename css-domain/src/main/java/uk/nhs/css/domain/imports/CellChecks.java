package uk.nhs.css.domain.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What no cell and no line of any file may be: a formula, or there twice. Keeps a short digest of each line, not the line. */
final class CellChecks {

    private static final String FORMULA = "=+@\t\r";

    private final List<String> header;
    private final Map<Digest, Integer> lines = new HashMap<>();

    CellChecks(List<String> header) {
        this.header = header;
    }

    /** 128 bits of a line: two lines with the same are taken to be the same. */
    private record Digest(long high, long low) {}

    /** Null if the line is sound. */
    ImportProblem problem(int line, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (isFormula(fields.get(i))) {
                return new ImportProblem(
                        line,
                        header.get(i),
                        CsvFile.shown(fields.get(i).strip()),
                        "A spreadsheet would take this for a formula. Replace the formula by its value.");
            }
        }
        Integer before = lines.putIfAbsent(digest(fields), line);
        return before == null
                ? null
                : new ImportProblem(
                        line,
                        "",
                        CsvFile.shown(String.join(",", fields)),
                        "The line is the same as line " + before + ". Delete one of them.");
    }

    private static boolean isFormula(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        char first = cell.charAt(0);
        return FORMULA.indexOf(first) >= 0 || first == '-' && !cell.matches("-\\d.*|-|- .*");
    }

    /** An export writes an apostrophe before a text that a spreadsheet would take for a formula; it is not part of the text. */
    static String unquoted(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && (FORMULA + "-").indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static Digest digest(List<String> fields) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", fields).getBytes(StandardCharsets.UTF_8));
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
            return new Digest(buffer.getLong(), buffer.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
