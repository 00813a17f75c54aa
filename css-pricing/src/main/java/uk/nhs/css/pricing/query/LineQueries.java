package uk.nhs.css.pricing.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.ledger.Movement;
import uk.nhs.css.pricing.ledger.TransactionKind;

/** Queries on statement lines: a PCT asks about its own, the host answers, the PCT says that it is settled. */
@ApplicationScoped
@Transactional
public class LineQueries {

    private EntityManager em;
    private AccountReader accounts;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected LineQueries() {}

    @Inject
    public LineQueries(EntityManager em, AccountReader accounts, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Asks about a line.
     *
     * @param reference the line's reference on the statement
     * @return the query's id
     * @throws NotFound if the PCT's account has no such line, or it is not the PCT user's own
     * @throws Refusal {@code QUERY_OPEN} while a query on the line is not answered
     */
    public String ask(PctCode code, String reference, String question) {
        actor.requireSightOf(code);
        actor.requireRole(Role.PCT_USER);
        String text = typed("question", question, 1000);
        Movement line = line(code, reference);
        boolean open = of(code).stream()
                .anyMatch(query -> query.reference().equals(reference) && query.state() == QueryState.OPEN);
        if (open) {
            throw new Refusal(
                    "QUERY_OPEN",
                    "line " + reference,
                    "A query on “" + line.narrative() + "” waits for its answer.",
                    "Wait for the answer, then ask again if it does not settle the matter.");
        }
        LineQuery query = LineQuery.asked(code, line.seq(), text, actor.name(), LocalDate.now(clock), clock.instant());
        em.persist(query);
        em.flush();
        audit.record("Statement line queried", code.value(), "", line.narrative(), text);
        return query.id();
    }

    /** The line of a PCT's statement that a reference names. */
    public Movement line(PctCode code, String reference) {
        actor.requireSightOf(code);
        if (reference == null || !reference.matches("\\d{1,15}")) {
            throw new NotFound("statement line", reference);
        }
        return accounts.movement(code, Long.parseLong(reference))
                .orElseThrow(() -> new NotFound("statement line", reference));
    }

    /** Answers a query; the answer stays on record. */
    public void answer(String id, String answer) {
        actor.requireRole(Role.HOST_ADMIN);
        LineQuery query = find(id);
        String text = typed("answer", answer, 2000);
        query.answer(text, actor.name(), LocalDate.now(clock), clock.instant());
        em.flush();
        audit.record("Statement query answered", query.pct().value(), query.question(), text, "");
    }

    /** Says that the answer settles the query: the PCT that asked does. */
    public void settle(String id) {
        actor.requireRole(Role.PCT_USER);
        LineQuery query = find(id);
        query.settle(actor.name(), LocalDate.now(clock));
        em.flush();
        audit.record(
                "Statement query settled",
                query.pct().value(),
                QueryState.ANSWERED.label(),
                QueryState.SETTLED.label(),
                query.question());
    }

    /** The queries that the actor may see: open ones first, the longest open at the top. */
    public List<LineQueryView> all() {
        return actor.pct().map(this::of).orElseGet(() -> views("q.id is not null", Map.of()));
    }

    /** The queries of one PCT. */
    public List<LineQueryView> of(PctCode code) {
        actor.requireSightOf(code);
        return views("q.pct = :pct", Map.of("pct", code));
    }

    /**
     * One query.
     *
     * @throws NotFound if there is none, or it is not the PCT user's own
     */
    public LineQueryView one(String id) {
        find(id);
        return views("q.id = :id", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("statement query", id));
    }

    /** How many queries that the actor may see stand so. */
    public long count(QueryState state) {
        var query = em.createQuery(
                        "select count(q) from LineQuery q where q.state = :state"
                                + (actor.pct().isPresent() ? " and q.pct = :pct" : ""),
                        Long.class)
                .setParameter("state", state);
        actor.pct().ifPresent(code -> query.setParameter("pct", code));
        return query.getSingleResult();
    }

    private LineQuery find(String id) {
        LineQuery query = id == null ? null : em.find(LineQuery.class, id);
        if (query == null || !actor.sees(query.pct())) {
            throw new NotFound("statement query", id);
        }
        return query;
    }

    /** Each query with its line, in one statement. */
    private List<LineQueryView> views(String which, Map<String, Object> parameters) {
        LocalDate today = LocalDate.now(clock);
        var query = em.createQuery(
                        "select q, t.postedOn, t.kind, t.narrative, e.pct, e.amount from LineQuery q,"
                                + " LedgerTransaction t, LedgerEntry e where t.seq = q.ledgerSeq"
                                + " and e.transactionSeq = t.seq and e.account = :account and " + which
                                + " order by q.askedOn, q.askedAt, q.id",
                        Object[].class)
                .setParameter("account", Account.RECEIVABLE.name());
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .filter(c -> ((LineQuery) c[0]).pct().value().equals(c[4]))
                .map(c -> ((LineQuery) c[0]).view(line(c), today))
                .sorted(Comparator.comparing(LineQueryView::state))
                .toList();
    }

    private static Movement line(Object[] c) {
        return new Movement(
                ((LineQuery) c[0]).ledgerSeq(),
                (LocalDate) c[1],
                TransactionKind.valueOf((String) c[2]),
                (String) c[3],
                Money.of(Pounds.GBP, ((BigDecimal) c[5]).setScale(2)));
    }

    private static String typed(String field, String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new MalformedInput(
                    field,
                    stripped,
                    stripped.isEmpty() ? "is missing" : "is too long",
                    "Write it in at most " + longest + " characters.");
        }
        return stripped;
    }
}
