package uk.nhs.css.web.pages.queries;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.query.LineQueries;
import uk.nhs.css.pricing.query.LineQueryView;
import uk.nhs.css.pricing.query.QueryState;

/** The queries that may be seen, for their list and for the lines of a statement. */
@Named
@RequestScoped
public class StatementQueries {

    @Inject
    private LineQueries queries;

    private final Map<PctCode, Map<String, LineQueryView>> byLine = new HashMap<>();
    private List<LineQueryView> all;

    /** Open ones first, the longest open at the top. */
    public List<LineQueryView> all() {
        if (all == null) {
            all = queries.all();
        }
        return all;
    }

    /** How many wait for an answer. */
    public long open() {
        return all().stream().filter(query -> query.state() == QueryState.OPEN).count();
    }

    /** The last query on a line of a PCT's statement, or null. */
    public LineQueryView on(PctCode code, String reference) {
        return byLine.computeIfAbsent(code, this::ofPct).get(reference);
    }

    private Map<String, LineQueryView> ofPct(PctCode code) {
        Map<String, LineQueryView> last = new HashMap<>();
        queries.of(code)
                .forEach(query -> last.merge(
                        query.reference(),
                        query,
                        (one, other) ->
                                one.state() == QueryState.OPEN || !one.askedOn().isBefore(other.askedOn())
                                        ? one
                                        : other));
        return last;
    }
}
