package uk.nhs.css.domain.imports;

import java.util.List;

/**
 * The reading of one file: what it takes row by row, and what is left to write when all rows were good. What is written is
 * forgotten from time to time: a session keeps ids from one row to the next, no entities.
 */
public interface ImportSession {

    /** Sees the rows that come next, to look up in one statement what each of them will need. */
    default void ahead(List<ImportRow> rows) {}

    /**
     * Applies one row, or keeps it for the end. A row that is refused must not end the import's transaction, since the rows after
     * it are still to be checked: a service with a boundary of its own says {@code dontRollbackOn} and refuses before it changes
     * anything.
     *
     * @return what it does, seen before anything is overwritten
     * @throws uk.nhs.css.domain.refusal.MalformedInput if a column cannot be understood
     * @throws uk.nhs.css.domain.refusal.Refusal if a rule says no
     */
    RowEffect apply(ImportRow row);

    /**
     * Writes what was kept. Called once, after the last row, and only if none was bad.
     *
     * @throws uk.nhs.css.domain.refusal.Refusal if a rule says no to the whole
     */
    default void end() {}
}
