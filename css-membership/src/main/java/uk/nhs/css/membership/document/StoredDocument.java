package uk.nhs.css.membership.document;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;

/** A file that was kept. It never changes; a better copy is a further file. */
@Entity
@Table(name = "stored_document")
@OwnedByPct(scopedIn = Documents.class)
public class StoredDocument {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode owner;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type", updatable = false)
    private DocumentType type;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "kept_by", updatable = false)
    private String keptBy;

    @Column(name = "kept_at", updatable = false)
    private Instant keptAt;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "content", updatable = false)
    private byte[] content;

    protected StoredDocument() {}

    /** @param owner the PCT that owns it, null for one that everybody may open */
    static StoredDocument of(Upload upload, PctCode owner, String by, Instant at) {
        StoredDocument document = new StoredDocument();
        document.id = UUID.randomUUID().toString();
        document.owner = owner;
        document.fileName = upload.fileName();
        document.type = DocumentType.of(upload.fileName(), upload.content());
        document.size = upload.content().length;
        document.sha256 = digest(upload.content());
        document.keptBy = by;
        document.keptAt = at;
        document.content = upload.content();
        return document;
    }

    Optional<PctCode> owner() {
        return Optional.ofNullable(owner);
    }

    byte[] content() {
        return content;
    }

    DocumentView view() {
        return new DocumentView(id, fileName, type.mediaType(), size, sha256, keptBy, keptAt);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
