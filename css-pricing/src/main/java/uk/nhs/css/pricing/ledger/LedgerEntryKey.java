package uk.nhs.css.pricing.ledger;

import java.io.Serializable;
import java.util.Objects;

/** Transaction and line: the identity of an entry. */
public class LedgerEntryKey implements Serializable {

    private long transactionSeq;
    private int lineNo;

    /** For the persistence provider, which requires it to be public. */
    public LedgerEntryKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerEntryKey key && key.transactionSeq == transactionSeq && key.lineNo == lineNo;
    }

    @Override
    public int hashCode() {
        return Objects.hash(transactionSeq, lineNo);
    }
}
