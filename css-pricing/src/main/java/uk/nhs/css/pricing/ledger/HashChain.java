package uk.nhs.css.pricing.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of a transaction over a text of all that it says, its entries and its predecessor's hash. Every value enters as it
 * reads back on every database: moments as milliseconds, money at two decimals, and each text with its length before it, so
 * that no two transactions share one text.
 */
final class HashChain {

    private HashChain() {}

    /** A transaction as its row says, nothing converted: a tampered row must be readable to be named. */
    record Row(
            long seq,
            LocalDate postedOn,
            String kind,
            String narrative,
            String sourceKey,
            String pct,
            String postedBy,
            long postedAt,
            String previousHash,
            String hash) {}

    /** An entry as its row says. */
    record Line(long seq, int lineNo, String account, String pct, BigDecimal amount) {}

    /** SHA-256 in 64 lower-case hexadecimal digits. */
    static String hash(Row row, List<Line> lines) {
        return HexFormat.of().formatHex(sha256(text(row, lines)));
    }

    static String text(Row row, List<Line> lines) {
        StringBuilder text = new StringBuilder(400).append("css-ledger-1");
        add(text, row.previousHash());
        add(text, Long.toString(row.seq()));
        add(text, row.postedOn().toString());
        add(text, row.kind());
        add(text, row.narrative());
        add(text, row.sourceKey());
        add(text, row.pct());
        add(text, row.postedBy());
        add(text, Long.toString(row.postedAt()));
        for (Line line : lines) {
            add(text, Integer.toString(line.lineNo()));
            add(text, line.account());
            add(text, line.pct());
            add(text, line.amount().setScale(2).toPlainString());
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String value) {
        if (value == null) {
            text.append("\n-");
        } else {
            text.append('\n').append(value.length()).append(':').append(value);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
