package uk.nhs.css.web.pages.imports;

import java.util.Optional;
import uk.nhs.css.domain.imports.FirstRows;
import uk.nhs.css.domain.imports.ImportResult;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportWatch;
import uk.nhs.css.domain.imports.RowEffect;
import uk.nhs.css.web.platform.SpooledFile;

/** A file that is checked or applied in the background. Read by pages while the reading goes on. */
public final class ImportRun implements ImportWatch {

    private final String kind;
    private final String fileName;
    private final SpooledFile file;
    private final String who;
    private final boolean commit;
    private final FirstRows first = new FirstRows();
    private volatile int row;
    private volatile int total;
    private volatile ImportResult result;
    private volatile String failure;

    ImportRun(String kind, String fileName, SpooledFile file, String who, boolean commit) {
        this.kind = kind;
        this.fileName = fileName;
        this.file = file;
        this.who = who;
        this.commit = commit;
    }

    @Override
    public void row(ImportRow read, int rows, RowEffect effect) {
        row++;
        total = rows;
        first.row(read, rows, effect);
    }

    void done(ImportResult said) {
        result = said;
    }

    void failed(String sentence) {
        failure = sentence;
    }

    SpooledFile file() {
        return file;
    }

    boolean of(String name) {
        return who.equals(name);
    }

    public String kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    /** Whether it is applied, or only checked. */
    public boolean commit() {
        return commit;
    }

    /** The first rows of those that are new or change what stands, and of those that were known. */
    public FirstRows first() {
        return first;
    }

    /** How many rows were read. */
    public int read() {
        return row;
    }

    /** How many rows there are; zero while they are counted. */
    public int total() {
        return total;
    }

    /** How far the file has been read, in a sentence. */
    public String progress() {
        int read = row;
        int rows = total;
        if (rows == 0) {
            return "Counting the rows.";
        }
        if (read < rows) {
            return "Row %,d of %,d has been read.".formatted(read, rows);
        }
        return commit
                ? "All %,d rows have been read and are being written.".formatted(rows)
                : "All %,d rows have been read. What they would do is being summed up; nothing of it is kept."
                        .formatted(rows);
    }

    public boolean over() {
        return result != null || failure != null;
    }

    /** What the file did or would do; null while it is read. */
    public ImportResult result() {
        return result;
    }

    /** Why it could not be read at all. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the file was checked, is sound and would change something. */
    public boolean ready() {
        return !commit && result != null && result.errors().isEmpty() && result.changes() > 0;
    }
}
