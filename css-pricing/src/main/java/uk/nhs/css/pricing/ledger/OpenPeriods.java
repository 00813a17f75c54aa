package uk.nhs.css.pricing.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.OpenBooks;
import uk.nhs.css.domain.refusal.Refusal;

/** Which days the books are open for. The ledger asks it for every posting; others ask it where a posting may be dated. */
@Dependent
public class OpenPeriods implements OpenBooks {

    private final EntityManager em;

    @Inject
    public OpenPeriods(EntityManager em) {
        this.em = em;
    }

    /** The first day that a posting may bear; empty while no month is closed. */
    @Override
    public Optional<LocalDate> openFrom() {
        return last().map(PeriodMove::openFrom);
    }

    /** The day itself if it is open, otherwise the first open day. */
    public LocalDate onOrAfter(LocalDate day) {
        return openFrom().filter(day::isBefore).orElse(day);
    }

    Optional<PeriodMove> last() {
        List<PeriodMove> last = em.createQuery("select m from PeriodMove m order by m.moveNo desc", PeriodMove.class)
                .setMaxResults(1)
                .getResultList();
        return last.stream().findFirst();
    }

    /**
     * For a service that must know before it posts.
     *
     * @param narrative what the posting will say
     * @throws Refusal {@code PERIOD_CLOSED} if a posting of this day would be refused
     */
    public void require(LocalDate day, String narrative) {
        require(openFrom(), day, narrative, narrative);
    }

    /**
     * @param openFrom as {@link #openFrom()}
     * @throws Refusal {@code PERIOD_CLOSED} if a posting is dated in a closed month
     */
    static void require(Optional<LocalDate> openFrom, Posting posting) {
        require(openFrom, posting.postedOn(), posting.narrative(), posting.sourceKey());
    }

    private static void require(Optional<LocalDate> openFrom, LocalDate day, String narrative, String subject) {
        openFrom.filter(day::isBefore).ifPresent(first -> {
            throw new Refusal(
                    "PERIOD_CLOSED",
                    subject,
                    "“" + narrative + "” is dated " + Dates.inWords(day) + ", and the books are closed up to "
                            + Dates.inWords(first.minusDays(1)) + ".",
                    "Date it " + Dates.inWords(first)
                            + " or later, the first open day, and say in its text which month it belongs to.");
        });
    }
}
