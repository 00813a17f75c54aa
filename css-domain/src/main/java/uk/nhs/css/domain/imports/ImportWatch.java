package uk.nhs.css.domain.imports;

/** Sees a file being read, row by row; for a preview or a progress page. Called on the thread that reads. */
public interface ImportWatch {

    /** Sees nothing. */
    ImportWatch NONE = (row, total, outcome) -> {};

    /** What a row did. */
    enum Outcome {
        CHANGED("Changes something"),
        UNCHANGED("Known already"),
        BAD("Cannot be applied");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The words that pages show. */
        public String label() {
            return label;
        }
    }

    /**
     * @param row the row that was read
     * @param total how many rows the file has
     */
    void row(ImportRow row, int total, Outcome outcome);
}
