package uk.nhs.css.web.pages.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.imports.ImportResult;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportWatch;
import uk.nhs.css.web.platform.SpooledFile;

/** A file that is checked or applied in the background. Read by pages while the reading goes on. */
public final class ImportRun implements ImportWatch {

    /** So many rows are shown one by one; the rest are counted. */
    private static final int SHOWN = 200;

    private final String kind;
    private final String fileName;
    private final SpooledFile file;
    private final String who;
    private final boolean commit;
    private final List<Seen> seen = new ArrayList<>();
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

    /** What a row did. */
    public record Seen(int line, Outcome outcome, String text) {}

    @Override
    public void row(ImportRow read, int rows, Outcome outcome) {
        row++;
        total = rows;
        if (outcome != Outcome.BAD && seen.size() < SHOWN) {
            synchronized (seen) {
                seen.add(new Seen(
                        read.line(), outcome, String.join(" · ", read.columns().values())));
            }
        }
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

    /** The first rows, without the bad ones. */
    public List<Seen> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    /** How many rows were read. */
    public int read() {
        return row;
    }

    /** How many rows there are; zero while they are counted. */
    public int total() {
        return total;
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
