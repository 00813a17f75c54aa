package uk.nhs.css.pricing.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.pricing.ledger.HashChain.Line;
import uk.nhs.css.pricing.ledger.HashChain.Row;

/** Goes along the chain transaction by transaction and remembers the first one that is not as it was posted. */
final class ChainWalk {

    private long transactions;
    private long lastSeq;
    private long position = Long.MIN_VALUE;
    private String lastHash = LedgerHead.GENESIS;
    private boolean balanced = true;
    private Long firstBad;

    /** Takes the next transaction in order of number, with its entries in order of line. */
    void take(Row row, List<Line> lines) {
        transactions++;
        balanced &= !lines.isEmpty()
                && lines.stream()
                                .map(Line::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .signum()
                        == 0;
        if (row.seq() != lastSeq + 1) {
            // The number that should have come is missing; a number below it was never given out.
            bad(Math.min(row.seq(), lastSeq + 1));
        } else if (!row.previousHash().equals(lastHash) || !row.hash().equals(HashChain.hash(row, lines))) {
            bad(row.seq());
        }
        lastSeq = row.seq();
        lastHash = row.hash();
        position = row.seq();
    }

    /** Takes entries that no transaction row stands above. */
    void takeOrphan(long seq) {
        balanced = false;
        bad(seq);
    }

    /** Compares the end that was reached with the head of the chain. */
    void finish(long headSeq, String headHash) {
        if (headSeq > lastSeq) {
            bad(lastSeq + 1);
        } else if (headSeq < lastSeq) {
            bad(headSeq + 1);
        } else if (!headHash.equals(lastHash)) {
            bad(lastSeq);
        }
    }

    /** The number of the last transaction taken (0 if there was none): the end of the chain as the rows show it. */
    long lastSeq() {
        return lastSeq;
    }

    /** After which number to read on; at the beginning below every number, so that a forged negative one is seen. */
    long position() {
        return position;
    }

    LedgerCheckView result() {
        return new LedgerCheckView(transactions, balanced, firstBad == null, Optional.ofNullable(firstBad));
    }

    private void bad(long seq) {
        firstBad = firstBad == null ? seq : Math.min(firstBad, seq);
    }
}
