package uk.nhs.css.pricing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.pricing.ledger.HashChain.Line;
import uk.nhs.css.pricing.ledger.HashChain.Row;

/** Checks that the whole ledger is as it was posted. Reads page by page, so that its size does not matter. */
@ApplicationScoped
@Transactional
public class LedgerChecks {

    private static final int PAGE = 500;

    private EntityManager em;
    private Actor actor;

    protected LedgerChecks() {}

    @Inject
    public LedgerChecks(EntityManager em, Actor actor) {
        this.em = em;
        this.actor = actor;
    }

    /** Walks the chain from the first transaction and names the first that was changed, added or taken away. */
    public LedgerCheckView check() {
        actor.requireRole(Role.HOST_ADMIN);
        ChainWalk walk = new ChainWalk();
        boolean another = true;
        while (another) {
            while (takePage(walk)) {}
            Object[] head = head();
            // Somebody may have posted between the last page and the head: look once more before calling it missing.
            another = (Long) head[0] > walk.lastSeq() && takePage(walk);
            if (!another) {
                takeOrphansAfter(walk.position(), walk);
                walk.finish((Long) head[0], (String) head[1]);
            }
        }
        return walk.result();
    }

    private boolean takePage(ChainWalk walk) {
        long after = walk.position();
        List<Row> rows = rows(after);
        if (rows.isEmpty()) {
            return false;
        }
        Map<Long, List<Line>> lines = lines(after, rows.get(rows.size() - 1).seq());
        rows.forEach(row -> {
            List<Line> own = lines.remove(row.seq());
            walk.take(row, own == null ? List.of() : own);
        });
        lines.keySet().forEach(walk::takeOrphan);
        return true;
    }

    private List<Row> rows(long after) {
        return em.createQuery(
                        "select t.seq, t.postedOn, t.kind, t.narrative, t.sourceKey, t.pct, t.postedBy, t.postedAt,"
                                + " t.previousHash, t.hash from LedgerTransaction t where t.seq > :after order by t.seq",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(c -> new Row(
                        (Long) c[0],
                        (LocalDate) c[1],
                        (String) c[2],
                        (String) c[3],
                        (String) c[4],
                        (String) c[5],
                        (String) c[6],
                        ((Instant) c[7]).toEpochMilli(),
                        (String) c[8],
                        (String) c[9]))
                .toList();
    }

    private Map<Long, List<Line>> lines(long after, long upTo) {
        Map<Long, List<Line>> lines = new HashMap<>();
        em.createQuery(
                        "select e.transactionSeq, e.lineNo, e.account, e.pct, e.amount from LedgerEntry e"
                                + " where e.transactionSeq > :after and e.transactionSeq <= :upTo"
                                + " order by e.transactionSeq, e.lineNo",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultStream()
                .map(c -> new Line((Long) c[0], (Integer) c[1], (String) c[2], (String) c[3], (BigDecimal) c[4]))
                .forEach(line -> lines.computeIfAbsent(line.seq(), seq -> new ArrayList<>())
                        .add(line));
        return lines;
    }

    private void takeOrphansAfter(long lastSeq, ChainWalk walk) {
        Long orphan = em.createQuery(
                        "select min(e.transactionSeq) from LedgerEntry e where e.transactionSeq > :last"
                                + " and not exists (select t.seq from LedgerTransaction t where t.seq = e.transactionSeq)",
                        Long.class)
                .setParameter("last", lastSeq)
                .getSingleResult();
        if (orphan != null) {
            walk.takeOrphan(orphan);
        }
    }

    private Object[] head() {
        return em.createQuery("select h.lastSeq, h.lastHash from LedgerHead h where h.id = :only", Object[].class)
                .setParameter("only", LedgerHead.ONLY)
                .getSingleResult();
    }
}
