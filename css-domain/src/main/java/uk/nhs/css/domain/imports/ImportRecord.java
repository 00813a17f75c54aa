package uk.nhs.css.domain.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;

/** A file that was applied. Never changed. */
@Entity
@Table(name = "import_history")
@OwnedByPct(scopedIn = Imports.class)
public class ImportRecord {

    private static final int LONGEST_NAME = 120;

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "import_kind", updatable = false)
    private String kind;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "loaded_by", updatable = false)
    private String loadedBy;

    /** Null for a file of the host. */
    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "loaded_at", updatable = false)
    private Instant loadedAt;

    @Column(name = "file_rows", updatable = false)
    private int rows;

    @Column(name = "changes", updatable = false)
    private int changes;

    @Column(name = "unchanged", updatable = false)
    private int unchanged;

    protected ImportRecord() {}

    static ImportRecord of(ImportResult result, String fileName, String by, PctCode pct, Instant at) {
        ImportRecord made = new ImportRecord();
        made.id = UUID.randomUUID().toString();
        made.kind = result.kind();
        made.fileName = fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
        made.loadedBy = by;
        made.pct = pct;
        made.loadedAt = at;
        made.rows = result.rows();
        made.changes = result.changes();
        made.unchanged = result.unchanged();
        return made;
    }

    PctCode pct() {
        return pct;
    }

    ImportedFile view() {
        return new ImportedFile(kind, fileName, loadedBy, loadedAt, rows, changes, unchanged);
    }
}
