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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public String report(@PathParam("name") String name, @Context UriInfo address) {
        ReportView view = reports.report(name, query(name, address));
        return object().add("name", view.name())
                .add("title", view.title())
                .add("question", view.info().question())
                .add("scope", view.scope())
                .add("year", view.year().toString())
                .add("asAt", view.asAt().toString())
                .add("sentence", view.sentence())
                .add("columns", array(view.columns(), column -> object().add("key", column.key())
                        .add("heading", column.heading())
                        .add("type", column.type().name())
                        .add("place", column.place().name())))
                .add("rows", array(view.rows(), row -> row(view.columns(), row)))
                .add("london", row(view.columns(), view.london()))
                .add("notes", texts(view.notes()))
                .build()
                .toString();
    }

    @GET
    @Path("/{name}")
    @Produces("text/csv")
    public byte[] csv(@PathParam("name") String name, @Context UriInfo address) {
        return documents.csv(reports.report(name, query(name, address)));
    }

    private ReportQuery query(String name, UriInfo address) {
        Map<String, String> asked = new HashMap<>();
        address.getQueryParameters().forEach((parameter, values) -> asked.put(parameter, values.get(0)));
        return reports.query(name, asked);
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
