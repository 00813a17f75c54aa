package uk.nhs.css.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.reporting.pack.Packs;

/** Answers {@code /packs/3.pdf} with the pack as it was issued. */
@WebServlet("/packs/*")
public class PackDocumentsServlet extends DocumentServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([1-9]\\d{0,8})\\.pdf");

    @Inject
    private transient Packs packs;

    @Override
    Document document(HttpServletRequest request) {
        String file = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher matcher = FILE.matcher(file);
        if (!matcher.matches()) {
            throw new NotFound("document", file);
        }
        int number = Integer.parseInt(matcher.group(1));
        return Document.Kind.PDF.named("report-pack-" + number, packs.pdf(number));
    }
}
