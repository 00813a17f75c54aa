package uk.nhs.css.domain.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
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

    protected Imports() {}

    @Inject
    public Imports(@Any Instance<ImportKind> kinds, EntityManager em, ImportTrial trial, Actor actor) {
        this((Iterable<ImportKind>) kinds, em, trial, actor);
    }

    Imports(Iterable<ImportKind> kinds, EntityManager em, ImportTrial trial, Actor actor) {
        this.kinds = kinds;
        this.em = em;
        this.trial = trial;
        this.actor = actor;
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
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        ImportKind handler = named(kind);
        CsvFile csv = CsvFile.read(file, handler.header());
        List<ImportProblem> problems = new ArrayList<>(csv.problems());
        int changes = 0;
        int unchanged = 0;
        if (problems.isEmpty()) {
            for (ImportRow row : csv.rows()) {
                try {
                    if (handler.apply(row)) {
                        changes++;
                        // The next row must find what this one wrote.
                        em.flush();
                    } else {
                        unchanged++;
                    }
                } catch (MalformedInput bad) {
                    problems.add(
                            new ImportProblem(row.line(), bad.field(), bad.value(), bad.reason() + ". " + bad.mend()));
                } catch (Refusal refused) {
                    problems.add(new ImportProblem(
                            row.line(), "", refused.subject(), refused.detail() + " " + refused.nextStep()));
                }
            }
        }
        int rows = csv.rows().size() + csv.problems().size();
        ImportResult result = new ImportResult(kind, rows, changes, unchanged, problems, problems.isEmpty());
        if (!problems.isEmpty()) {
            throw new ImportRefused(result);
        }
        return result;
    }

    /**
     * What {@link #apply} would do. It is done and rolled back, so that a preview cannot differ from what follows.
     *
     * @return what would change, or why nothing can; never committed
     */
    public ImportResult preview(String kind, byte[] file) {
        try {
            trial.run(() -> apply(kind, file));
            throw new IllegalStateException("A trial always ends in a roll-back");
        } catch (ImportTrial.Over over) {
            return over.result();
        } catch (ImportRefused refused) {
            return refused.result();
        }
    }

    /** The names of every kind, in order. */
    public List<String> kindNames() {
        return StreamSupport.stream(kinds.spliterator(), false)
                .map(ImportKind::name)
                .sorted()
                .toList();
    }

    /** @throws NotFound if there is no such kind */
    public List<String> header(String kind) {
        return named(kind).header();
    }

    private ImportKind named(String kind) {
        for (ImportKind candidate : kinds) {
            if (candidate.name().equals(kind)) {
                return candidate;
            }
        }
        throw new NotFound("import kind", kind);
    }
}
