package uk.nhs.css.pricing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.ledger.HashChain.Line;

/** One line of a posted transaction. Balances are sums of these; no balance is kept anywhere. */
@Entity
@Table(name = "ledger_entry")
@IdClass(LedgerEntryKey.class)
@OwnedByPct(scopedIn = AccountReader.class)
public class LedgerEntry {

    @Id
    @Column(name = "transaction_seq", updatable = false)
    private long transactionSeq;

    @Id
    @Column(name = "line_no", updatable = false)
    private int lineNo;

    @Column(name = "account", updatable = false)
    private String account;

    @Column(name = "pct_code", updatable = false)
    private String pct;

    @Column(name = "amount", updatable = false)
    private BigDecimal amount;

    protected LedgerEntry() {}

    /** The lines of a transaction, numbered from 1. */
    static List<LedgerEntry> of(long seq, List<Entry> entries) {
        List<LedgerEntry> lines = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            LedgerEntry line = new LedgerEntry();
            line.transactionSeq = seq;
            line.lineNo = lines.size() + 1;
            line.account = entry.account().name();
            line.pct = entry.pct().map(PctCode::value).orElse(null);
            line.amount = entry.amount().getAmount();
            lines.add(line);
        }
        return lines;
    }

    Entry entry() {
        return new Entry(
                Account.valueOf(account),
                Optional.ofNullable(pct).map(PctCode::of),
                Money.of(Pounds.GBP, amount.setScale(2)));
    }

    Line line() {
        return new Line(transactionSeq, lineNo, account, pct, amount);
    }
}
