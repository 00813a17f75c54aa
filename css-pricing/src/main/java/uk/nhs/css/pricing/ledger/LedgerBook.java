package uk.nhs.css.pricing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;

/** Reads the transactions of the ledger, for the host. */
@ApplicationScoped
@Transactional
public class LedgerBook {

    /** How many transactions a page lists. */
    public static final int PAGE = 50;

    private static final int MOST = 100_000;

    private static final String ON_ACCOUNT =
            ", (select sum(x.amount) from LedgerEntry x where x.transactionSeq = t.seq and x.account = :account)";

    private EntityManager em;
    private Actor actor;

    protected LedgerBook() {}

    @Inject
    public LedgerBook(EntityManager em, Actor actor) {
        this.em = em;
        this.actor = actor;
    }

    /**
     * One page of what is found, the last posted first.
     *
     * @param page from 1; beyond the last, the last is given
     */
    public LedgerList find(LedgerSearch search, int page) {
        actor.requireRole(Role.HOST_ADMIN);
        long found = filled("select count(t.seq) from LedgerTransaction t", "", search, Long.class)
                .getSingleResult();
        int pages = (int) Math.max(1, (found + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        return new LedgerList(rows(search, (shown - 1) * PAGE, PAGE), found, shown, pages, onAccount(search));
    }

    /** All that is found, the last posted first, for a file. */
    public List<LedgerRow> all(LedgerSearch search) {
        actor.requireRole(Role.HOST_ADMIN);
        return rows(search, 0, MOST);
    }

    /** @throws NotFound if there is no such transaction */
    public TransactionView transaction(long seq) {
        actor.requireRole(Role.HOST_ADMIN);
        HashChain.Row row = Optional.ofNullable(em.find(LedgerTransaction.class, seq))
                .orElseThrow(() -> new NotFound("ledger transaction", seq))
                .row();
        List<Entry> entries = em.createQuery(
                        "select e from LedgerEntry e where e.transactionSeq = :seq order by e.lineNo",
                        LedgerEntry.class)
                .setParameter("seq", seq)
                .getResultStream()
                .map(LedgerEntry::entry)
                .toList();
        Optional<Long> reversedBy = em.createQuery(
                        "select t.seq from LedgerTransaction t where t.sourceKey = :key", Long.class)
                .setParameter("key", "REVERSAL:" + seq)
                .getResultStream()
                .findFirst();
        return new TransactionView(
                seq,
                row.postedOn(),
                TransactionKind.valueOf(row.kind()),
                row.narrative(),
                row.sourceKey(),
                Optional.ofNullable(row.pct()).map(PctCode::of),
                row.postedBy(),
                Instant.ofEpochMilli(row.postedAt()),
                row.previousHash(),
                row.hash(),
                entries,
                reversedBy);
    }

    private Optional<Money> onAccount(LedgerSearch search) {
        return search.account()
                .map(account -> money(filled(
                                "select coalesce(sum(x.amount), 0) from LedgerTransaction t, LedgerEntry x",
                                " and x.transactionSeq = t.seq and x.account = :account",
                                search,
                                Object.class)
                        .getSingleResult()));
    }

    private static Money money(Object amount) {
        return Money.of(Pounds.GBP, new BigDecimal(amount.toString()).setScale(2));
    }

    private List<LedgerRow> rows(LedgerSearch search, int first, int most) {
        return filled(
                        "select t.seq, t.postedOn, t.kind, t.pct, t.narrative, (select sum(d.amount) from LedgerEntry d"
                                + " where d.transactionSeq = t.seq and d.amount > 0)"
                                + search.account().map(account -> ON_ACCOUNT).orElse("") + " from LedgerTransaction t",
                        " order by t.seq desc",
                        search,
                        Object[].class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(c -> new LedgerRow(
                        (Long) c[0],
                        (LocalDate) c[1],
                        TransactionKind.valueOf((String) c[2]),
                        Optional.ofNullable((String) c[3]).map(PctCode::of),
                        (String) c[4],
                        money(c[5]),
                        search.account().map(account -> money(c[6]))))
                .toList();
    }

    private <T> TypedQuery<T> filled(String select, String order, LedgerSearch search, Class<T> type) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where t.seq > :none");
        parameters.put("none", 0L);
        search.kind().ifPresent(kind -> add(where, parameters, " and t.kind = :kind", "kind", kind.name()));
        search.pct().ifPresent(pct -> add(where, parameters, " and t.pct = :pct", "pct", pct.value()));
        search.from().ifPresent(day -> add(where, parameters, " and t.postedOn >= :from", "from", day));
        search.to().ifPresent(day -> add(where, parameters, " and t.postedOn <= :to", "to", day));
        search.text()
                .ifPresent(text -> add(
                        where,
                        parameters,
                        " and (locate(:text, lower(t.narrative)) > 0 or locate(:text, lower(t.sourceKey)) > 0)",
                        "text",
                        text.toLowerCase(Locale.UK)));
        search.account()
                .ifPresent(account -> add(
                        where,
                        parameters,
                        " and exists (select a.lineNo from LedgerEntry a where a.transactionSeq = t.seq"
                                + " and a.account = :account)",
                        "account",
                        account.name()));
        search.amount()
                .ifPresent(amount -> add(
                        where,
                        parameters,
                        " and (select sum(s.amount) from LedgerEntry s where s.transactionSeq = t.seq"
                                + " and s.amount > 0) = :amount",
                        "amount",
                        amount.getAmount()));
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Object parameter) {
        where.append(condition);
        parameters.put(name, parameter);
    }
}
