package uk.nhs.css.pricing.staffinlieu;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;

/** An offer of a post instead of cash: who made it, what was decided on it, and how long the post comes. */
@Entity
@Table(name = "staff_offer")
@OwnedByPct(scopedIn = {OfferReader.class, StaffOffers.class})
public class StaffOffer {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Embedded
    private OfferedPost post;

    @Column(name = "illustrative", updatable = false)
    private boolean illustrative;

    @Enumerated(EnumType.STRING)
    @Column(name = "offer_state")
    private OfferState state;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    @Column(name = "entered_on", updatable = false)
    private LocalDate enteredOn;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Column(name = "accepted_wte")
    private BigDecimal acceptedWte;

    @Column(name = "accepted_place")
    private Long acceptedPlace;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Column(name = "settled_why")
    private String settledWhy;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "left_by")
    private String leftBy;

    @Column(name = "left_told_on")
    private LocalDate leftToldOn;

    @Column(name = "left_why")
    private String leftWhy;

    @Version
    @Column(name = "version")
    private int version;

    protected StaffOffer() {}

    /** An offer as drafted, with the annual cost that was given or built up. */
    static StaffOffer made(
            StaffOfferDraft draft, Money annualCost, String buildUp, String by, LocalDate on, Instant at) {
        StaffOffer offer = new StaffOffer();
        offer.id = UUID.randomUUID().toString();
        offer.pct = draft.code();
        offer.post = OfferedPost.of(draft, annualCost, buildUp);
        offer.illustrative = draft.illustrative();
        offer.state = OfferState.OFFERED;
        offer.enteredBy = by;
        offer.enteredOn = on;
        offer.enteredAt = at;
        return offer;
    }

    /**
     * Takes the post, in whole or part.
     *
     * @param taken at most what was offered
     * @param place its place in the order of acceptance
     */
    void accept(BigDecimal taken, long place, String by, LocalDate on, String why) {
        requireOffered("accepted");
        if (enteredBy.equals(by)) {
            throw new Refusal(
                    "OWN_OFFER",
                    post.title(),
                    "You entered this offer, so you cannot accept it.",
                    "Ask another host administrator to decide on it.");
        }
        StaffOfferDraft.checkWte(taken);
        if (taken.compareTo(post.wte()) > 0) {
            throw new Refusal(
                    "MORE_THAN_OFFERED",
                    "wte",
                    taken.toPlainString() + " WTE is more than the "
                            + post.wte().toPlainString() + " that was offered.",
                    "Accept at most " + post.wte().toPlainString() + ".");
        }
        state = OfferState.ACCEPTED;
        acceptedWte = taken.setScale(2);
        acceptedPlace = place;
        settle(by, on, why);
    }

    void decline(String by, LocalDate on, String why) {
        requireOffered("declined");
        state = OfferState.DECLINED;
        settle(by, on, why);
    }

    void withdraw(String by, LocalDate on, String why) {
        requireOffered("withdrawn");
        state = OfferState.WITHDRAWN;
        settle(by, on, why);
    }

    /**
     * Ends an accepted post before its day.
     *
     * @param firstDayWithout the first day on which the post no longer comes; the first day of the offer if it never came
     */
    void endEarly(LocalDate firstDayWithout, String by, LocalDate on, String why) {
        if (!state.isCredited()) {
            throw new Refusal(
                    "NOT_ACCEPTED",
                    post.title(),
                    "The offer is " + state.label().toLowerCase(Locale.UK) + "; only an accepted one can end early.",
                    "Look at what it says now.");
        }
        Period days = days();
        if (firstDayWithout == null || firstDayWithout.isBefore(days.from()) || !firstDayWithout.isBefore(days.to())) {
            throw new MalformedInput(
                    "endedOn",
                    firstDayWithout == null ? "" : firstDayWithout.toString(),
                    "is no day of the arrangement",
                    "Give a day from " + Dates.inWords(days.from()) + " to "
                            + Dates.inWords(days.to().minusDays(1)) + ".");
        }
        state = OfferState.ENDED_EARLY;
        leftOn = firstDayWithout;
        leftBy = by;
        leftToldOn = on;
        leftWhy = why;
    }

    private void requireOffered(String what) {
        if (state != OfferState.OFFERED) {
            throw new Refusal(
                    "DECIDED",
                    post.title(),
                    "The offer is " + state.label().toLowerCase(Locale.UK) + " and cannot be " + what + " any more.",
                    "Look at what it says now; a new offer can take its place.");
        }
    }

    private void settle(String by, LocalDate on, String why) {
        settledBy = by;
        settledOn = on;
        settledWhy = why;
    }

    String id() {
        return id;
    }

    PctCode pct() {
        return pct;
    }

    /** What was offered. */
    OfferedPost post() {
        return post;
    }

    String enteredBy() {
        return enteredBy;
    }

    OfferState state() {
        return state;
    }

    long acceptedPlace() {
        return acceptedPlace == null ? Long.MAX_VALUE : acceptedPlace;
    }

    /** The whole-time equivalent that counts now: what was accepted, else what was offered. */
    BigDecimal countedWte() {
        return acceptedWte == null ? post.wte() : acceptedWte;
    }

    /** The days on which the post comes: to its early end, if it has one. */
    Period days() {
        return leftOn == null ? post.days() : new Period(post.days().from(), leftOn);
    }

    /** How it stood at the end of a day; empty before it was made. */
    Optional<OfferState> stateOn(LocalDate day) {
        if (enteredOn.isAfter(day)) {
            return Optional.empty();
        }
        if (settledOn == null || settledOn.isAfter(day)) {
            return Optional.of(OfferState.OFFERED);
        }
        boolean ended = state == OfferState.ENDED_EARLY;
        return Optional.of(ended && leftToldOn.isAfter(day) ? OfferState.ACCEPTED : state);
    }

    /** The days on which the post comes, as was known at the end of a day. */
    Period daysKnownOn(LocalDate day) {
        return leftToldOn != null && leftToldOn.isAfter(day) ? post.days() : days();
    }

    StaffOfferView.Facts facts() {
        return new StaffOfferView.Facts(
                id,
                pct,
                post.reference(),
                post.title(),
                post.band(),
                post.wte(),
                post.annualCost(),
                post.basicPay(),
                post.buildUp(),
                post.arrangement(),
                post.days().from(),
                post.days().to(),
                post.note(),
                illustrative,
                state,
                enteredBy,
                enteredOn,
                Optional.ofNullable(acceptedWte),
                Optional.ofNullable(settledBy),
                Optional.ofNullable(settledOn),
                Optional.ofNullable(settledWhy),
                Optional.ofNullable(leftOn),
                Optional.ofNullable(leftBy),
                Optional.ofNullable(leftToldOn),
                Optional.ofNullable(leftWhy));
    }
}
