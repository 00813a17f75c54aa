package uk.nhs.css.pricing.balances;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.ledger.AccountReader;

/** Which answers wait for the latest agreement of balances, for the first page. */
@ApplicationScoped
@Transactional
public class AgreementTasks {

    private EntityManager em;
    private AccountReader accounts;
    private Actor actor;
    private Clock clock;

    protected AgreementTasks() {}

    @Inject
    public AgreementTasks(EntityManager em, AccountReader accounts, Actor actor, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The PCTs that the actor may see, have an account at the end of the latest month of agreement and have not answered.
     *
     * @param month the latest that has ended
     * @param overdue whether the deadline has passed
     */
    public record Waiting(AgreementMonth month, Set<PctCode> codes, boolean overdue) {}

    public Waiting waiting() {
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        LocalDate today = LocalDate.now(clock);
        AgreementMonth month = AgreementMonth.latestBefore(today);
        Set<PctCode> codes =
                new TreeSet<>(accounts.balancesBefore(month.firstDayAfter()).keySet());
        if (!codes.isEmpty()) {
            em.createQuery(
                            "select a.pct from BalanceAnswer a where a.year = :year and a.monthNo = :month",
                            String.class)
                    .setParameter("year", month.year().toString())
                    .setParameter("month", month.number())
                    .getResultStream()
                    .forEach(code -> codes.remove(PctCode.of(code)));
        }
        return new Waiting(month, codes, today.isAfter(month.deadline()));
    }
}
