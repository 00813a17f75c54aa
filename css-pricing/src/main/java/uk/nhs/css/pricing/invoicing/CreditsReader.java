package uk.nhs.css.pricing.invoicing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * Finds the credits on PCTs' accounts that may be set against invoices. A credit that was reversed in the ledger is none, and
 * a correction that stands on an invoice has done its work there.
 */
@Dependent
class CreditsReader {

    /** What settles invoices; a credit note has its invoice from the beginning. */
    private static final List<String> KINDS = Stream.concat(
                    Stream.of(TransactionKind.REMITTANCE, TransactionKind.STAFF_IN_LIEU),
                    Arrays.stream(TransactionKind.values()).filter(TransactionKind::isCharge))
            .map(Enum::name)
            .toList();

    /** Later than any date that the system takes. */
    private static final LocalDate EVER = LocalDate.of(2200, 1, 1);

    private final EntityManager em;
    private final Clock clock;

    @Inject
    CreditsReader(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The source key of the transaction that reverses another. */
    static String reversalKey(long seq) {
        return "REVERSAL:" + seq;
    }

    /** Every credit dated up to today, of one PCT or of all, by date and ledger number. */
    List<CreditOnAccount> all(Optional<PctCode> code) {
        return find(code, Optional.empty(), LocalDate.now(clock));
    }

    /** The credit that a ledger transaction made, if it made one that is dated up to today and not reversed. */
    Optional<CreditOnAccount> one(long seq) {
        return find(Optional.empty(), Optional.of(seq), LocalDate.now(clock)).stream()
                .findFirst();
    }

    /** As {@link #one}, also where it is dated later. */
    Optional<CreditOnAccount> whenever(long seq) {
        return find(Optional.empty(), Optional.of(seq), EVER).stream().findFirst();
    }

    private List<CreditOnAccount> find(Optional<PctCode> code, Optional<Long> seq, LocalDate upTo) {
        TypedQuery<Object[]> query = em.createQuery(
                        "select t.seq, e.pct, t.postedOn, t.kind, t.narrative, e.amount,"
                                + " (select coalesce(sum(s.amount), 0) from Settlement s where s.sourceSeq = t.seq),"
                                + " (select coalesce(sum(r.amount), 0) from CreditReturn r where r.sourceSeq = t.seq)"
                                + " from LedgerEntry e, LedgerTransaction t where t.seq = e.transactionSeq"
                                + " and e.account = :account and e.amount < 0 and t.kind in :kinds"
                                + " and t.postedOn <= :upTo"
                                + (code.isPresent() ? " and e.pct = :pct" : "")
                                + (seq.isPresent() ? " and t.seq = :seq" : "")
                                + " and not exists (select l.ledgerSeq from InvoiceLine l where l.ledgerSeq = t.seq)"
                                + " order by t.postedOn, t.seq",
                        Object[].class)
                .setParameter("account", Account.RECEIVABLE.name())
                .setParameter("kinds", KINDS)
                .setParameter("upTo", upTo);
        code.ifPresent(pct -> query.setParameter("pct", pct.value()));
        seq.ifPresent(number -> query.setParameter("seq", number));
        List<Object[]> rows = query.getResultList();
        Set<String> reversals = rows.isEmpty() ? Set.of() : reversals();
        return rows.stream()
                .filter(row -> !reversals.contains(reversalKey((Long) row[0])))
                .map(CreditsReader::credit)
                .toList();
    }

    /** What of a credit is set against which invoice now, by invoice number; invoices with nothing are missing. */
    List<Allocated> allocations(long seq) {
        return em.createQuery(
                        "select s.invoice, sum(s.amount) from Settlement s where s.sourceSeq = :seq"
                                + " group by s.invoice order by s.invoice",
                        Object[].class)
                .setParameter("seq", seq)
                .getResultStream()
                .map(row -> new Allocated((String) row[0], money(row[1])))
                .filter(part -> !part.amount().isZero())
                .toList();
    }

    /** The source keys of all reversals. */
    Set<String> reversals() {
        return new HashSet<>(
                em.createQuery("select t.sourceKey from LedgerTransaction t where t.kind = :reversal", String.class)
                        .setParameter("reversal", TransactionKind.REVERSAL.name())
                        .getResultList());
    }

    private static CreditOnAccount credit(Object[] row) {
        return new CreditOnAccount(
                (Long) row[0],
                PctCode.of((String) row[1]),
                (LocalDate) row[2],
                TransactionKind.valueOf((String) row[3]),
                (String) row[4],
                money(row[5]).negated(),
                money(row[6]),
                money(row[7]));
    }

    private static Money money(Object amount) {
        return Money.of(Pounds.GBP, new BigDecimal(amount.toString()).setScale(2));
    }
}
