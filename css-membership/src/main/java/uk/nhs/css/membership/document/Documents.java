package uk.nhs.css.membership.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;

/** Keeps files and hands them out to those who may see them. The feature that attaches a file writes the audit row. */
@ApplicationScoped
@Transactional
public class Documents {

    private final EntityManager em;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public Documents(EntityManager em, Actor actor, Clock clock) {
        this.em = em;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Documents() {
        this(null, null, null);
    }

    /**
     * Keeps a file that everybody who is signed in may open.
     *
     * @throws uk.nhs.css.domain.refusal.MalformedInput if its type is not accepted
     */
    public DocumentView keepForAll(Upload upload) {
        actor.requireRole(Role.HOST_ADMIN);
        return keep(upload, null);
    }

    /** Keeps a file that only this PCT and the host may open: what a board decided is in London's reports, its minutes are not. */
    public DocumentView keepFor(PctCode owner, Upload upload) {
        actor.requireSightOf(owner);
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        return keep(upload, owner);
    }

    /**
     * @throws NotFound if there is none with this id, or it belongs to a PCT that is not the actor's
     */
    public DocumentContent open(String id) {
        StoredDocument document = visible(id).orElseThrow(() -> new NotFound("document", id));
        return new DocumentContent(document.view(), document.content());
    }

    /** What is known of a file, without its content; empty if the actor may not see it. */
    public Optional<DocumentView> describe(String id) {
        return Optional.ofNullable(describeAll(List.of(id)).get(id));
    }

    /**
     * What is known of several files, in one statement and without their content.
     *
     * @return by id; files that the actor may not see are missing
     */
    public Map<String, DocumentView> describeAll(Collection<String> ids) {
        Map<String, DocumentView> found = new TreeMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        em.createQuery(
                        "select d.owner, d.id, d.fileName, d.type, d.size, d.sha256, d.keptBy, d.keptAt"
                                + " from StoredDocument d where d.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(row -> opens((PctCode) row[0]))
                .map(Documents::view)
                .forEach(view -> found.put(view.id(), view));
        return found;
    }

    private static DocumentView view(Object[] row) {
        return new DocumentView(
                (String) row[1],
                (String) row[2],
                ((DocumentType) row[3]).mediaType(),
                (Long) row[4],
                (String) row[5],
                (String) row[6],
                (java.time.Instant) row[7]);
    }

    private Optional<StoredDocument> visible(String id) {
        return Optional.ofNullable(em.find(StoredDocument.class, id))
                .filter(document -> opens(document.owner().orElse(null)));
    }

    /** London's papers are for all; a PCT's own are for it and for the host. */
    private boolean opens(PctCode owner) {
        return owner == null || actor.role() != Role.SHA_ANALYST && actor.sees(owner);
    }

    private DocumentView keep(Upload upload, PctCode owner) {
        StoredDocument document = StoredDocument.of(upload, owner, actor.name(), clock.instant());
        em.persist(document);
        // Its row must be there before the row of the feature that refers to it.
        em.flush();
        return document.view();
    }
}
