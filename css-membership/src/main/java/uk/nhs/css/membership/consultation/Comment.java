package uk.nhs.css.membership.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.Texts;

/** A PCT's comment on the business case and the host's answer to it. Only that PCT, the host and the SHA read it. */
@Entity(name = "ConsultationComment")
@Table(name = "consultation_comment")
@OwnedByPct(scopedIn = Consultation.class)
public class Comment {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "pct_code")
    private PctCode pct;

    @Column(name = "topic")
    private String topic;

    @Column(name = "wording")
    private String wording;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "illustrative")
    private boolean illustrative;

    @Version
    @Column(name = "version")
    private long version;

    protected Comment() {}

    static Comment sent(PctCode pct, Topic topic, String wording, String by, Instant at, boolean illustrative) {
        Comment comment = new Comment();
        comment.id = UUID.randomUUID().toString();
        comment.pct = pct;
        comment.topic = topic.name();
        comment.wording = Texts.required("comment", wording, 4000);
        comment.sentBy = by;
        comment.sentAt = at;
        comment.illustrative = illustrative;
        return comment;
    }

    /** Answers it, or answers it better than before; the same words again would only look like a new answer. */
    void answer(String text, String by, Instant at) {
        String given = Texts.required("answer", text, 4000);
        if (given.equals(answer)) {
            throw new Refusal(
                    "ANSWER_UNCHANGED",
                    id,
                    "This is the answer that the PCT has already.",
                    "Nothing was sent. Change its words, or leave it as it is.");
        }
        answer = given;
        answeredBy = by;
        answeredAt = at;
    }

    String id() {
        return id;
    }

    PctCode pct() {
        return pct;
    }

    Topic topic() {
        return new Topic(topic);
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    CommentView view(String pctName) {
        return new CommentView(
                id,
                pct,
                pctName,
                topic(),
                wording,
                sentBy,
                sentAt,
                answer(),
                Optional.ofNullable(answeredBy),
                Optional.ofNullable(answeredAt),
                illustrative);
    }
}
