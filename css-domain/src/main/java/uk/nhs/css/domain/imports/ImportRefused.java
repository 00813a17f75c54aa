package uk.nhs.css.domain.imports;

/** A file with at least one bad row: nothing of it was applied. */
public final class ImportRefused extends RuntimeException {

    private final transient ImportResult result;

    ImportRefused(ImportResult result) {
        super(result.kind() + ": " + result.errors());
        this.result = result;
    }

    /** Every bad row with its reason; not committed. */
    public ImportResult result() {
        return result;
    }
}
