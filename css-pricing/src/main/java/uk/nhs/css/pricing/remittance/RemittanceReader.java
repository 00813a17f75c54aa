package uk.nhs.css.pricing.remittance;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.ledger.TransactionKind;

/** Reads payments; with what they settle, in three queries however many there are. */
final class RemittanceReader {

    private static final int AT_A_TIME = 1_000;

    private final EntityManager em;

    RemittanceReader(EntityManager em) {
        this.em = em;
    }

    /**
     * A payment that has been entered.
     *
     * @param standing whether it has not been reversed
     */
    record Known(String reference, Money amount, boolean standing) {}

    /** What has been entered as a PCT's payments of a day, reversed or not. */
    List<Known> on(PctCode code, LocalDate day) {
        List<Remittance> found = em.createQuery(
                        "select r from Remittance r where r.pct = :pct and r.receivedOn = :day", Remittance.class)
                .setParameter("pct", code)
                .setParameter("day", day)
                .getResultList();
        Set<String> reversed = reversedOf(found);
        return found.stream().map(one -> known(one, reversed)).toList();
    }

    /** What has been entered under these keys, as {@link Remittance#keyOf} makes them; by key. */
    Map<String, List<Known>> on(Set<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<Remittance> found = em.createQuery(
                        "select r from Remittance r where r.referenceKey in :keys", Remittance.class)
                .setParameter("keys", keys)
                .getResultList();
        Set<String> reversed = reversedOf(found);
        return found.stream()
                .collect(Collectors.groupingBy(
                        Remittance::referenceKey,
                        Collectors.mapping(one -> known(one, reversed), Collectors.toList())));
    }

    /** Of these payments the keys of those that were reversed. */
    private Set<String> reversedOf(List<Remittance> payments) {
        Set<String> reversed = new HashSet<>();
        List<String> keys = payments.stream().map(RemittanceReader::reversalKey).toList();
        for (int from = 0; from < keys.size(); from += AT_A_TIME) {
            reversed.addAll(em.createQuery(
                            "select t.sourceKey from LedgerTransaction t where t.sourceKey in :keys", String.class)
                    .setParameter("keys", keys.subList(from, Math.min(keys.size(), from + AT_A_TIME)))
                    .getResultList());
        }
        return reversed;
    }

    private static Known known(Remittance one, Set<String> reversed) {
        return new Known(one.reference(), one.amount(), !reversed.contains(reversalKey(one)));
    }

    private static String reversalKey(Remittance one) {
        return "REVERSAL:" + one.ledgerSeq();
    }

    /** Those that stand, by day and as they were entered, some at a time. */
    void eachStanding(Consumer<Remittance> takes) {
        Set<String> reversed = reversals().keySet();
        for (int from = 0; ; from += AT_A_TIME) {
            List<Remittance> some = em.createQuery(
                            "select r from Remittance r order by r.receivedOn, r.ledgerSeq", Remittance.class)
                    .setFirstResult(from)
                    .setMaxResults(AT_A_TIME)
                    .getResultList();
            some.stream().filter(one -> !reversed.contains(reversalKey(one))).forEach(takes);
            em.clear();
            if (some.size() < AT_A_TIME) {
                return;
            }
        }
    }

    /** The newest first, of one PCT or of all. */
    List<RemittanceView> find(Optional<PctCode> code) {
        TypedQuery<Remittance> query = em.createQuery(
                "select r from Remittance r" + (code.isPresent() ? " where r.pct = :pct" : "")
                        + " order by r.receivedOn desc, r.ledgerSeq desc",
                Remittance.class);
        code.ifPresent(pct -> query.setParameter("pct", pct));
        List<Remittance> found = query.getResultList();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<String, Money>> allocated = allocated(code);
        Map<String, LocalDate> reversals = reversals();
        return found.stream()
                .map(one -> view(
                        one,
                        Optional.ofNullable(reversals.get(reversalKey(one))),
                        allocated.getOrDefault(one.ledgerSeq(), Map.of())))
                .toList();
    }

    private static RemittanceView view(Remittance one, Optional<LocalDate> reversed, Map<String, Money> allocated) {
        List<Allocated> standing = reversed.isPresent()
                ? List.of()
                : allocated.entrySet().stream()
                        .filter(part -> !part.getValue().isZero())
                        .map(part -> new Allocated(part.getKey(), part.getValue()))
                        .toList();
        return new RemittanceView(
                one.id(),
                one.pct(),
                one.receivedOn(),
                one.amount(),
                one.reference(),
                one.ledgerSeq(),
                one.enteredBy(),
                reversed,
                standing);
    }

    private Map<Long, Map<String, Money>> allocated(Optional<PctCode> code) {
        TypedQuery<Object[]> query = em.createQuery(
                        "select s.sourceSeq, s.invoice, sum(s.amount) from Settlement s where s.sourceKind = :kind"
                                + (code.isPresent() ? " and s.pct = :pct" : "") + " group by s.sourceSeq, s.invoice",
                        Object[].class)
                .setParameter("kind", TransactionKind.REMITTANCE);
        code.ifPresent(pct -> query.setParameter("pct", pct));
        Map<Long, Map<String, Money>> sums = new HashMap<>();
        query.getResultStream().forEach(row -> sums.computeIfAbsent((Long) row[0], seq -> new TreeMap<>())
                .put((String) row[1], Money.of(Pounds.GBP, new BigDecimal(row[2].toString()).setScale(2))));
        return sums;
    }

    private Map<String, LocalDate> reversals() {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        em.createQuery(
                        "select t.sourceKey, t.postedOn from LedgerTransaction t where t.kind = :reversal",
                        Object[].class)
                .setParameter("reversal", TransactionKind.REVERSAL.name())
                .getResultStream()
                .forEach(row -> days.put((String) row[0], (LocalDate) row[1]));
        return days;
    }
}
