package uk.nhs.css.web.pages.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.css.membership.consultation.CommentView;
import uk.nhs.css.membership.consultation.Consultation;
import uk.nhs.css.membership.consultation.Faq;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** One comment: the PCT reads its answer, the host answers it and publishes the answer for all. */
@Named
@RequestScoped
public class CommentPage {

    @Inject
    private Consultation consultation;

    @Inject
    private Faq faq;

    @Inject
    private Redirect redirect;

    private String answer;
    private String question;
    private CommentView comment;

    public void load() {
        comment = consultation.comment(id());
        answer = comment.answer().orElse(null);
        question = comment.wording();
    }

    /** Sends the answer to the PCT that asked. */
    public void send() {
        consultation.answer(id(), answer);
        redirect.to("/consultation/comments/" + id(), "The answer has been sent to " + view().pctName() + ".");
    }

    /** Publishes the answer that is kept, not what stands in the other form. */
    public void publish() {
        faq.publishAnswer(id(), question);
        redirect.to("/consultation#faq", "The answer is published. Every PCT sees it, without the asker’s name.");
    }

    private static String id() {
        return Address.part("id");
    }

    public CommentView view() {
        if (comment == null) {
            comment = consultation.comment(id());
        }
        return comment;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }
}
