package uk.nhs.css.domain.imports;

/** Sees a file being read, row by row; for a preview or a progress page. Called on the thread that reads. */
public interface ImportWatch {

    /** Sees nothing. */
    ImportWatch NONE = (row, total, effect) -> {};

    /**
     * @param row the row that was read
     * @param total how many rows the file has
     * @param effect what it did
     */
    void row(ImportRow row, int total, RowEffect effect);
}
