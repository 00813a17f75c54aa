package uk.nhs.css.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.nhs.css.domain.audit.AuditQuery;
import uk.nhs.css.domain.audit.AuditTrail;
import uk.nhs.css.domain.audit.AuditView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.ColumnType;
import uk.nhs.css.reporting.table.CsvFile;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;
import uk.nhs.css.reporting.table.Sheet;
import uk.nhs.css.web.pages.audit.AuditAddress;

/** Answers {@code /audit.csv} with the rows that the audit page shows for the same address, all pages in one file. */
@WebServlet("/audit.csv")
public class AuditServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The newest rows that one file holds; its notes say if there are more. */
    private static final int MOST = 20_000;

    private static final List<Column> COLUMNS = Stream.of(
                    "made_at", "made_by", "action", "subject", "before_value", "after_value", "reason")
            .map(key -> Column.of(key, key, ColumnType.TEXT))
            .toList();

    @Inject
    private transient AuditTrail trail;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] file;
        try {
            file = file(AuditAddress.query(
                    request.getParameter("q"),
                    request.getParameter("by"),
                    request.getParameter("action"),
                    request.getParameter("from"),
                    request.getParameter("to")));
        } catch (MalformedInput bad) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain; charset=UTF-8");
            file = (bad.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
            response.getOutputStream().write(file);
            return;
        }
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-" + LocalDate.now(clock) + ".csv\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private byte[] file(AuditQuery asked) {
        List<AuditView> found = trail.search(asked, 0, MOST);
        long total = found.size() < MOST ? found.size() : trail.count(asked);
        List<String> notes = total > found.size()
                ? List.of("The newest " + MOST + " of " + total + " rows. Give dates for the older ones.")
                : List.of();
        DataTable table = new DataTable(
                "Audit trail", COLUMNS, found.stream().map(this::row).toList(), Optional.empty());
        return CsvFile.of(new Sheet("Audit", "Audit trail", List.of(), LocalDate.now(clock), table, notes));
    }

    private Row row(AuditView view) {
        return Row.of(
                Cell.text(view.at()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(clock.getZone())
                        .toOffsetDateTime()
                        .toString()),
                Cell.text(view.by()),
                Cell.text(view.action()),
                Cell.text(view.subject()),
                Cell.text(view.before()),
                Cell.text(view.after()),
                Cell.text(view.reason()));
    }
}
