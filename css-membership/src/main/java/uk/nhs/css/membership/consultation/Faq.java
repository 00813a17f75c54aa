package uk.nhs.css.membership.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/** The published questions and answers. Everybody who is signed in reads them; the host writes them. */
@ApplicationScoped
@Transactional
public class Faq {

    /** Words of a PCT's name that many share and that therefore name nobody. */
    private static final Pattern COMMON = Pattern.compile("(?i)\\b(teaching|care|trust|pct|primary)\\b");

    private final EntityManager em;
    private final PctDirectory directory;
    private final AuditLog audit;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public Faq(EntityManager em, PctDirectory directory, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.directory = directory;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Faq() {
        this(null, null, null, null, null);
    }

    /**
     * Published entries by topic, then by age.
     *
     * @param containing text to look for in topic, question and answer; empty for all
     */
    public List<FaqView> search(String containing) {
        Search search = new Search(containing);
        return em.createQuery(
                        "select f from FaqEntry f where f.withdrawn = :withdrawn order by f.topic, f.publishedAt, f.id",
                        FaqEntry.class)
                .setParameter("withdrawn", false)
                .getResultStream()
                .map(FaqEntry::view)
                .filter(entry -> search.finds(
                        entry.question(), entry.answer(), entry.topic().name()))
                .toList();
    }

    /**
     * Publishes the answer to a comment.
     *
     * @param question the question in words that do not say who asked
     * @return the entry's id comes with the view
     * @throws Refusal {@code ANSWERED_FIRST} without an answer, {@code ASKER_NAMED} if question or answer names the PCT
     */
    public FaqView publishAnswer(String commentId, String question) {
        actor.requireRole(Role.HOST_ADMIN);
        Comment comment = commentId == null ? null : em.find(Comment.class, commentId);
        if (comment == null) {
            throw new NotFound("comment", commentId);
        }
        String answer = comment.answer()
                .orElseThrow(() -> new Refusal(
                        "ANSWERED_FIRST", commentId, "The comment has no answer yet.", "Answer it, then publish."));
        requireNameless(comment.pct(), question + " " + answer + " " + comment.topic());
        return keep(comment.topic(), question, answer, commentId);
    }

    /** Publishes a question that the host itself asks and answers. */
    public FaqView publish(Topic topic, String question, String answer) {
        actor.requireRole(Role.HOST_ADMIN);
        return keep(topic, question, answer, null);
    }

    /** Takes an entry from the page. */
    public void withdraw(String entryId, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        FaqEntry entry = entryId == null ? null : em.find(FaqEntry.class, entryId);
        if (entry == null) {
            throw new NotFound("FAQ entry", entryId);
        }
        entry.withdraw();
        audit.record("FAQ entry withdrawn", entryId, entry.question(), "", why);
    }

    private FaqView keep(Topic topic, String question, String answer, String commentId) {
        FaqEntry entry = FaqEntry.published(topic, question, answer, commentId, actor.name(), clock.instant());
        em.persist(entry);
        FaqView view = entry.view();
        audit.record("FAQ entry published", view.id(), "", question, topic.name());
        return view;
    }

    private void requireNameless(PctCode asker, String published) {
        PctView pct = directory.get(asker);
        String core = COMMON.matcher(pct.name()).replaceAll("").strip().toLowerCase(Locale.ROOT);
        String text = published.toLowerCase(Locale.ROOT);
        boolean named = Pattern.compile("\\b" + asker.value().toLowerCase(Locale.ROOT) + "\\b")
                        .matcher(text)
                        .find()
                || (!core.isEmpty() && text.contains(core))
                || pct.localAuthorities().stream().anyMatch(name -> text.contains(name.toLowerCase(Locale.ROOT)));
        if (named) {
            throw new Refusal(
                    "ASKER_NAMED",
                    asker.value(),
                    "The entry would name the PCT that asked.",
                    "Word question and answer so that they fit any PCT.");
        }
    }
}
