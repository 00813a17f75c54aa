package uk.nhs.css.pricing.staffinlieu;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;

/** The post of an offer, as the PCT described and priced it. Never changed: what becomes of it is the offer's. */
@Embeddable
public class OfferedPost {

    @Column(name = "post_reference", updatable = false)
    private String reference;

    @Column(name = "title", updatable = false)
    private String title;

    @Column(name = "band", updatable = false)
    private String band;

    @Column(name = "wte", updatable = false)
    private BigDecimal wte;

    @Column(name = "annual_cost", updatable = false)
    private Money annualCost;

    @Column(name = "basic_pay", updatable = false)
    private Money basicPay;

    @Column(name = "build_up", updatable = false)
    private String buildUp;

    @Enumerated(EnumType.STRING)
    @Column(name = "arrangement", updatable = false)
    private Arrangement arrangement;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Column(name = "note", updatable = false)
    private String note;

    protected OfferedPost() {}

    /** A post as drafted, with the annual cost that was given or built up. */
    static OfferedPost of(StaffOfferDraft draft, Money annualCost, String buildUp) {
        OfferedPost post = new OfferedPost();
        post.reference = draft.postReference();
        post.title = draft.title();
        post.band = draft.band().code();
        post.wte = draft.wte().setScale(2);
        post.annualCost = annualCost;
        post.basicPay = draft.basicPay().orElse(null);
        post.buildUp = buildUp;
        post.arrangement = draft.arrangement();
        post.startsOn = draft.from();
        post.endsOn = draft.to();
        post.note = draft.note();
        return post;
    }

    String title() {
        return title;
    }

    Band band() {
        return Band.of(band);
    }

    BigDecimal wte() {
        return wte;
    }

    Money annualCost() {
        return annualCost;
    }

    /** What the annual cost was built up from; empty where it was given. */
    Optional<Money> basicPay() {
        return Optional.ofNullable(basicPay);
    }

    String buildUp() {
        return buildUp;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    Period days() {
        return new Period(startsOn, endsOn);
    }

    String note() {
        return note;
    }

    /** What identifies the post within the PCT. */
    PostName name() {
        return new PostName(reference, title);
    }

    String reference() {
        return reference;
    }

    /** A whole year of so much of the post, rounded half-up to the penny once. */
    Money annual(BigDecimal ofWte) {
        return Pounds.roundHalfUp(annualCost.getAmount().multiply(ofWte));
    }

    /** {@code 0.50 WTE × £44,000.00 a year = £22,000.00}. */
    String annualInWords(BigDecimal ofWte) {
        return ofWte.toPlainString() + " WTE × " + Pounds.sterling(annualCost) + " a year = "
                + Pounds.sterling(annual(ofWte));
    }
}
