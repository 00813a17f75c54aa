package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.object;
import static uk.nhs.css.web.api.JsonOutput.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import uk.nhs.css.reporting.london.ReportDocuments;
import uk.nhs.css.reporting.london.ReportQuery;
import uk.nhs.css.reporting.london.ReportView;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** The London-wide reports as JSON or CSV. */
@Path("/reports")
@RequestScoped
public class ReportsResource {

    @Inject
    private Reports reports;

    @Inject
    private ReportDocuments documents;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String list() {
        return array(reports.list(), info -> object().add("name", info.name())
                        .add("title", info.title())
                        .add("question", info.question()))
                .toString();
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    public String report(
            @PathParam("name") String name,
            @QueryParam("year") String year,
            @QueryParam("asAt") String asAt,
            @QueryParam("sector") String sector,
            @QueryParam("state") String state) {
        ReportView view = reports.report(name, ReportQuery.of(year, asAt, sector, state, null, null));
        return object().add("name", view.name())
                .add("title", view.title())
                .add("asAt", view.asAt().toString())
                .add("sentence", view.sentence())
                .add("columns", array(view.columns(), column -> object().add("key", column.key())
                        .add("heading", column.heading())
                        .add("type", column.type().name())))
                .add("rows", array(view.rows(), row -> row(view.columns(), row)))
                .add("london", row(view.columns(), view.london()))
                .add("notes", texts(view.notes()))
                .build()
                .toString();
    }

    @GET
    @Path("/{name}")
    @Produces("text/csv")
    public byte[] csv(
            @PathParam("name") String name,
            @QueryParam("year") String year,
            @QueryParam("asAt") String asAt,
            @QueryParam("sector") String sector,
            @QueryParam("state") String state) {
        return documents.csv(reports.report(name, ReportQuery.of(year, asAt, sector, state, null, null)));
    }

    /** Every figure as the text that the CSV carries, so that neither can differ from the other. */
    private static JsonObjectBuilder row(List<Column> columns, Row row) {
        JsonObjectBuilder json = object();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cells().get(i);
            json.add(columns.get(i).key(), cell.plain());
        }
        return json;
    }
}
