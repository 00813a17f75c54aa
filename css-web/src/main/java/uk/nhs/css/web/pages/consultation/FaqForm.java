package uk.nhs.css.web.pages.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.consultation.Faq;
import uk.nhs.css.membership.consultation.FaqView;
import uk.nhs.css.membership.consultation.Topic;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** Publishes a question that the host itself asks and answers, and takes an entry from the page. */
@Named
@RequestScoped
public class FaqForm {

    @Inject
    private Faq faq;

    @Inject
    private Redirect redirect;

    private String topic;
    private String newTopic;
    private String question;
    private String answer;
    private String why;
    private FaqView entry;

    public void load() {
        entry = faq.search("").stream()
                .filter(each -> each.id().equals(id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("FAQ entry", id()));
    }

    public void publish() {
        faq.publish(new Topic(Address.given(newTopic).orElse(topic)), question, answer);
        redirect.to("/consultation#faq", "The question and its answer are published. Every PCT sees them.");
    }

    public void withdraw() {
        if (Address.blank(why)) {
            throw new MalformedInput("why", "", "is missing", "Say why the answer is withdrawn.");
        }
        faq.withdraw(id(), why.strip());
        redirect.to("/consultation#faq", "The answer is withdrawn. It is kept on record and no longer shown.");
    }

    private static String id() {
        return Address.part("id");
    }

    public FaqView entry() {
        if (entry == null) {
            load();
        }
        return entry;
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

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
