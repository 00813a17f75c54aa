package uk.nhs.css.domain.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/** Applies files: whole or not at all. */
@ApplicationScoped
public class Imports {

    private Iterable<ImportKind> kinds;
    private EntityManager em;

    protected Imports() {}

    @Inject
    public Imports(@Any Instance<ImportKind> kinds, EntityManager em) {
        this((Iterable<ImportKind>) kinds, em);
    }

    Imports(Iterable<ImportKind> kinds, EntityManager em) {
        this.kinds = kinds;
        this.em = em;
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
        ImportKind handler = named(kind);
        CsvFile csv = CsvFile.read(file, handler.header());
        List<ImportProblem> problems = new ArrayList<>(csv.problems());
        int changes = 0;
        if (problems.isEmpty()) {
            for (ImportRow row : csv.rows()) {
                try {
                    if (handler.apply(row)) {
                        changes++;
                        // The next row must find what this one wrote.
                        em.flush();
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
        ImportResult result =
                new ImportResult(kind, rows, changes, csv.rows().size() - changes, problems, problems.isEmpty());
        if (!problems.isEmpty()) {
            throw new ImportRefused(result);
        }
        return result;
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
