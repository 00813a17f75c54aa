package uk.nhs.css.pricing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import uk.nhs.css.domain.access.Shared;

/**
 * The end of the chain: number and hash of the last transaction. There is one row, which the migration makes. Every posting
 * locks it first, so that numbers have no gap and two postings never follow the same predecessor; a missing last
 * transaction shows against it.
 */
@Entity
@Table(name = "ledger_head")
@Shared(because = "there is one ledger for the whole service")
public class LedgerHead {

    /** The key of the only row. */
    static final int ONLY = 1;

    /** What the first transaction follows. */
    static final String GENESIS = "0".repeat(64);

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "last_seq")
    private long lastSeq;

    @Column(name = "last_hash")
    private String lastHash;

    @Version
    @Column(name = "version")
    private int version;

    protected LedgerHead() {}

    long nextSeq() {
        return lastSeq + 1;
    }

    String lastHash() {
        return lastHash;
    }

    /** Moves the end of the chain to a transaction that follows it. */
    void advanceTo(LedgerTransaction next) {
        if (next.seq() != nextSeq() || !next.previousHash().equals(lastHash)) {
            throw new IllegalStateException("Transaction " + next.seq() + " does not follow " + lastSeq);
        }
        lastSeq = next.seq();
        lastHash = next.hash();
    }
}
