package uk.nhs.css.pricing.invoicing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.TransactionKind;

/** Finds what is charged and on no invoice. A correction that was set against an invoice is used up and awaits none. */
@Dependent
class ChargeablesReader {

    private static final List<String> KINDS = Arrays.stream(TransactionKind.values())
            .filter(TransactionKind::isCharge)
            .map(Enum::name)
            .toList();

    private final EntityManager em;

    @Inject
    ChargeablesReader(EntityManager em) {
        this.em = em;
    }

    /**
     * By PCT, date and ledger number.
     *
     * @param code one PCT, or empty for all
     * @param upTo the last day whose charges count
     */
    List<Chargeable> upTo(Optional<PctCode> code, LocalDate upTo) {
        TypedQuery<Object[]> query = em.createQuery(
                        "select e.pct, t.seq, t.postedOn, t.kind, t.narrative, sum(e.amount)"
                                + " from LedgerEntry e, LedgerTransaction t where t.seq = e.transactionSeq"
                                + " and e.account = :account and t.kind in :kinds and t.postedOn <= :day"
                                + (code.isPresent() ? " and e.pct = :pct" : "")
                                + " and not exists (select l.ledgerSeq from InvoiceLine l where l.ledgerSeq = t.seq)"
                                + " and not exists (select s.id from Settlement s where s.sourceSeq = t.seq)"
                                + " group by e.pct, t.seq, t.postedOn, t.kind, t.narrative"
                                + " order by e.pct, t.postedOn, t.seq",
                        Object[].class)
                .setParameter("account", Account.RECEIVABLE.name())
                .setParameter("kinds", KINDS)
                .setParameter("day", upTo);
        code.ifPresent(pct -> query.setParameter("pct", pct.value()));
        return query.getResultStream().map(ChargeablesReader::chargeable).toList();
    }

    private static Chargeable chargeable(Object[] row) {
        return new Chargeable(
                PctCode.of((String) row[0]),
                (Long) row[1],
                (LocalDate) row[2],
                TransactionKind.valueOf((String) row[3]),
                (String) row[4],
                Money.of(Pounds.GBP, new BigDecimal(row[5].toString()).setScale(2)));
    }
}
