package uk.nhs.css.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.reporting.london.ReportDocuments;
import uk.nhs.css.reporting.london.ReportView;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.web.pages.reports.ReportAddress;

/** Answers {@code /reports/price-outlook.pdf} and its kin with the report that its page shows. */
@WebServlet("/reports/*")
public class ReportDocumentsServlet extends DocumentServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Reports reports;

    @Inject
    private transient ReportDocuments documents;

    @Override
    Document document(HttpServletRequest request) {
        String file = request.getPathInfo() == null ? "" : request.getPathInfo();
        int dot = file.lastIndexOf('.');
        if (dot < 2) {
            throw new NotFound("document", file);
        }
        Document.Kind kind = Arrays.stream(Document.Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(file.substring(dot + 1)))
                .findFirst()
                .orElseThrow(() -> new NotFound("document", file));
        String report = file.substring(1, dot);
        ReportView view = reports.report(report, ReportAddress.query(reports, report, request.getParameterMap()));
        String name = view.name() + "-" + view.asAt();
        return switch (kind) {
            case PDF -> kind.named(name, documents.pdf(view));
            case CSV -> kind.named(name, documents.csv(view));
            case XLSX -> kind.named(name, documents.xlsx(view));
        };
    }
}
