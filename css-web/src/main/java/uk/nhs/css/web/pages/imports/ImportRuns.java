package uk.nhs.css.web.pages.imports;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.imports.ImportRefused;
import uk.nhs.css.domain.imports.Imports;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.web.platform.SpooledFile;
import uk.nhs.css.web.security.CurrentActor;

/**
 * Checks and applies files in the background, on behalf of the one who sent them, so that a long file holds no browser. A
 * short one is waited for. A run lives until the server stops or many others have followed it; its file waits on the disk.
 */
@ApplicationScoped
public class ImportRuns {

    private static final int KEPT = 20;
    private static final int WAIT_SECONDS = 4;

    private final Map<String, ImportRun> runs = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Imports imports;

    @Inject
    private Actor actor;

    /** Begins to check a file. @return the run's id */
    public String check(String kind, String fileName, SpooledFile file) {
        try {
            imports.header(kind);
        } catch (NotFound unknown) {
            file.close();
            throw unknown;
        }
        return start(new ImportRun(kind, fileName, file, actor.name(), false));
    }

    /** Begins to apply a file that was checked. @return the id of the new run */
    public String apply(String id) {
        ImportRun checked = get(id);
        return start(new ImportRun(checked.kind(), checked.fileName(), checked.file(), actor.name(), true));
    }

    private String start(ImportRun run) {
        Actor who = Actor.of(actor.name(), actor.role(), actor.pct().orElse(null));
        String id = UUID.randomUUID().toString();
        if (runs.size() >= KEPT) {
            forgetThoseOver();
        }
        runs.put(id, run);
        Future<?> reading = executor.submit(() -> CurrentActor.onBehalfOf(who, () -> read(run)));
        try {
            reading.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException goesOn) {
            return id;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException failed) {
            // The run itself says so.
            return id;
        }
        return id;
    }

    private synchronized void forgetThoseOver() {
        List<ImportRun> over = runs.values().stream().filter(ImportRun::over).toList();
        runs.values().removeAll(over);
        // A file that was checked may be being applied.
        over.stream()
                .map(ImportRun::file)
                .filter(file -> runs.values().stream().noneMatch(run -> run.file() == file))
                .forEach(SpooledFile::close);
    }

    @PreDestroy
    void forgetAll() {
        runs.values().forEach(run -> run.file().close());
        runs.clear();
    }

    private void read(ImportRun run) {
        try {
            run.done(
                    run.commit()
                            ? imports.apply(run.kind(), run.file().source(), run.fileName(), run)
                            : imports.preview(run.kind(), run.file().source(), run));
        } catch (ImportRefused refused) {
            run.done(refused.result());
        } catch (Forbidden no) {
            run.failed("Your role may not load a file of this kind.");
        } catch (RuntimeException wrong) {
            run.failed("The file could not be read to its end. Nothing of it was applied. Try again.");
            throw wrong;
        }
    }

    /** @throws NotFound if there is none, it is somebody else's, or the server has been started again since */
    public ImportRun get(String id) {
        ImportRun run = id == null ? null : runs.get(id);
        if (run == null || !run.of(actor.name())) {
            throw new NotFound("import", id);
        }
        return run;
    }
}
