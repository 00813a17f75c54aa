package uk.nhs.css.web.pages.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.approval.BoardDecisions;
import uk.nhs.css.membership.approval.DecisionView;
import uk.nhs.css.membership.register.MemberDetailView;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.MembershipAdmin;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.membership.register.MoveEvidence;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.frame.Show;
import uk.nhs.css.web.pages.Address;

/** The moves of the life cycle that a PCT can make now, and its board's decisions on which they rest. */
@Named
@RequestScoped
public class MemberMoves {

    @Inject
    private MembershipAdmin admin;

    @Inject
    private MembersRegister register;

    @Inject
    private BoardDecisions decisions;

    @Inject
    private Redirect redirect;

    @Inject
    private Show show;

    private String to;
    private LocalDate on;
    private String why;
    private String document;
    private String confirmed;
    private boolean asking;
    private MemberDetailView detail;
    private List<DecisionView> boardDecisions;

    /** Makes the move; one after which nothing follows is asked for once more. */
    public void move() {
        MembershipState state = MembershipState.of(to);
        if (state.next().isEmpty() && !state.name().equals(confirmed)) {
            asking = true;
            confirmed = state.name();
            return;
        }
        admin.move(code(), state, MoveEvidence.of(on, why, document));
        redirect.to(
                "/members/" + code(),
                detail().member().name() + " is " + state.label() + " from " + show.longDate(on) + ".");
    }

    private PctCode code() {
        return Address.pct(Address.part("code"));
    }

    public MemberDetailView detail() {
        if (detail == null) {
            detail = register.member(code());
        }
        return detail;
    }

    /** The states that may follow, in the order of the life cycle. */
    public List<SelectItem> possible() {
        return detail().possibleMoves().stream()
                .map(state -> new SelectItem(state.name(), state.label()))
                .toList();
    }

    /** Whether the page asks once more before a move after which nothing follows. */
    public boolean asking() {
        return asking;
    }

    /** The state that is asked about once more. */
    public String target() {
        return MembershipState.of(to).label();
    }

    public boolean member() {
        return detail().member().state() == MembershipState.MEMBER;
    }

    public boolean joined() {
        return detail().member().state().hasJoined();
    }

    public List<DecisionView> decisions() {
        if (boardDecisions == null) {
            boardDecisions = decisions.of(code());
        }
        return boardDecisions;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(String confirmed) {
        this.confirmed = confirmed;
    }
}
