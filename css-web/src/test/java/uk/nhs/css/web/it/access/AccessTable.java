package uk.nhs.css.web.it.access;

import java.util.Arrays;
import java.util.List;

/**
 * What every path answers to everybody, written down by hand: a path that is not here fails the build.
 *
 * <p>A row is {@code METHOD path | objects | no login | host | SHA analyst | user of Brent (5K5)}. Where the path names an
 * object, an answer holds for its own, a foreign and an unknown one alike, or three answers are given in this order. {@code
 * login} is the redirection to the sign-in page. What is posted is malformed: a form of a page that nobody was sent (409),
 * or JSON that breaks off (400; an import answers with what is wrong in its
 * file, 200).
 */
final class AccessTable {

    private static final String ROWS = String.join(
            "",
            CommonRows.ROWS,
            MembershipRows.ROWS,
            MoneyRows.ROWS,
            CostRows.ROWS,
            LondonRows.ROWS,
            AdministrationRows.ROWS);

    /** What the server could answer beside the application's own paths, and does not. */
    private static final String CLOSED =
            """
            GET  /error                             | -      | 404         | 404         | 404         | 404
            GET  /index.xhtml                       | -      | 404         | 404         | 404         | 404
            GET  /WEB-INF/pages/members.xhtml       | -      | 404         | 404         | 404         | 404
            GET  /WEB-INF/web.xml                   | -      | 404         | 404         | 404         | 404
            GET  /resources/css/table.xhtml         | -      | 404         | 404         | 404         | 404
            GET  /jakarta.faces.resource/app.css    | -      | 404         | 404         | 404         | 404
            GET  /openapi/                          | -      | 404         | 404         | 404         | 404
            GET  /metrics                           | -      | 404         | 404         | 404         | 404
            GET  /health/started                    | -      | 404         | 404         | 404         | 404
            GET  /transition/measures               | pct    | login       | 404         | 403         | 404
            GET  /statements/5K5.docx               | -      | 404         | 404         | 404         | 404
            GET  /board-papers/5K5.xlsx             | -      | 404         | 404         | 404         | 404
            GET  /members/                          | -      | 404         | 404         | 404         | 404
            GET  /api                               | -      | 401         | 404         | 404         | 404
            GET  /api/v1                            | -      | 401         | 404         | 404         | 404
            GET  /api/v1/application.wadl           | -      | 401         | 404         | 404         | 404
            """;

    private AccessTable() {}

    static List<AccessRow> rows() {
        return parsed(ROWS);
    }

    static List<AccessRow> closed() {
        return parsed(CLOSED);
    }

    private static List<AccessRow> parsed(String text) {
        return Arrays.stream(text.split("\n"))
                .filter(line -> !line.isBlank())
                .map(AccessRow::of)
                .toList();
    }
}
