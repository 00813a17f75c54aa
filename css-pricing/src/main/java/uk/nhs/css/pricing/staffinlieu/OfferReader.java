package uk.nhs.css.pricing.staffinlieu;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView.RestView;

/** Loads offers with all that belongs to them in four queries, however many there are, and decides whose are shown. */
@Dependent
public class OfferReader {

    private final EntityManager em;
    private final Actor actor;

    @Inject
    public OfferReader(EntityManager em, Actor actor) {
        this.em = em;
        this.actor = actor;
    }

    /** The offers that the actor may see: a PCT user its own, everybody else all; the newest first. */
    List<OfferFile> visible() {
        return actor.pct().map(this::of).orElseGet(() -> files(Optional.empty()));
    }

    /**
     * The offers of one PCT.
     *
     * @throws NotFound if the actor may not see them
     */
    List<OfferFile> of(PctCode code) {
        actor.requireSightOf(code);
        return files(Optional.of(code));
    }

    /**
     * One offer.
     *
     * @throws NotFound if there is none, or the actor may not see it
     */
    OfferFile one(String id) {
        StaffOffer offer = id == null ? null : em.find(StaffOffer.class, id);
        if (offer == null || !actor.sees(offer.pct())) {
            throw new NotFound("staff offer", id);
        }
        return files(Optional.of(offer.pct())).stream()
                .filter(file -> file.offer().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("staff offer", id));
    }

    private List<OfferFile> files(Optional<PctCode> only) {
        List<StaffOffer> offers = rows(StaffOffer.class, only, "r.enteredAt desc, r.id");
        Map<String, List<YearTerms>> terms = rows(StaffOfferYear.class, only, "r.id").stream()
                .collect(Collectors.groupingBy(
                        StaffOfferYear::offerId, Collectors.mapping(StaffOfferYear::terms, Collectors.toList())));
        Map<String, List<StaffCredit>> credits = rows(StaffCredit.class, only, "r.ledgerSeq").stream()
                .collect(Collectors.groupingBy(StaffCredit::offerId));
        Map<String, List<RestView>> rests = rows(StaffRest.class, only, "r.decidedAt, r.id").stream()
                .collect(Collectors.groupingBy(
                        StaffRest::offerId, Collectors.mapping(StaffRest::view, Collectors.toList())));
        return offers.stream()
                .map(offer -> new OfferFile(
                        offer,
                        terms.getOrDefault(offer.id(), List.of()),
                        credits.getOrDefault(offer.id(), List.of()),
                        rests.getOrDefault(offer.id(), List.of())))
                .toList();
    }

    private <T> List<T> rows(Class<T> type, Optional<PctCode> only, String order) {
        String where = only.isPresent() ? " where r.pct = :pct" : "";
        var query = em.createQuery("select r from " + type.getSimpleName() + " r" + where + " order by " + order, type);
        only.ifPresent(code -> query.setParameter("pct", code));
        return query.getResultList();
    }
}
