package uk.nhs.css.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links in column heads: the same page, its other query parameters kept, another order. */
@Named
@RequestScoped
public class Sorting {

    private final HttpServletRequest request;

    @Inject
    Sorting(HttpServletRequest request) {
        this.request = request;
    }

    /** For the proxy. */
    protected Sorting() {
        this(null);
    }

    /** The value of aria-sort. */
    public String aria(String column, String sort) {
        return column.equals(sort) ? "ascending" : ("-" + column).equals(sort) ? "descending" : "none";
    }

    /** The class that shows the arrow. */
    public String style(String column, String sort) {
        return column.equals(sort) ? "sorted" : ("-" + column).equals(sort) ? "sorted down" : "";
    }

    /** A query-only link: ascending first, descending when it already is ascending. */
    public String href(String column, String sort) {
        return href(request.getParameterMap(), column, sort);
    }

    static String href(Map<String, String[]> parameters, String column, String sort) {
        Stream<String> others = parameters.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("sort") && !entry.getKey().contains("jakarta.faces"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> Stream.of(entry.getValue()).map(value -> pair(entry.getKey(), value)));
        String order = column.equals(sort) ? "-" + column : column;
        return Stream.concat(others, Stream.of(pair("sort", order))).collect(Collectors.joining("&", "?", ""));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
