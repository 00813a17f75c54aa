package uk.nhs.css.pricing.staffinlieu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.tariff.TariffView;
import uk.nhs.css.pricing.tariff.Tariffs;

/** What PCTs offer instead of cash. A PCT offers and withdraws its own; the host decides in {@link StaffDecisions}. */
@ApplicationScoped
@Transactional
public class StaffOffers {

    private EntityManager em;
    private OfferReader reader;
    private Tariffs tariffs;
    private PayTables tables;
    private PctDirectory directory;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected StaffOffers() {}

    @Inject
    public StaffOffers(
            EntityManager em,
            OfferReader reader,
            Tariffs tariffs,
            PayTables tables,
            PctDirectory directory,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.em = em;
        this.reader = reader;
        this.tariffs = tariffs;
        this.tables = tables;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Offers a post. The PCT's users do, or the host for an offer that came on paper; whoever enters it cannot accept it.
     *
     * @return the offer with what it is worth
     * @throws NotFound if there is no such PCT, or it is not the PCT user's own
     * @throws Refusal {@code PAY_BAND} outside the band; {@code NO_TARIFF} for days in a year without a tariff; {@code
     *     NO_PAY_TABLE} for a year without pay table; {@code NO_VALUE} if the days are worth nothing under the proration
     */
    public StaffOfferView offer(StaffOfferDraft draft) {
        actor.requireSightOf(draft.code());
        actor.requireRole(Role.PCT_USER, Role.HOST_ADMIN);
        directory.get(draft.code());
        List<TariffView> terms = terms(draft);
        Optional<BuildUp> buildUp = buildUp(draft);
        Money annual = annual(draft, buildUp);
        StaffOffer offer = StaffOffer.made(
                draft,
                annual,
                buildUp.map(BuildUp::inWords).orElse(""),
                actor.name(),
                LocalDate.now(clock),
                clock.instant());
        List<StaffOfferYear> years =
                terms.stream().map(tariff -> StaffOfferYear.of(offer, tariff)).toList();
        OfferFile file =
                new OfferFile(offer, years.stream().map(StaffOfferYear::terms).toList(), List.of(), List.of());
        Money value = file.worth(draft.wte(), draft.days());
        if (value.isZero()) {
            throw new Refusal(
                    "NO_VALUE",
                    "to",
                    "From " + Dates.inWords(draft.from()) + " to "
                            + Dates.inWords(draft.to().minusDays(1)) + " the post is worth nothing "
                            + terms.get(0).proration().label() + ": no first of a month lies in it.",
                    "Offer days with at least one first of a month.");
        }
        em.persist(offer);
        em.flush();
        years.forEach(em::persist);
        em.flush();
        audit.record(
                "Staff offered",
                draft.code().value(),
                "",
                draft.title() + ", " + draft.band().label() + ", " + draft.wte().toPlainString() + " WTE, "
                        + Pounds.sterling(value),
                draft.note());
        return file.view(directory.get(draft.code()).name());
    }

    /** The annual cost of a draft's post, step by step; empty where the annual cost is given. */
    public Optional<BuildUp> buildUp(StaffOfferDraft draft) {
        PayTable table = tables.of(FinancialYear.containing(draft.from()));
        if (draft.basicPay().isEmpty()) {
            draft.annualCost().ifPresent(cost -> table.checkAnnualCost(draft.band(), cost));
            return Optional.empty();
        }
        return Optional.of(table.buildUp(draft.band(), draft.basicPay().get(), draft.area()));
    }

    /** What a draft would be worth in each year and in all. Saves nothing. */
    public Money worth(StaffOfferDraft draft) {
        actor.requireSightOf(draft.code());
        Money annual =
                Pounds.roundHalfUp(annual(draft, buildUp(draft)).getAmount().multiply(draft.wte()));
        return terms(draft).stream()
                .map(tariff -> new YearTerms(tariff.year(), tariff.proration(), tariff.instalments(), tariff.version())
                        .value(annual, draft.days()))
                .reduce(Pounds.ZERO, Money::plus);
    }

    /**
     * Takes an offer back that the host has not decided on.
     *
     * @throws NotFound if there is none, or it is not the PCT user's own
     * @throws Refusal {@code DECIDED} if it was decided on
     */
    public void withdraw(String id, String why) {
        actor.requireRole(Role.PCT_USER, Role.HOST_ADMIN);
        StaffOffer offer = reader.one(id).offer();
        offer.withdraw(actor.name(), LocalDate.now(clock), Typed.required("why", why, 500));
        em.flush();
        audit.record(
                "Staff offer withdrawn",
                offer.pct().value(),
                offer.post().title() + ", offered",
                OfferState.WITHDRAWN.label(),
                why.strip());
    }

    /** The offers that the actor may see, the newest first: a PCT user its own, the host and the SHA all. */
    public List<StaffOfferView> all() {
        Map<PctCode, String> names = directory.all().stream().collect(Collectors.toMap(PctView::code, PctView::name));
        return reader.visible().stream()
                .map(file -> file.view(names.get(file.offer().pct())))
                .toList();
    }

    /** The offers of one PCT, the newest first. */
    public List<StaffOfferView> of(PctCode code) {
        actor.requireSightOf(code);
        String name = directory.get(code).name();
        return reader.of(code).stream().map(file -> file.view(name)).toList();
    }

    /**
     * One offer.
     *
     * @throws NotFound if there is none, or it is not the PCT user's own
     */
    public StaffOfferView one(String id) {
        OfferFile file = reader.one(id);
        return file.view(directory.get(file.offer().pct()).name());
    }

    private static Money annual(StaffOfferDraft draft, Optional<BuildUp> buildUp) {
        if (buildUp.isEmpty()) {
            return draft.annualCost().orElseThrow();
        }
        Money built = buildUp.get().total();
        if (draft.annualCost().filter(given -> !given.equals(built)).isPresent()) {
            throw new MalformedInput(
                    "annualCost",
                    Pounds.plain(draft.annualCost().get()),
                    "differs from the " + Pounds.sterling(built) + " that basic pay comes to",
                    "Leave the annual cost empty, or the basic pay.");
        }
        return built;
    }

    /** The tariff of each year in which the offer has days. */
    private List<TariffView> terms(StaffOfferDraft draft) {
        List<TariffView> terms = new ArrayList<>();
        FinancialYear last = FinancialYear.containing(draft.to().minusDays(1));
        for (FinancialYear year = FinancialYear.containing(draft.from());
                year.compareTo(last) <= 0;
                year = year.next()) {
            terms.add(tariff(draft, year));
        }
        return terms;
    }

    private TariffView tariff(StaffOfferDraft draft, FinancialYear year) {
        boolean begins = year.period().contains(draft.from());
        return tariffs.find(year)
                .orElseThrow(() -> new Refusal(
                        "NO_TARIFF",
                        begins ? "from" : "to",
                        "The offer from " + Dates.inWords(draft.from()) + " to "
                                + Dates.inWords(draft.to().minusDays(1)) + " has days in " + year
                                + ", for which no tariff has been issued.",
                        "Offer days in years that have a tariff, and the rest when it is issued."));
    }
}
