package uk.nhs.css.pricing.staffinlieu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.ledger.Ledger;

/** Which posts of a PCT are credited in kind: a post that is credited must not be counted as saved too. */
@ApplicationScoped
@Transactional
public class CreditedPosts {

    private OfferReader reader;
    private Ledger ledger;

    protected CreditedPosts() {}

    @Inject
    public CreditedPosts(OfferReader reader, Ledger ledger) {
        this.reader = reader;
        this.ledger = ledger;
    }

    /**
     * A post that is credited.
     *
     * @param reference what the PCT knows it by
     * @param title the job title
     * @param band its band, such as {@code 8a}
     * @param wte how much of it was accepted
     * @param days the days on which it comes
     */
    public record CreditedPost(String reference, String title, String band, BigDecimal wte, Period days) {

        /** Whether a cost return's line calls the post so, by reference or title; case and spaces do not count. */
        public boolean isCalled(String role) {
            return new PostName(reference, title).isCalled(role);
        }
    }

    /** As {@link #of}, while nobody else can credit a post until the transaction ends. */
    public List<CreditedPost> held(PctCode code, FinancialYear year) {
        ledger.lock();
        return of(code, year);
    }

    /** The posts that are credited for a day of the year. */
    public List<CreditedPost> of(PctCode code, FinancialYear year) {
        return reader.of(code).stream()
                .map(OfferFile::offer)
                .filter(offer -> offer.state().isCredited()
                        && offer.days().overlap(year.period()).isPresent())
                .map(offer -> new CreditedPost(
                        offer.post().reference(),
                        offer.post().title(),
                        offer.post().band().code(),
                        offer.countedWte(),
                        offer.days()))
                .toList();
    }

    /** The credited post of the year that is called so, if there is one. */
    public Optional<CreditedPost> called(PctCode code, FinancialYear year, String role) {
        return of(code, year).stream().filter(post -> post.isCalled(role)).findFirst();
    }
}
