package uk.nhs.css.pricing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;

/** The trial balance: every account of the service as at a date. */
@ApplicationScoped
@Transactional
public class TrialBalance {

    private EntityManager em;
    private Actor actor;

    protected TrialBalance() {}

    @Inject
    public TrialBalance(EntityManager em, Actor actor) {
        this.em = em;
        this.actor = actor;
    }

    /**
     * What stands on each account at the end of a day.
     *
     * @param day the last day that counts
     */
    public TrialBalanceView asAt(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        Map<Account, TrialBalanceView.Line> moved = new EnumMap<>(Account.class);
        em.createQuery(
                        "select e.account, sum(case when e.amount > 0 then e.amount else 0 end),"
                                + " sum(case when e.amount < 0 then e.amount else 0 end), count(e.lineNo)"
                                + " from LedgerEntry e, LedgerTransaction t where t.seq = e.transactionSeq"
                                + " and t.postedOn <= :day group by e.account",
                        Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .forEach(c -> {
                    Account account = Account.valueOf((String) c[0]);
                    moved.put(
                            account,
                            new TrialBalanceView.Line(
                                    account, money(c[1]), money(c[2]).negated(), ((Number) c[3]).longValue()));
                });
        List<TrialBalanceView.Line> lines = new ArrayList<>();
        for (Account account : Account.values()) {
            lines.add(moved.getOrDefault(account, new TrialBalanceView.Line(account, Pounds.ZERO, Pounds.ZERO, 0)));
        }
        return new TrialBalanceView(day, lines);
    }

    private static Money money(Object sum) {
        return Money.of(Pounds.GBP, new BigDecimal(sum.toString()).setScale(2));
    }
}
