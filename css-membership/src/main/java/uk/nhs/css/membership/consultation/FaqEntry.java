package uk.nhs.css.membership.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.Texts;

/** A question with its answer as every PCT reads it. It does not say who asked. */
@Entity
@Table(name = "faq_entry")
@Shared(because = "published for every PCT, without the asker's name")
public class FaqEntry {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "topic")
    private String topic;

    @Column(name = "question")
    private String question;

    @Column(name = "answer")
    private String answer;

    @Column(name = "comment_id")
    private String commentId;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn")
    private boolean withdrawn;

    @Version
    @Column(name = "version")
    private long version;

    protected FaqEntry() {}

    /** @param commentId the comment that it answers, null if the host asks the question itself */
    static FaqEntry published(Topic topic, String question, String answer, String commentId, String by, Instant at) {
        FaqEntry entry = new FaqEntry();
        entry.id = UUID.randomUUID().toString();
        entry.topic = topic.name();
        entry.question = Texts.required("question", question, 4000);
        entry.answer = Texts.required("answer", answer, 4000);
        entry.commentId = commentId;
        entry.publishedBy = by;
        entry.publishedAt = at;
        return entry;
    }

    /** Takes it from the page; the row stays. */
    void withdraw() {
        if (withdrawn) {
            throw new Refusal(
                    "FAQ_WITHDRAWN", id, "It has been withdrawn before.", "Publish a new entry if one is due.");
        }
        withdrawn = true;
    }

    String question() {
        return question;
    }

    FaqView view() {
        return new FaqView(id, new Topic(topic), question, answer, publishedAt);
    }
}
