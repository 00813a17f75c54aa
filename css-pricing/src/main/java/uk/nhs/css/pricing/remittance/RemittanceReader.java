package uk.nhs.css.pricing.remittance;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.ledger.TransactionKind;

/** Reads payments with what they settle, in three queries however many there are. */
final class RemittanceReader {

    private final EntityManager em;

    RemittanceReader(EntityManager em) {
        this.em = em;
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
                        Optional.ofNullable(reversals.get("REVERSAL:" + one.ledgerSeq())),
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
