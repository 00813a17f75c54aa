package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.object;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import uk.nhs.css.domain.imports.FirstRows;
import uk.nhs.css.domain.imports.ImportRefused;
import uk.nhs.css.domain.imports.ImportResult;
import uk.nhs.css.domain.imports.Imports;
import uk.nhs.css.domain.imports.RowOutcome;
import uk.nhs.css.web.platform.SpooledFile;

/** Files in their fixed forms: checked without {@code commit=true}, applied whole or not at all with it. */
@Path("/imports")
@RequestScoped
public class ImportsResource {

    @Inject
    private Imports imports;

    @Inject
    private IdempotentCalls calls;

    /** A file with a bad row is answered with its errors and {@code committed: false}; nothing of it stands. */
    @POST
    @Path("/{kind}")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public String apply(
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("kind") String kind,
            @QueryParam("commit") String commit,
            InputStream sent) {
        boolean keep = Parameters.query("commit", commit, Parameters::trueOrFalse, false);
        FirstRows first = new FirstRows();
        try (SpooledFile file = SpooledFile.of(sent)) {
            return keep
                    ? calls.once(
                            key,
                            "POST /imports/" + kind,
                            file.digest(),
                            () -> json(imports.apply(kind, file.source(), "", first), first))
                    : json(imports.preview(kind, file.source(), first), first);
        } catch (ImportRefused refused) {
            return json(refused.result(), first);
        }
    }

    private static String json(ImportResult result, FirstRows first) {
        return object().add("kind", result.kind())
                .add("rows", result.rows())
                .add("changes", result.changes())
                .add("added", result.added())
                .add("unchanged", result.unchanged())
                .add("errors", array(result.errors(), error -> object().add("line", error.line())
                        .add("column", error.column())
                        .add("value", error.value())
                        .add("reason", error.reason())))
                .add("committed", result.committed())
                .add("firstChanges", array(first.changes(), ImportsResource::change))
                .build()
                .toString();
    }

    /** The first rows that change something: from what to what, for one of which nothing stood no columns. */
    private static JsonObjectBuilder change(FirstRows.Seen seen) {
        return object().add("line", seen.row().line())
                .add("added", seen.effect().outcome() == RowOutcome.ADDED)
                .add("columns", array(seen.effect().columns(), column -> object().add("column", column.column())
                        .add("before", column.before())
                        .add("after", column.after())));
    }
}
