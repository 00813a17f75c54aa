package uk.nhs.css.domain.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * Every figure that a paper quotes. A PCT's own papers are seen by that PCT, the host and the SHA; papers about London by
 * everybody.
 */
@ApplicationScoped
@Transactional
public class EvidenceBook {

    private EntityManager em;
    private AuditLog audit;
    private Actor actor;

    protected EvidenceBook() {}

    @Inject
    public EvidenceBook(EntityManager em, AuditLog audit, Actor actor) {
        this.em = em;
        this.audit = audit;
        this.actor = actor;
    }

    /** What the one who asks may see, in the order in which it was recorded. */
    public List<QuotedFigure> all() {
        List<QuotedFigure> recorded = Reading.once(EvidenceBook.class, "all", () -> em.createQuery(
                        "select e from Evidence e order by e.position", Evidence.class)
                .getResultStream()
                .map(Evidence::view)
                .toList());
        return recorded.stream()
                .filter(quoted -> quoted.pct().map(actor::sees).orElse(true))
                .toList();
    }

    /** A quotation by its key; empty if there is none or the one who asks may not see it. */
    public Optional<QuotedFigure> find(String key) {
        return Optional.ofNullable(em.find(Evidence.class, key))
                .map(Evidence::view)
                .filter(quoted -> quoted.pct().map(actor::sees).orElse(true));
    }

    /**
     * Adds a quotation.
     *
     * @throws Refusal {@code EVIDENCE_STANDS} if there is one under that key: evidence is never changed
     */
    public void record(QuotedFigure quotation) {
        actor.requireRole(Role.HOST_ADMIN);
        if (em.find(Evidence.class, quotation.key()) != null) {
            throw new Refusal(
                    "EVIDENCE_STANDS",
                    quotation.key(),
                    "A quotation is already recorded under this key and evidence is never changed.",
                    "Record the new quotation under a key of its own.");
        }
        int position = em.createQuery("select count(e) from Evidence e", Long.class)
                        .getSingleResult()
                        .intValue()
                + 1;
        em.persist(Evidence.quoted(quotation, position));
        audit.record("Evidence recorded", quotation.key(), "", quotation.quotedText(), quotation.document());
    }
}
