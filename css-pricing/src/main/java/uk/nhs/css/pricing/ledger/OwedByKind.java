package uk.nhs.css.pricing.ledger;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * What PCTs owe by what it was posted for. A reversal counts with the kind that it reverses, so that a payment taken back is
 * no payment.
 */
final class OwedByKind {

    private final EntityManager em;

    OwedByKind(EntityManager em) {
        this.em = em;
    }

    /** @param day the first day that no longer counts */
    Map<PctCode, Map<TransactionKind, Money>> before(LocalDate day) {
        Map<PctCode, Map<TransactionKind, Money>> sums = new TreeMap<>();
        Map<Long, TransactionKind> reversed = reversedKinds();
        em.createQuery(
                        "select e.pct, t.kind, t.sourceKey, e.amount from LedgerEntry e, LedgerTransaction t"
                                + " where t.seq = e.transactionSeq and e.account = :account and t.postedOn < :day"
                                + " and t.kind = :reversal",
                        Object[].class)
                .setParameter("account", Account.RECEIVABLE.name())
                .setParameter("day", day)
                .setParameter("reversal", TransactionKind.REVERSAL.name())
                .getResultStream()
                .forEach(c -> add(
                        sums,
                        (String) c[0],
                        reversed.getOrDefault(reversedSeq((String) c[2]), TransactionKind.REVERSAL),
                        AccountReader.money(c[3])));
        em.createQuery(
                        "select e.pct, t.kind, sum(e.amount) from LedgerEntry e, LedgerTransaction t"
                                + " where t.seq = e.transactionSeq and e.account = :account and t.postedOn < :day"
                                + " and t.kind <> :reversal group by e.pct, t.kind",
                        Object[].class)
                .setParameter("account", Account.RECEIVABLE.name())
                .setParameter("day", day)
                .setParameter("reversal", TransactionKind.REVERSAL.name())
                .getResultStream()
                .forEach(c ->
                        add(sums, (String) c[0], TransactionKind.valueOf((String) c[1]), AccountReader.money(c[2])));
        return sums;
    }

    /** The kinds of the transactions that have been reversed, by number. */
    private Map<Long, TransactionKind> reversedKinds() {
        List<Long> seqs = em.createQuery(
                        "select t.sourceKey from LedgerTransaction t where t.kind = :reversal", String.class)
                .setParameter("reversal", TransactionKind.REVERSAL.name())
                .getResultStream()
                .map(OwedByKind::reversedSeq)
                .toList();
        Map<Long, TransactionKind> kinds = new HashMap<>();
        if (!seqs.isEmpty()) {
            em.createQuery("select t.seq, t.kind from LedgerTransaction t where t.seq in :seqs", Object[].class)
                    .setParameter("seqs", seqs)
                    .getResultStream()
                    .forEach(c -> kinds.put((Long) c[0], TransactionKind.valueOf((String) c[1])));
        }
        return kinds;
    }

    /** {@code REVERSAL:17} reverses transaction 17; 0 for any other key. */
    private static long reversedSeq(String sourceKey) {
        String number = sourceKey.substring(sourceKey.indexOf(':') + 1);
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    private static void add(
            Map<PctCode, Map<TransactionKind, Money>> sums, String pct, TransactionKind kind, Money amount) {
        sums.computeIfAbsent(PctCode.of(pct), code -> new EnumMap<>(TransactionKind.class))
                .merge(kind, amount, Money::plus);
    }
}
