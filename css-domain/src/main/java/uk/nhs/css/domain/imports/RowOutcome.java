package uk.nhs.css.domain.imports;

/** What a row of a file did or would do. */
public enum RowOutcome {
    ADDED("New"),
    CHANGED("Changes what stands"),
    UNCHANGED("Known already"),
    BAD("Cannot be applied");

    private final String label;

    RowOutcome(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
