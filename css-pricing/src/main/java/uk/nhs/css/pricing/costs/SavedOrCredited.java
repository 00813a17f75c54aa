package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.staffinlieu.CreditedPosts;
import uk.nhs.css.pricing.staffinlieu.CreditedPosts.CreditedPost;

/**
 * A post that comes to the service as staff in lieu is credited; it is not saved too. The same is refused from the other side
 * when an offer is accepted, so that it does not matter which came first, nor whether both come at once.
 */
@ApplicationScoped
public class SavedOrCredited {

    private CreditedPosts credited;

    protected SavedOrCredited() {}

    @Inject
    public SavedOrCredited(CreditedPosts credited) {
        this.credited = credited;
    }

    /**
     * Looks while nobody else can credit a post, until the transaction ends.
     *
     * @param saved gives the names of the posts that a return counts as replaced; not asked if nothing is credited
     * @throws Refusal {@code POST_CREDITED} if one of them is credited on a day of the year
     */
    void refuse(PctCode code, FinancialYear year, Supplier<List<String>> saved) {
        List<CreditedPost> posts = credited.held(code, year);
        if (!posts.isEmpty()) {
            saved.get().forEach(role -> refuse(posts, role, year));
        }
    }

    /** Those that are credited on a day of the year, for a file with many lines. */
    List<CreditedPost> credited(PctCode code, FinancialYear year) {
        return credited.of(code, year);
    }

    static void refuse(List<CreditedPost> posts, String role, FinancialYear year) {
        if (posts.stream().anyMatch(post -> post.isCalled(role))) {
            throw new Refusal(
                    "POST_CREDITED",
                    role,
                    "The post “" + role + "” is credited as staff in lieu in " + year
                            + "; a post cannot be saved and credited.",
                    "Take the line out, or end the arrangement under Staff in lieu first.");
        }
    }
}
