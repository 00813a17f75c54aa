package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.staffinlieu.SavedPosts;

/** The posts that a PCT's accepted cost return counts as replaced by the service. */
@ApplicationScoped
public class ReplacedPosts implements SavedPosts {

    private AcceptedReturns returns;

    protected ReplacedPosts() {}

    @Inject
    public ReplacedPosts(AcceptedReturns returns) {
        this.returns = returns;
    }

    @Override
    public List<String> namesOf(PctCode code, FinancialYear year) {
        return returns.postsSaved(code, year).stream().map(PostSaved::role).toList();
    }
}
