package uk.nhs.css.pricing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.pricing.ledger.HashChain.Line;
import uk.nhs.css.pricing.ledger.HashChain.Row;

/**
 * One posted transaction. Never changed and never deleted: a mistake is mended by a further one. Codes are kept as plain text
 * so that a tampered row can still be read and named.
 */
@Entity
@Table(name = "ledger_transaction")
@OwnedByPct(scopedIn = AccountReader.class)
public class LedgerTransaction {

    @Id
    @Column(name = "seq", updatable = false)
    private long seq;

    @Column(name = "posted_on", updatable = false)
    private LocalDate postedOn;

    @Column(name = "kind", updatable = false)
    private String kind;

    @Column(name = "narrative", updatable = false)
    private String narrative;

    @Column(name = "source_key", updatable = false)
    private String sourceKey;

    @Column(name = "pct_code", updatable = false)
    private String pct;

    @Column(name = "posted_by", updatable = false)
    private String postedBy;

    @Column(name = "posted_at", updatable = false)
    private Instant postedAt;

    @Column(name = "previous_hash", updatable = false)
    private String previousHash;

    @Column(name = "hash", updatable = false)
    private String hash;

    protected LedgerTransaction() {}

    /** The transaction that follows the head of the chain. */
    static LedgerTransaction following(LedgerHead head, Posting posting, String by, Instant at) {
        LedgerTransaction next = new LedgerTransaction();
        next.seq = head.nextSeq();
        next.postedOn = posting.postedOn();
        next.kind = posting.kind().name();
        next.narrative = posting.narrative();
        next.sourceKey = posting.sourceKey();
        next.pct = posting.pct().map(Object::toString).orElse(null);
        next.postedBy = by;
        // The column holds milliseconds; what is hashed is what will be read back.
        next.postedAt = Instant.ofEpochMilli(at.toEpochMilli());
        next.previousHash = head.lastHash();
        next.hash = HashChain.hash(next.row(), next.lines(posting.entries()));
        return next;
    }

    long seq() {
        return seq;
    }

    TransactionKind kind() {
        return TransactionKind.valueOf(kind);
    }

    LocalDate postedOn() {
        return postedOn;
    }

    String narrative() {
        return narrative;
    }

    String pct() {
        return pct;
    }

    String previousHash() {
        return previousHash;
    }

    String hash() {
        return hash;
    }

    Row row() {
        return new Row(
                seq, postedOn, kind, narrative, sourceKey, pct, postedBy, postedAt.toEpochMilli(), previousHash, hash);
    }

    private List<Line> lines(List<Entry> entries) {
        return LedgerEntry.of(seq, entries).stream().map(LedgerEntry::line).toList();
    }
}
