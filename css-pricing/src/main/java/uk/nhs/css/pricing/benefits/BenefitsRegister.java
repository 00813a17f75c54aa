package uk.nhs.css.pricing.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * The benefits that are claimed of the service. A PCT claims its own, the host anybody's and London's; the host verifies or
 * excludes them, and nobody what they entered themselves. A PCT sees its own and London's, the host and the SHA all.
 */
@ApplicationScoped
@Transactional
public class BenefitsRegister {

    private EntityManager em;
    private PctDirectory directory;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected BenefitsRegister() {}

    @Inject
    public BenefitsRegister(EntityManager em, PctDirectory directory, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters a claim.
     *
     * @throws NotFound if it is for a PCT that does not exist or is not the PCT user's own
     * @throws Forbidden if a PCT user claims for London
     */
    public BenefitView claim(BenefitClaim claim) {
        claim.pct().ifPresent(actor::requireSightOf);
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        if (claim.pct().isEmpty()) {
            actor.requireRole(Role.HOST_ADMIN);
        }
        claim.pct().ifPresent(directory::get);
        Benefit benefit = Benefit.claimed(claim, actor.name(), clock.instant());
        em.persist(benefit);
        BenefitView view = benefit.view();
        audit.record("Benefit claimed", subject(view), "", inWords(view), claim.source());
        return view;
    }

    /**
     * Lets a benefit enter the figures.
     *
     * @param evidence on what it is verified
     * @throws Refusal {@code BENEFIT_OWN_CLAIM} for the one who entered it, {@code BENEFIT_NEEDS_PCT} for one of London as a
     *     whole, {@code BENEFIT_NEEDS_AMOUNT} without a figure, {@code BENEFIT_VERIFIED} or {@code BENEFIT_EXCLUDED} if
     *     decided already
     */
    public BenefitView verify(String id, String evidence) {
        return decide("Benefit verified", id, evidence, each -> each.verify(evidence, actor.name(), clock.instant()));
    }

    /**
     * Takes a benefit out of consideration, verified or not; it stays on record.
     *
     * @throws Refusal {@code BENEFIT_EXCLUDED} if that was done already
     */
    public BenefitView exclude(String id, String why) {
        return decide("Benefit excluded", id, why, each -> each.exclude(why, actor.name(), clock.instant()));
    }

    /** Every benefit that the one who asks may see: first London's, then by PCT, the oldest first. */
    public List<BenefitView> all() {
        List<BenefitView> everything = Reading.once(BenefitsRegister.class, "all", () -> em.createQuery(
                        "select distinct b from Benefit b left join fetch b.amounts order by b.enteredAt, b.id",
                        Benefit.class)
                .getResultStream()
                .map(Benefit::view)
                .toList());
        return everything.stream()
                .filter(each -> each.claim().pct().map(actor::sees).orElse(true))
                .sorted(java.util.Comparator.comparing(
                        each -> each.claim().pct().map(PctCode::value).orElse("")))
                .toList();
    }

    /** @throws NotFound if there is none or the one who asks may not see it */
    public BenefitView get(String id) {
        return all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("benefit", id));
    }

    /** What each PCT that may be seen has in a state in a year, added up; PCTs with nothing are missing. */
    public Map<PctCode, Money> sums(BenefitState state, FinancialYear year) {
        Map<PctCode, Money> sums = new TreeMap<>();
        all().stream()
                .filter(each -> each.state() == state && each.claim().pct().isPresent())
                .forEach(each -> sums.merge(each.claim().pct().orElseThrow(), each.amount(year), Money::plus));
        return sums;
    }

    private BenefitView decide(String action, String id, String why, Consumer<Benefit> verb) {
        actor.requireRole(Role.HOST_ADMIN);
        Benefit benefit = em.find(Benefit.class, id);
        if (benefit == null) {
            throw new NotFound("benefit", id);
        }
        String before = benefit.state().label();
        verb.accept(benefit);
        BenefitView view = benefit.view();
        audit.record(action, subject(view), before, inWords(view), why);
        return view;
    }

    private static String subject(BenefitView view) {
        return view.claim().pct().map(PctCode::value).orElse("London") + ": "
                + view.claim().title();
    }

    private static String inWords(BenefitView view) {
        StringBuilder words = new StringBuilder(view.state().label());
        view.claim()
                .amounts()
                .forEach((year, amount) ->
                        words.append(", ").append(year).append(' ').append(Pounds.sterling(amount)));
        return words.toString();
    }
}
