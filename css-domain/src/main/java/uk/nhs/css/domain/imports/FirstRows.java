package uk.nhs.css.domain.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps the first rows of a file that are new or change what stands, and a few of those that were known, however long the file
 * is. May be asked from another thread while the file is read.
 */
public final class FirstRows implements ImportWatch {

    private static final int CHANGES_KEPT = 200;
    private static final int KNOWN_KEPT = 20;

    private final List<Seen> changes = new ArrayList<>();
    private final List<Seen> known = new ArrayList<>();

    /** A row and what it did. */
    public record Seen(ImportRow row, RowEffect effect) {

        /** Its cells, as the file has them, without the empty ones. */
        public String text() {
            return row.columns().values().stream()
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    @Override
    public void row(ImportRow row, int total, RowEffect effect) {
        // Only the thread that reads adds, so that it may look at the size without asking the others.
        if (effect.changes() && changes.size() < CHANGES_KEPT) {
            add(changes, row, effect);
        } else if (effect.outcome() == RowOutcome.UNCHANGED && known.size() < KNOWN_KEPT) {
            add(known, row, effect);
        }
    }

    private synchronized void add(List<Seen> to, ImportRow row, RowEffect effect) {
        to.add(new Seen(row, effect));
    }

    /** The first rows that are new or change what stands. */
    public synchronized List<Seen> changes() {
        return List.copyOf(changes);
    }

    /** The first rows that say what was known. */
    public synchronized List<Seen> known() {
        return List.copyOf(known);
    }
}
