package uk.nhs.css.pricing.invoicing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;

/**
 * Gives out the numbers of documents. Whoever asks holds the ledger, which every instance on the database queues for; a
 * series' first row therefore comes in once.
 */
@Dependent
class DocumentNumbers {

    static final String INVOICE = "CSS";
    static final String CREDIT_NOTE = "CSS-CN";

    private final EntityManager em;

    @Inject
    DocumentNumbers(EntityManager em) {
        this.em = em;
    }

    /**
     * The next number of a series in the financial year of a date.
     *
     * @param prefix {@link #INVOICE} or {@link #CREDIT_NOTE}
     */
    String next(String prefix, LocalDate date) {
        String id = prefix + "-" + FinancialYear.containing(date).startYear();
        List<DocumentSeries> known = em.createQuery(
                        "select s from DocumentSeries s where s.id = :id", DocumentSeries.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
        DocumentSeries series = known.isEmpty() ? DocumentSeries.begun(id) : known.get(0);
        if (known.isEmpty()) {
            em.persist(series);
        }
        String number = series.next();
        em.flush();
        return number;
    }
}
