package uk.nhs.css.pricing.staffinlieu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.Ledger;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView.YearView;

/**
 * What the host decides on offers of staff. Whatever touches a credit waits for the ledger first: of two acceptances at once
 * the second sees what the first has settled.
 */
@ApplicationScoped
@Transactional
public class StaffDecisions {

    private EntityManager em;
    private OfferReader reader;
    private StaffCrediting crediting;
    private SavedPosts saved;
    private Ledger ledger;
    private PctDirectory directory;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected StaffDecisions() {}

    @Inject
    public StaffDecisions(
            EntityManager em,
            OfferReader reader,
            StaffCrediting crediting,
            SavedPosts saved,
            Ledger ledger,
            PctDirectory directory,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.em = em;
        this.reader = reader;
        this.crediting = crediting;
        this.saved = saved;
        this.ledger = ledger;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Accepts an offer and credits it, as far as charges of its years are left.
     *
     * @param wte how much of it; all of it where empty
     * @param why on what ground; may be empty
     * @throws NotFound if there is no such offer
     * @throws Refusal {@code DECIDED}, {@code OWN_OFFER} for the one who entered it, {@code MORE_THAN_OFFERED}, {@code
     *     POST_TWICE} if the post is credited already for one of the days, {@code POST_SAVED} if the PCT counts it as saved
     */
    public StaffOfferView accept(String id, Optional<BigDecimal> wte, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        ledger.lock();
        OfferFile file = reader.one(id);
        StaffOffer offer = file.offer();
        List<OfferFile> credited = reader.of(offer.pct()).stream()
                .filter(other -> other.offer().state().isCredited())
                .toList();
        offer.accept(
                wte.orElse(offer.post().wte()),
                credited.size() + 1L,
                actor.name(),
                today(),
                Typed.optional("why", why, 500));
        refuseTwice(offer, credited);
        refuseSaved(offer);
        BroughtInLine brought = crediting.bringInLine(offer.pct());
        audit.record(
                "Staff offer accepted",
                offer.pct().value(),
                offer.post().title() + ", " + offer.post().wte().toPlainString() + " WTE offered",
                offer.countedWte().toPlainString() + " WTE accepted; " + brought.inWords(),
                why == null ? "" : why.strip());
        return view(id);
    }

    /**
     * Declines an offer.
     *
     * @throws Refusal {@code DECIDED} if it was decided on
     */
    public void decline(String id, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        StaffOffer offer = reader.one(id).offer();
        offer.decline(actor.name(), today(), Typed.required("why", why, 500));
        em.flush();
        audit.record(
                "Staff offer declined",
                offer.pct().value(),
                offer.post().title() + ", offered",
                OfferState.DECLINED.label(),
                why.strip());
    }

    /**
     * Ends an accepted post before its day; what it has settled beyond its value comes back by a further line, and invoices
     * that it had settled are open again by so much.
     *
     * @param firstDayWithout the first day on which it no longer comes
     * @throws MalformedInput if that is no day of the arrangement
     * @throws Refusal {@code NOT_ACCEPTED} if it is not accepted
     */
    public EndedEarly endEarly(String id, LocalDate firstDayWithout, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        ledger.lock();
        StaffOffer offer = reader.one(id).offer();
        String before = "to " + Dates.inWords(offer.days().to().minusDays(1));
        offer.endEarly(firstDayWithout, actor.name(), today(), Typed.required("why", why, 500));
        BroughtInLine brought = crediting.bringInLine(offer.pct());
        audit.record(
                "Staff in lieu ended early",
                offer.pct().value(),
                offer.post().title() + ", " + before,
                "from " + Dates.inWords(firstDayWithout) + " no more; " + brought.inWords(),
                why.strip());
        return new EndedEarly(view(id), brought.reopened());
    }

    /**
     * Decides what becomes of the rest of an offer's year: all that has found no charge is carried to the next year, where it
     * settles charges at once, or lapses.
     *
     * @throws Refusal {@code NO_REST} if nothing is left of the year
     */
    public StaffOfferView decideRest(String id, FinancialYear year, RestOutcome outcome, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        ledger.lock();
        OfferFile file = reader.one(id);
        YearView view = file.year(year);
        if (!file.offer().state().isCredited() || !view.left().isPositive()) {
            throw new Refusal(
                    "NO_REST",
                    year.toString(),
                    "Nothing is left of " + year + ": what the post is worth has settled charges, or is decided on.",
                    "Nothing is to be done.");
        }
        String ground = Typed.required("ground", why, 500);
        em.persist(StaffRest.decided(
                file.offer(), year, outcome, view.left(), ground, actor.name(), today(), clock.instant()));
        BroughtInLine brought = crediting.bringInLine(file.offer().pct());
        audit.record(
                "Rest of staff in lieu decided",
                file.offer().pct().value(),
                file.offer().post().title() + ", " + Pounds.sterling(view.left()) + " left of " + year,
                outcome.label() + "; " + brought.inWords(),
                ground);
        return view(id);
    }

    private static void refuseTwice(StaffOffer offer, List<OfferFile> credited) {
        for (OfferFile other : credited) {
            Optional<Period> both = other.offer().days().overlap(offer.days());
            if (both.isPresent()
                    && other.offer().post().name().isSamePost(offer.post().name())) {
                throw new Refusal(
                        "POST_TWICE",
                        offer.post().reference(),
                        "The post “" + offer.post().reference() + "” is credited already from "
                                + Dates.inWords(both.get().from()) + " to "
                                + Dates.inWords(both.get().to().minusDays(1)) + ".",
                        "End the other arrangement first; if it is another post, the PCT offers it again under a"
                                + " reference of its own.");
            }
        }
    }

    private void refuseSaved(StaffOffer offer) {
        FinancialYear last = FinancialYear.containing(offer.days().to().minusDays(1));
        for (FinancialYear year = FinancialYear.containing(offer.days().from());
                year.compareTo(last) <= 0;
                year = year.next()) {
            Optional<String> name = saved.namesOf(offer.pct(), year).stream()
                    .filter(offer.post().name()::isCalled)
                    .findFirst();
            if (name.isPresent()) {
                throw new Refusal(
                        "POST_SAVED",
                        offer.post().reference(),
                        "The PCT’s cost return of " + year + " counts the post “" + name.get()
                                + "” as saved; a post cannot be saved and credited.",
                        "Take it out of the replaced costs, or decline the offer.");
            }
        }
    }

    private StaffOfferView view(String id) {
        OfferFile file = reader.one(id);
        return file.view(directory.get(file.offer().pct()).name());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
