package uk.nhs.css.membership.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.document.DocumentView;
import uk.nhs.css.membership.document.Documents;
import uk.nhs.css.membership.document.Upload;

/** The versions of the business case. Everybody reads them; the host adds to them. */
@ApplicationScoped
@Transactional
public class BusinessCases {

    private final EntityManager em;
    private final Documents documents;
    private final AuditLog audit;
    private final Actor actor;

    @Inject
    public BusinessCases(EntityManager em, Documents documents, AuditLog audit, Actor actor) {
        this.em = em;
        this.documents = documents;
        this.audit = audit;
        this.actor = actor;
    }

    /** For the container's proxy. */
    protected BusinessCases() {
        this(null, null, null, null);
    }

    /** Every version, the newest first. */
    public List<BusinessCaseView> all() {
        List<BusinessCase> cases = em.createQuery(
                        "select distinct c from BusinessCase c left join fetch c.documents"
                                + " order by c.circulatedOn desc, c.caseVersion desc",
                        BusinessCase.class)
                .getResultList();
        Map<String, DocumentView> papers = documents.describeAll(
                cases.stream().flatMap(each -> each.documentIds().stream()).toList());
        return cases.stream().map(each -> each.view(papers)).toList();
    }

    /** The day from which boards are first asked to approve; empty before there is a version. */
    public Optional<LocalDate> approvalsFrom() {
        return Optional.ofNullable(em.createQuery("select min(c.approvalsFrom) from BusinessCase c", LocalDate.class)
                .getSingleResult());
    }

    /** @throws NotFound if there is no such version */
    public BusinessCaseView get(String caseVersion) {
        BusinessCase found = load(caseVersion);
        return found.view(documents.describeAll(found.documentIds()));
    }

    /**
     * Adds a version.
     *
     * @throws Refusal {@code VERSION_ONCE} if there is one of that name
     */
    public BusinessCaseView add(BusinessCaseFacts facts) {
        actor.requireRole(Role.HOST_ADMIN);
        BusinessCase made = BusinessCase.of(facts);
        if (em.find(BusinessCase.class, made.caseVersion()) != null) {
            throw new Refusal(
                    "VERSION_ONCE",
                    made.caseVersion(),
                    "There is a version of that name.",
                    "Choose another name, or attach the paper to the version that is there.");
        }
        em.persist(made);
        audit.record("Business case added", made.caseVersion(), "", facts.toString(), facts.title());
        return made.view(Map.of());
    }

    /** Attaches a paper, which everybody can open from then on. */
    public DocumentView attach(String caseVersion, Upload upload) {
        actor.requireRole(Role.HOST_ADMIN);
        BusinessCase found = load(caseVersion);
        DocumentView paper = documents.keepForAll(upload);
        found.attach(paper);
        audit.record("Business case paper attached", caseVersion, "", paper.fileName(), "sha-256 " + paper.sha256());
        return paper;
    }

    private BusinessCase load(String caseVersion) {
        BusinessCase found = caseVersion == null ? null : em.find(BusinessCase.class, caseVersion);
        if (found == null) {
            throw new NotFound("business case version", caseVersion);
        }
        return found;
    }
}
