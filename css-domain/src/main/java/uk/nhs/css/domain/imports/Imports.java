package uk.nhs.css.domain.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/** Applies files: whole or not at all. */
@ApplicationScoped
public class Imports {

    private Iterable<ImportKind> kinds;
    private EntityManager em;
    private ImportTrial trial;
    private Actor actor;
    private Clock clock;

    protected Imports() {}

    @Inject
    public Imports(@Any Instance<ImportKind> kinds, EntityManager em, ImportTrial trial, Actor actor, Clock clock) {
        this((Iterable<ImportKind>) kinds, em, trial, actor, clock);
    }

    Imports(Iterable<ImportKind> kinds, EntityManager em, ImportTrial trial, Actor actor, Clock clock) {
        this.kinds = kinds;
        this.em = em;
        this.trial = trial;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Applies every row of a file in the transaction of this call.
     *
     * @param kind the kind's name, such as {@code populations}
     * @return what changed, when no row was bad
     * @throws ImportRefused if one was: the transaction is rolled back and nothing stands
     * @throws NotFound if there is no such kind
     */
    @Transactional
    public ImportResult apply(String kind, byte[] file) {
        return apply(kind, CsvSource.of(file), "", ImportWatch.NONE);
    }

    /**
     * As {@link #apply(String, byte[])}, seen row by row.
     *
     * @param fileName as it was sent, for the history; empty if a program sent it
     * @param watch sees each row as it is read
     */
    @Transactional
    public ImportResult apply(String kind, CsvSource file, String fileName, ImportWatch watch) {
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        ImportKind handler = named(kind);
        Problems problems = new Problems();
        int rows = CsvFile.check(file, handler.header(), handler.key(), problems::add);
        Reading reading = new Reading(handler.open(), rows, problems, watch);
        if (problems.none()) {
            CsvFile.each(file, handler.header(), reading::row);
            reading.end();
        }
        ImportResult result = new ImportResult(
                kind, rows, reading.changes, reading.added, reading.unchanged, problems.told(), problems.none());
        if (!problems.none()) {
            throw new ImportRefused(result);
        }
        em.persist(ImportRecord.of(result, fileName, actor.name(), actor.pct().orElse(null), clock.instant()));
        return result;
    }

    /** One file being applied, some rows at a time. */
    private final class Reading {

        /** After so many rows what was written is forgotten, so that a long file needs no more memory than a short one. */
        private static final int AT_A_TIME = 500;

        private final ImportSession session;
        private final int total;
        private final Problems problems;
        private final ImportWatch watch;
        private final List<ImportRow> ahead = new ArrayList<>(AT_A_TIME);
        private int changes;
        private int added;
        private int unchanged;

        Reading(ImportSession session, int total, Problems problems, ImportWatch watch) {
            this.session = session;
            this.total = total;
            this.problems = problems;
            this.watch = watch;
        }

        void row(ImportRow row) {
            ahead.add(row);
            if (ahead.size() == AT_A_TIME) {
                applyThose();
            }
        }

        private void applyThose() {
            session.ahead(List.copyOf(ahead));
            ahead.forEach(this::apply);
            ahead.clear();
            em.flush();
            em.clear();
        }

        private void apply(ImportRow row) {
            RowEffect effect = RowEffect.refused();
            try {
                effect = session.apply(row);
                count(effect);
            } catch (MalformedInput bad) {
                problems.add(new ImportProblem(row.line(), bad.field(), bad.value(), bad.reason() + ". " + bad.mend()));
            } catch (Refusal refused) {
                problems.add(refused(row.line(), refused));
            }
            watch.row(row, total, effect);
        }

        private void count(RowEffect effect) {
            if (!effect.changes()) {
                unchanged++;
                return;
            }
            changes++;
            if (effect.outcome() == RowOutcome.ADDED) {
                added++;
            }
        }

        void end() {
            applyThose();
            if (problems.none()) {
                try {
                    session.end();
                    em.flush();
                } catch (Refusal refused) {
                    problems.add(refused(1, refused));
                }
            }
        }

        private static ImportProblem refused(int line, Refusal refused) {
            return new ImportProblem(line, "", refused.subject(), refused.detail() + " " + refused.nextStep());
        }
    }

    /** The bad rows, of which the first are told and the rest counted. */
    private static final class Problems {

        private static final int TOLD = 1_000;

        private final List<ImportProblem> told = new ArrayList<>();
        private int more;

        void add(ImportProblem problem) {
            if (told.size() < TOLD) {
                told.add(problem);
            } else {
                more++;
            }
        }

        boolean none() {
            return told.isEmpty();
        }

        List<ImportProblem> told() {
            if (more > 0) {
                told.add(new ImportProblem(
                        told.get(told.size() - 1).line() + 1, "", "", "After this, " + more + " more rows are bad."));
                more = 0;
            }
            return told;
        }
    }

    /**
     * What {@link #apply} would do. It is done and rolled back, so that a preview cannot differ from what follows.
     *
     * @return what would change, or why nothing can; never committed
     */
    public ImportResult preview(String kind, byte[] file) {
        return preview(kind, CsvSource.of(file), ImportWatch.NONE);
    }

    /** As {@link #preview(String, byte[])}, seen row by row. */
    public ImportResult preview(String kind, CsvSource file, ImportWatch watch) {
        try {
            trial.run(() -> apply(kind, file, "", watch));
            throw new IllegalStateException("A trial always ends in a roll-back");
        } catch (ImportTrial.Over over) {
            return over.result();
        } catch (ImportRefused refused) {
            return refused.result();
        }
    }

    /** The files that were applied last, the latest first: a PCT user's own, for the host everybody's. */
    @Transactional
    public List<ImportedFile> history(int most) {
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        String own = actor.role() == Role.PCT_USER ? " where h.pct = :pct" : "";
        TypedQuery<ImportRecord> query = em.createQuery(
                "select h from ImportRecord h" + own + " order by h.loadedAt desc, h.id", ImportRecord.class);
        if (!own.isEmpty()) {
            query.setParameter("pct", actor.pct().orElseThrow());
        }
        return query.setMaxResults(most)
                .getResultStream()
                .map(ImportRecord::view)
                .toList();
    }

    private boolean open(ImportKind kind) {
        return actor.role() != Role.PCT_USER || kind.forPcts();
    }

    /** The names of every kind that the one who asks may load, in order. */
    public List<String> kindNames() {
        return StreamSupport.stream(kinds.spliterator(), false)
                .filter(this::open)
                .map(ImportKind::name)
                .sorted()
                .toList();
    }

    /**
     * What pages call a kind.
     *
     * @return the name itself where there is no such kind any more, as in an old history
     */
    public String label(String kind) {
        return StreamSupport.stream(kinds.spliterator(), false)
                .filter(candidate -> candidate.name().equals(kind))
                .map(ImportKind::label)
                .findFirst()
                .orElse(kind);
    }

    /** @throws NotFound if there is no such kind */
    public List<String> header(String kind) {
        return named(kind).header();
    }

    /** Everything of a kind that there is, as a file of that kind: header first, in UTF-8 with a line end of CR and LF. */
    @Transactional
    public byte[] export(String kind) {
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        ImportKind handler = named(kind);
        return ExportedCsv.of(handler.header(), handler::export);
    }

    private ImportKind named(String kind) {
        for (ImportKind candidate : kinds) {
            if (candidate.name().equals(kind) && open(candidate)) {
                return candidate;
            }
        }
        throw new NotFound("import kind", kind);
    }
}
