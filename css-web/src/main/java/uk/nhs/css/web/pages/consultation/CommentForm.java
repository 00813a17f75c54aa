package uk.nhs.css.web.pages.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.consultation.Consultation;
import uk.nhs.css.membership.consultation.Topic;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** Sends a comment on the business case; the host enters one that came on paper. */
@Named
@RequestScoped
public class CommentForm {

    @Inject
    private Consultation consultation;

    @Inject
    private Actor actor;

    @Inject
    private Redirect redirect;

    private String code;
    private String topic;
    private String newTopic;
    private String comment;

    public void send() {
        PctCode pct = actor.pct().orElseGet(() -> Address.chosenPct("code", code));
        Topic about = new Topic(Address.given(newTopic).orElse(topic));
        String id = consultation.send(pct, about, comment, false);
        redirect.to("/consultation/comments/" + id, "The comment has been sent. Its answer will stand here.");
    }

    public List<SelectItem> topics() {
        return consultation.topics().stream()
                .map(each -> new SelectItem(each.name(), each.name()))
                .toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getNewTopic() {
        return newTopic;
    }

    public void setNewTopic(String newTopic) {
        this.newTopic = newTopic;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
