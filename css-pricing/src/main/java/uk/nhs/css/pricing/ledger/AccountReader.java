package uk.nhs.css.pricing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/** Reads what PCTs owe out of the ledger. The one place that decides whose account is shown. */
@ApplicationScoped
@Transactional
public class AccountReader {

    /** Before every posting. */
    private static final LocalDate BEGINNING = LocalDate.of(1990, 4, 1);

    private EntityManager em;
    private Actor actor;

    protected AccountReader() {}

    @Inject
    public AccountReader(EntityManager em, Actor actor) {
        this.em = em;
        this.actor = actor;
    }

    /** What a PCT owed before a day, by what it was posted for; kinds with nothing posted are missing. */
    public Map<TransactionKind, Money> before(PctCode code, LocalDate day) {
        actor.requireSightOf(code);
        Map<TransactionKind, Money> sums = new EnumMap<>(TransactionKind.class);
        em.createQuery(
                        "select t.kind, sum(e.amount) from LedgerEntry e, LedgerTransaction t"
                                + " where t.seq = e.transactionSeq and e.pct = :pct and e.account = :account"
                                + " and t.postedOn < :day group by t.kind",
                        Object[].class)
                .setParameter("pct", code.value())
                .setParameter("account", Account.RECEIVABLE.name())
                .setParameter("day", day)
                .getResultStream()
                .forEach(c -> sums.put(TransactionKind.valueOf((String) c[0]), money(c[1])));
        return sums;
    }

    /** The movements on a PCT's account in a period, by date and then by number. */
    public List<Movement> movements(PctCode code, Period period) {
        actor.requireSightOf(code);
        return em.createQuery(
                        "select t.seq, t.postedOn, t.kind, t.narrative, sum(e.amount) from LedgerEntry e, LedgerTransaction t"
                                + " where t.seq = e.transactionSeq and e.pct = :pct and e.account = :account"
                                + " and t.postedOn >= :from and t.postedOn < :to"
                                + " group by t.seq, t.postedOn, t.kind, t.narrative order by t.postedOn, t.seq",
                        Object[].class)
                .setParameter("pct", code.value())
                .setParameter("account", Account.RECEIVABLE.name())
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .map(c -> new Movement(
                        (Long) c[0],
                        (LocalDate) c[1],
                        TransactionKind.valueOf((String) c[2]),
                        (String) c[3],
                        money(c[4])))
                .toList();
    }

    /**
     * Every movement on a PCT's account before a day, by date and then by number.
     *
     * @param day the first day that no longer counts
     */
    public List<Movement> movementsBefore(PctCode code, LocalDate day) {
        return movements(code, new Period(BEGINNING, day));
    }

    /** What a transaction did to a PCT's account; empty if it did not touch it. */
    public Optional<Movement> movement(PctCode code, long seq) {
        actor.requireSightOf(code);
        return em.createQuery(
                        "select t.seq, t.postedOn, t.kind, t.narrative, sum(e.amount) from LedgerEntry e, LedgerTransaction t"
                                + " where t.seq = e.transactionSeq and e.pct = :pct and e.account = :account and t.seq = :seq"
                                + " group by t.seq, t.postedOn, t.kind, t.narrative",
                        Object[].class)
                .setParameter("pct", code.value())
                .setParameter("account", Account.RECEIVABLE.name())
                .setParameter("seq", seq)
                .getResultStream()
                .map(c -> new Movement(
                        (Long) c[0],
                        (LocalDate) c[1],
                        TransactionKind.valueOf((String) c[2]),
                        (String) c[3],
                        money(c[4])))
                .findFirst();
    }

    /**
     * Every PCT's account at the start of a day, for London-wide reports; PCTs without a movement are missing.
     *
     * @param day the first day that no longer counts
     */
    public List<AccountView> accountsBefore(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return em.createQuery(
                        "select e.pct, sum(case when e.amount > 0 then e.amount else 0 end),"
                                + " sum(case when e.amount < 0 then e.amount else 0 end)"
                                + " from LedgerEntry e, LedgerTransaction t where t.seq = e.transactionSeq"
                                + " and e.account = :account and t.postedOn < :day group by e.pct order by e.pct",
                        Object[].class)
                .setParameter("account", Account.RECEIVABLE.name())
                .setParameter("day", day)
                .getResultStream()
                .map(c -> new AccountView(
                        PctCode.of((String) c[0]), money(c[1]), money(c[2]).negated()))
                .toList();
    }

    /**
     * What every PCT owes at the start of a day by what it was posted for; a reversal counts with the kind that it reverses, so
     * that a payment taken back is no payment. PCTs and kinds without a movement are missing.
     *
     * @param day the first day that no longer counts
     */
    public Map<PctCode, Map<TransactionKind, Money>> kindsBefore(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return new OwedByKind(em).before(day);
    }

