package uk.nhs.css.web.pages.queries;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.ledger.Movement;
import uk.nhs.css.pricing.query.LineQueries;
import uk.nhs.css.pricing.query.LineQueryView;
import uk.nhs.css.pricing.query.QueryState;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** One query: the PCT asks about a line, the host answers, the PCT says that it is settled. */
@Named
@RequestScoped
public class QueryForm {

    @Inject
    private LineQueries queries;

    @Inject
    private Actor actor;

    @Inject
    private Redirect redirect;

    private String question;
    private String answer;
    private Movement line;
    private LineQueryView view;

    /** Refuses an address that names no line of the own statement. */
    public void loadLine() {
        line = queries.line(own(), Address.part("line"));
    }

    /** Refuses an address that names no query of one's own. */
    public void load() {
        view = queries.one(Address.part("id"));
    }

    public void ask() {
        String id = queries.ask(own(), Address.part("line"), question);
        redirect.to(
                "/statement-queries/" + id, "Your query has been sent. The answer appears here and on your statement.");
    }

    public void answer() {
        queries.answer(Address.part("id"), answer);
        redirect.to("/statement-queries", "The answer has been sent to the PCT and is on record.");
    }

    public void settle() {
        queries.settle(Address.part("id"));
        redirect.to("/statement-queries/" + Address.part("id"), "The query is settled.");
    }

    private PctCode own() {
        return actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name()));
    }

    public Movement line() {
        if (line == null) {
            loadLine();
        }
        return line;
    }

    public LineQueryView view() {
        if (view == null) {
            load();
        }
        return view;
    }

    public boolean isOpen() {
        return view().state() == QueryState.OPEN;
    }

    public boolean isAnswered() {
        return view().state() == QueryState.ANSWERED;
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
}
