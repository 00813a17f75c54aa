package uk.nhs.css.web.pages.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.Findings;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.reporting.london.ReportQuery;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.web.frame.DateText;

/** What the address of a report asks, on a page or for a document: dates may be written as people write them. */
public final class ReportAddress {

    /** What stands in the path and is passed on as parameters. */
    private static final List<String> PARTS = List.of("name", "key");

    private ReportAddress() {}

    /**
     * @param name of the report
     * @param parameters of the request
     * @throws MalformedInput with everything that cannot be understood and what it may be; also a parameter that no report has
     */
    public static ReportQuery query(Reports reports, String name, Map<String, String[]> parameters) {
        Map<String, String> asked = new HashMap<>();
        parameters.forEach((parameter, values) -> {
            if (!PARTS.contains(parameter) && !parameter.startsWith("jakarta.faces") && values.length > 0) {
                asked.put(parameter, values[0]);
            }
        });
        Findings findings = new Findings();
        asked.computeIfPresent(
                "asAt", (parameter, text) -> findings.read(() -> date(text)).orElse(""));
        Optional<ReportQuery> query = findings.read(() -> reports.query(name, asked));
        findings.raise();
        return query.orElseThrow();
    }

    private static String date(String text) {
        return text.isBlank() ? "" : DateText.parse("asAt", text).toString();
    }

    /** The filters of a query as an address has them, with the question mark; empty if there is none. */
    static String filters(ReportQuery query) {
        return query.filters().isEmpty()
                ? ""
                : query.filters().entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