    /**
     * What each PCT that the actor may see owes at the start of a day; PCTs without a movement are missing.
     *
     * @param day the first day that no longer counts
     */
    public Map<PctCode, Money> balancesBefore(LocalDate day) {
        return balancesBefore(List.of(day)).get(day);
    }

    /**
     * The same at the start of several days, in one statement.
     *
     * @param days each the first day that no longer counts
     */
    public Map<LocalDate, Map<PctCode, Money>> balancesBefore(List<LocalDate> days) {
        return byPct(List.of(Account.RECEIVABLE), BEGINNING, days);
    }

    /**
     * What each PCT that the actor may see was charged by postings dated in some days, credit notes and true-ups taken in; for
     * several ends in one statement.
     *
     * @param ends each the first day that no longer counts
     */
    public Map<LocalDate, Map<PctCode, Money>> chargedBetween(LocalDate from, List<LocalDate> ends) {
        Map<LocalDate, Map<PctCode, Money>> charged = new TreeMap<>();
        byPct(List.of(Account.SUBSCRIPTION_INCOME, Account.SET_UP_INCOME, Account.COST_RECOVERY), from, ends)
                .forEach((end, sums) -> {
                    Map<PctCode, Money> negated = new TreeMap<>();
                    sums.forEach((code, sum) -> negated.put(code, sum.negated()));
                    charged.put(end, negated);
                });
        return charged;
    }

    /** Sums by PCT up to each end: one column of sums for each of them. */
    private Map<LocalDate, Map<PctCode, Money>> byPct(List<Account> accounts, LocalDate from, List<LocalDate> ends) {
        StringBuilder sums = new StringBuilder();
        for (int i = 0; i < ends.size(); i++) {
            sums.append(", sum(case when t.postedOn < :end").append(i).append(" then e.amount else 0 end)");
        }
        TypedQuery<Object[]> query = em.createQuery(
                        "select e.pct" + sums + " from LedgerEntry e, LedgerTransaction t"
                                + " where t.seq = e.transactionSeq and e.pct is not null and e.account in :accounts"
                                + " and t.postedOn >= :from and t.postedOn < :last group by e.pct",
                        Object[].class)
                .setParameter("accounts", accounts.stream().map(Account::name).toList())
                .setParameter("from", from)
                .setParameter("last", ends.stream().max(LocalDate::compareTo).orElseThrow());
        Map<LocalDate, Map<PctCode, Money>> byEnd = new TreeMap<>();
        for (int i = 0; i < ends.size(); i++) {
            query.setParameter("end" + i, ends.get(i));
            byEnd.put(ends.get(i), new TreeMap<>());
        }
        for (Object[] row : query.getResultList()) {
            PctCode code = PctCode.of((String) row[0]);
            for (int i = 0; actor.sees(code) && i < ends.size(); i++) {
                byEnd.get(ends.get(i)).put(code, money(row[i + 1]));
            }
        }
        return byEnd;
    }

    /** The trial balance: what stands on each account before a day. The sum is zero. */
    public Map<Account, Money> trialBalance(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN);
        Map<Account, Money> sums = new EnumMap<>(Account.class);
        em.createQuery(
                        "select e.account, sum(e.amount) from LedgerEntry e, LedgerTransaction t"
                                + " where t.seq = e.transactionSeq and t.postedOn < :day group by e.account",
                        Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .forEach(c -> sums.put(Account.valueOf((String) c[0]), money(c[1])));
        return sums;
    }

    /**
     * What each PCT has given in kind in a period, less what was reversed; PCTs without any are missing, and a PCT user gets
     * its own only.
     */
    public Map<PctCode, Money> inKind(Period period) {
        Map<PctCode, Money> sums = new TreeMap<>();
        em.createQuery(
                        "select e.pct, sum(e.amount) from LedgerEntry e, LedgerTransaction t"
                                + " where t.seq = e.transactionSeq and e.account = :owed"
                                + " and t.postedOn >= :from and t.postedOn < :to"
                                + " and exists (select k.lineNo from LedgerEntry k"
                                + " where k.transactionSeq = t.seq and k.account = :inKind) group by e.pct",
                        Object[].class)
                .setParameter("owed", Account.RECEIVABLE.name())
                .setParameter("inKind", Account.STAFF_IN_KIND.name())
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .filter(c -> actor.sees(PctCode.of((String) c[0])))
                .forEach(c -> sums.put(PctCode.of((String) c[0]), money(c[1]).negated()));
        return sums;
    }

    static Money money(Object sum) {
        return Money.of(Pounds.GBP, new BigDecimal(sum.toString()).setScale(2));
    }
}
