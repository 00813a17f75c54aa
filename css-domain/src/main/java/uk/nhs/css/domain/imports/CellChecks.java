package uk.nhs.css.domain.imports;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * What no cell and no line of any file may be: a formula, there twice, or about what another line is about. Of two lines about
 * one thing the later would undo the earlier, and the same file again would change both back.
 */
final class CellChecks {

    private static final String FORMULA = "=+@\t\r";

    private final List<String> header;
    private final List<Integer> key;
    private final String keyInWords;
    private final SeenTexts lines = new SeenTexts();
    private final SeenTexts keys = new SeenTexts();

    /** @param key the columns that say what a line is about; empty if every line is a matter of its own */
    CellChecks(List<String> header, List<String> key) {
        this.header = header;
        this.key = key.stream().map(header::indexOf).toList();
        this.keyInWords = String.join(", ", key);
    }

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
        OptionalInt before = lines.before(String.join("\u001f", fields), line);
        return before.isEmpty()
                ? sameKey(line, fields)
                : new ImportProblem(
                        line,
                        "",
                        CsvFile.shown(String.join(",", fields)),
                        "The line is the same as line " + before.getAsInt() + ". Delete one of them.");
    }

    private ImportProblem sameKey(int line, List<String> fields) {
        if (key.isEmpty()) {
            return null;
        }
        List<String> about =
                key.stream().map(column -> unquoted(fields.get(column).strip())).toList();
        OptionalInt before = keys.before(alike(String.join("\u001f", about)), line);
        return before.isEmpty()
                ? null
                : new ImportProblem(
                        line,
                        keyInWords,
                        CsvFile.shown(String.join(", ", about)),
                        "Line " + before.getAsInt()
                                + " is about the same and says something else. Put both into one line, or delete one.");
    }

    /** Names are read in either case, with spaces, hyphens or underscores. */
    private static String alike(String text) {
        return text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
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
}
