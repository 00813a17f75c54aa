package uk.nhs.css.pricing.balances;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.ledger.Account;

/** Which answers wait for the latest agreement of balances, for the first page. */
@ApplicationScoped
@Transactional
public class AgreementTasks {

    private EntityManager em;
    private Actor actor;
    private Clock clock;

    protected AgreementTasks() {}

    @Inject
    public AgreementTasks(EntityManager em, Actor actor, Clock clock) {
        this.em = em;
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
        var query = em.createQuery(
                        "select distinct e.pct from LedgerEntry e, LedgerTransaction t where t.seq = e.transactionSeq"
                                + " and e.account = :account and t.postedOn < :end and e.pct is not null"
                                + (actor.pct().isPresent() ? " and e.pct = :own" : "")
                                + " and not exists (select a from BalanceAnswer a where a.pct = e.pct"
                                + " and a.year = :year and a.monthNo = :month)",
                        String.class)
                .setParameter("account", Account.RECEIVABLE.name())
                .setParameter("end", month.firstDayAfter())
                .setParameter("year", month.year().toString())
                .setParameter("month", month.number());
        actor.pct().ifPresent(own -> query.setParameter("own", own.value()));
        Set<PctCode> codes = query.getResultStream().map(PctCode::of).collect(Collectors.toCollection(TreeSet::new));
        return new Waiting(month, codes, today.isAfter(month.deadline()));
    }
}
