package uk.nhs.css.membership.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.NotFound;

/** Comments that PCTs send on the business case, and the host's answers to them. */
@ApplicationScoped
@Transactional
public class Consultation {

    private final EntityManager em;
    private final PctDirectory directory;
    private final AuditLog audit;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public Consultation(EntityManager em, PctDirectory directory, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Consultation() {
        this(null, null, null, null, null);
    }

    /**
     * Sends a comment. A PCT user sends its own PCT's; the host may enter one that came on paper.
     *
     * @param illustrative true for sample data
     * @return its id
     */
    public String send(PctCode code, Topic topic, String wording, boolean illustrative) {
        actor.requireSightOf(code);
        actor.requireRole(Role.PCT_USER, Role.HOST_ADMIN);
        directory.get(code);
        Comment comment = Comment.sent(code, topic, wording, actor.name(), clock.instant(), illustrative);
        em.persist(comment);
        audit.record("Comment sent", code.value(), "", topic.name(), comment.id());
        return comment.id();
    }

    /** Answers a comment; its PCT reads the answer. Publishing is a step of its own. */
    public void answer(String commentId, String text) {
        actor.requireRole(Role.HOST_ADMIN);
        Comment comment = load(commentId);
        String before = comment.answer().orElse("");
        comment.answer(text, actor.name(), clock.instant());
        audit.record("Comment answered", comment.pct().value(), before, text, commentId);
    }

    /**
     * Comments, the newest first; a PCT user gets its own PCT's only.
     *
     * @param containing text to look for in wording, topic and answer; empty for all
     */
    public List<CommentView> comments(String containing) {
        Map<PctCode, String> names = directory.all().stream().collect(Collectors.toMap(PctView::code, PctView::name));
        Search search = new Search(containing);
        return em.createQuery("select c from ConsultationComment c order by c.sentAt desc, c.id", Comment.class)
                .getResultStream()
                .filter(comment -> actor.sees(comment.pct()))
                .map(comment -> comment.view(names.get(comment.pct())))
                .filter(comment -> search.finds(
                        comment.wording(),
                        comment.answer().orElse(""),
                        comment.topic().name()))
                .toList();
    }

    /** @throws NotFound if there is none, or it is another PCT's */
    public CommentView comment(String commentId) {
        Comment comment = load(commentId);
        return comment.view(directory.get(comment.pct()).name());
    }

    /** The three standing topics, then those that comments have added. */
    public List<Topic> topics() {
        Set<Topic> topics = new LinkedHashSet<>(Topic.STANDING);
        em.createQuery("select c.pct, c.topic from ConsultationComment c order by c.topic", Object[].class)
                .getResultStream()
                // A topic that another PCT has coined may name it; only published entries show those to everybody.
                .filter(row -> actor.sees((PctCode) row[0]))
                .forEach(row -> topics.add(new Topic((String) row[1])));
        return List.copyOf(topics);
    }

    private Comment load(String commentId) {
        Comment comment = commentId == null ? null : em.find(Comment.class, commentId);
        if (comment == null || !actor.sees(comment.pct())) {
            throw new NotFound("comment", commentId);
        }
        return comment;
    }
}
