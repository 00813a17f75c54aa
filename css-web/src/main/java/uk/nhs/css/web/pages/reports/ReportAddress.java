package uk.nhs.css.web.pages.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.reporting.london.ReportQuery;
import uk.nhs.css.web.frame.DateText;

/** What the address of a report asks, on a page or for a document: dates may be written as people write them. */
public final class ReportAddress {

    /** What stands in the path and is passed on as parameters. */
    private static final List<String> PARTS = List.of("name", "key");

    private ReportAddress() {}

    /**
     * @param parameters of the request
     * @throws MalformedInput naming the parameter and what it may be; also for one that no report has
     */
    public static ReportQuery query(Map<String, String[]> parameters) {
        Map<String, String> asked = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (!PARTS.contains(name) && !name.startsWith("jakarta.faces") && values.length > 0) {
                asked.put(name, values[0]);
            }
        });
        asked.computeIfPresent(
                "asAt",
                (name, text) ->
                        text.isBlank() ? "" : DateText.parse("asAt", text).toString());
        return ReportQuery.of(asked);
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
