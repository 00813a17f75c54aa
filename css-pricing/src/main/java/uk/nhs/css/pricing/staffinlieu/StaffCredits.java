package uk.nhs.css.pricing.staffinlieu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView.YearView;

/** What staff in lieu comes to, for statements, reports and the neutrality calculation. Writes nothing. */
@ApplicationScoped
@Transactional
public class StaffCredits {

    private EntityManager em;
    private OfferReader reader;
    private Actor actor;
    private Clock clock;

    protected StaffCredits() {}

    @Inject
    public StaffCredits(EntityManager em, OfferReader reader, Actor actor, Clock clock) {
        this.em = em;
        this.reader = reader;
        this.actor = actor;
        this.clock = clock;
    }

    /** A PCT's offers with days or credit in a year, as they stand today. */
    public List<StaffCreditLine> of(PctCode code, FinancialYear year) {
        return lines(reader.of(code), year, LocalDate.now(clock));
    }

    /** What has settled a PCT's recurring charges of a year in kind. */
    public Money used(PctCode code, FinancialYear year) {
        return of(code, year).stream().map(StaffCreditLine::used).reduce(Pounds.ZERO, Money::plus);
    }

    /**
     * Every PCT's offers with days or credit in a year, by PCT code and title, as was known at the end of a day.
     *
     * @param asAt a day; what was entered later is left out
     */
    public List<StaffCreditLine> all(FinancialYear year, LocalDate asAt) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return lines(reader.visible(), year, asAt);
    }

    /** How each credit of a PCT that is dated in a period was calculated, by the number of its ledger transaction. */
    public Map<Long, String> notes(PctCode code, Period period) {
        actor.requireSightOf(code);
        Map<Long, String> notes = new HashMap<>();
        em.createQuery(
                        "select c from StaffCredit c where c.pct = :pct and c.postedOn >= :from and c.postedOn < :to",
                        StaffCredit.class)
                .setParameter("pct", code)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .forEach(credit -> notes.put(credit.ledgerSeq(), credit.working()));
        return notes;
    }

    private static List<StaffCreditLine> lines(List<OfferFile> files, FinancialYear year, LocalDate asAt) {
        return files.stream()
                .flatMap(file -> line(file, year, asAt))
                .sorted(Comparator.comparing(StaffCreditLine::code).thenComparing(StaffCreditLine::title))
                .toList();
    }

    private static Stream<StaffCreditLine> line(OfferFile file, FinancialYear year, LocalDate asAt) {
        StaffOffer offer = file.offer();
        Optional<OfferState> state = offer.stateOn(asAt);
        Optional<YearView> view = file.yearsKnownOn(asAt).stream()
                .filter(each -> each.year().equals(year))
                .findFirst();
        if (state.isEmpty() || view.isEmpty()) {
            return Stream.empty();
        }
        boolean credited = state.get().isCredited();
        YearView counted = view.get();
        return Stream.of(new StaffCreditLine(
                offer.pct(),
                offer.post().title(),
                offer.post().band().code(),
                credited ? offer.countedWte() : offer.post().wte(),
                file.terms().stream()
                        .filter(terms -> terms.year().equals(year))
                        .map(terms -> terms.value(
                                offer.post().annual(offer.post().wte()),
                                offer.post().days()))
                        .reduce(Pounds.ZERO, Money::plus),
                credited ? counted.value().plus(counted.carriedIn()) : Pounds.ZERO,
                counted.used(),
                credited ? counted.left() : Pounds.ZERO,
                state.get().label()));
    }
}
