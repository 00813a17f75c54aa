package uk.nhs.css.pricing.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.Refusal;

/** The tariffs of all years. Everybody who is signed in may read them; the host issues them. */
@ApplicationScoped
@Transactional
public class Tariffs {

    private EntityManager em;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected Tariffs() {}

    @Inject
    public Tariffs(EntityManager em, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The highest version of a year.
     *
     * @throws Refusal {@code NO_TARIFF} if none has been issued
     */
    public TariffView inForce(FinancialYear year) {
        return find(year)
                .orElseThrow(() -> new Refusal(
                        "NO_TARIFF",
                        year.toString(),
                        "No tariff has been issued for " + year + ".",
                        "Issue one with its rates and evidence, or choose another year."));
    }

    /** The highest version of a year, if one has been issued. */
    public Optional<TariffView> find(FinancialYear year) {
        List<TariffView> versions = versions(year);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(0));
    }

    /** Every version of a year, the one in force first. */
    public List<TariffView> versions(FinancialYear year) {
        return all().stream().filter(tariff -> tariff.year().equals(year)).toList();
    }

    /** One or two a year: a page that asks for one year often asks for the next one too. */
    private List<TariffView> all() {
        return Reading.once(Tariffs.class, "all", () -> em.createQuery(
                        "select t from Tariff t order by t.year, t.version desc", Tariff.class)
                .getResultStream()
                .map(Tariff::view)
                .toList());
    }

    /**
     * Issues the next version of a year. What is charged already keeps the version that it was charged under.
     *
     * @throws Forbidden unless the host acts
     * @throws Refusal {@code TARIFF_UNCHANGED} if it says the same as the one in force; {@code TARIFF_ORDER} if its document
     *     is older than that one's; {@code TARIFF_AT_ONCE} if somebody else issued a version at the same moment
     */
    public TariffView issue(TariffDraft draft) {
        Tariff tariff = next(draft);
        Optional<TariffView> before = find(draft.year());
        int version = tariff.view().version();
        try {
            em.persist(tariff);
            em.flush();
        } catch (PersistenceException collision) {
            throw new Refusal(
                    "TARIFF_AT_ONCE",
                    draft.year().toString(),
                    "Somebody else issued version " + version + " of " + draft.year() + " at the same moment.",
                    "Look at that version, then issue yours if it is still needed.");
        }
        audit.record(
                "Tariff issued",
                draft.year() + " version " + version,
                before.map(Tariffs::inWords).orElse(""),
                inWords(tariff.view()),
                draft.evidence());
        return tariff.view();
    }

    /**
     * The version that {@link #issue} would issue now. Issues nothing.
     *
     * @throws Forbidden unless the host acts
     * @throws Refusal {@code TARIFF_UNCHANGED}, {@code TARIFF_ORDER} as there
     */
    public TariffView drafted(TariffDraft draft) {
        return next(draft).view();
    }

    private Tariff next(TariffDraft draft) {
        actor.requireRole(Role.HOST_ADMIN);
        Optional<TariffView> before = find(draft.year());
        int version = before.map(TariffView::version).orElse(0) + 1;
        Tariff tariff = Tariff.issued(draft, version, actor.name(), clock.instant());
        before.ifPresent(standing -> check(standing, tariff.view()));
        return tariff;
    }

    private static void check(TariffView standing, TariffView next) {
        if (sameTerms(standing, next)) {
            throw new Refusal(
                    "TARIFF_UNCHANGED",
                    next.year().toString(),
                    "Version " + standing.version() + " says the same.",
                    "Change a rate, a basis, the proration, the instalments or the evidence, or leave it as it is.");
        }
        if (next.issued().isBefore(standing.issued())) {
            throw new Refusal(
                    "TARIFF_ORDER",
                    next.year().toString(),
                    "Version " + standing.version() + " was issued on " + standing.issued() + ", after this one.",
                    "Check the date of the document: the tariff in force is the one issued last.");
        }
    }

    private static boolean sameTerms(TariffView one, TariffView other) {
        TariffView renumbered = new TariffView(
                other.year(),
                one.version(),
                other.title(),
                other.recurringRate(),
                other.recurringBasis(),
                other.setUpRate(),
                other.setUpBasis(),
                other.proration(),
                other.instalments(),
                other.evidence(),
                other.issued());
        return one.equals(renumbered);
    }

    private static String inWords(TariffView tariff) {
        return tariff.recurringRate() + " a head of " + tariff.recurringBasis().label() + ", set-up "
                + tariff.setUpRate() + " a head of " + tariff.setUpBasis().label() + ", "
                + tariff.proration().label() + ", " + tariff.instalments() + " instalments";
    }
}
