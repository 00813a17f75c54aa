package uk.nhs.css.domain.imports;

/** The reading of one file: what it takes row by row, and what is left to write when all rows were good. */
public interface ImportSession {

    /**
     * Applies one row, or keeps it for the end.
     *
     * @return whether it changes anything
     * @throws uk.nhs.css.domain.refusal.MalformedInput if a column cannot be understood
     * @throws uk.nhs.css.domain.refusal.Refusal if a rule says no
     */
    boolean apply(ImportRow row);

    /** Writes what was kept. Called once, after the last row, and only if none was bad. */
    default void end() {}
}
