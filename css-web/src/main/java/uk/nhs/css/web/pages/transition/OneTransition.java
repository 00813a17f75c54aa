package uk.nhs.css.web.pages.transition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.transition.Gate;
import uk.nhs.css.membership.transition.GateOutcome;
import uk.nhs.css.membership.transition.TransitionView;
import uk.nhs.css.membership.transition.TransitionView.GateView;
import uk.nhs.css.membership.transition.TransitionView.MeasureView;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.web.pages.Address;

/** The transition that the address names: a PCT and, where it leaves several, the system. What its forms choose from. */
@Named
@RequestScoped
public class OneTransition {

    @Inject
    private Transitions transitions;

    private List<TransitionView> all;

    public void load() {
        view();
    }

    public List<TransitionView> all() {
        if (all == null) {
            all = transitions.of(pct());
        }
        return all;
    }

    PctCode pct() {
        return Address.pct(Address.part("code"));
    }

    /** The one that the address names, or the only one. */
    public TransitionView view() {
        Optional<String> system = Address.given(Address.part("system"));
        return all().stream()
                .filter(each -> system.isEmpty() || each.system().equals(system.get()))
                .findFirst()
                .orElseThrow(() -> new NotFound("transition", pct()));
    }

    public String here() {
        return "/transition/" + pct() + "?system=" + Address.encoded(view().system());
    }

    /** Whether both systems run, so that gates can be decided. */
    public boolean running() {
        return view().actualStart().isPresent() && view().decommissionedOn().isEmpty();
    }

    public boolean allPassed() {
        return view().gates().stream().allMatch(gate -> gate.outcome() == GateOutcome.PASSED);
    }

    /** The first gate that is not passed; the last one where all are. */
    Gate nextGate() {
        return view().gates().stream()
                .filter(gate -> gate.outcome() != GateOutcome.PASSED)
                .map(GateView::gate)
                .findFirst()
                .orElse(Gate.VALIDATED);
    }

    public List<MeasureView> open() {
        return view().measures().stream().filter(MeasureView::open).toList();
    }

    public List<SelectItem> gates() {
        return Arrays.stream(Gate.values())
                .map(gate -> new SelectItem(gate.name(), gate.label()))
                .toList();
    }

    public List<SelectItem> findings() {
        return List.of(
                new SelectItem("pass", "Passed"),
                new SelectItem("fail", "Failed"),
                new SelectItem("reopen", "Reopened, and with it every later gate"));
    }

    /** Open exceptions by their place in the list. */
    public List<SelectItem> exceptions() {
        return open().stream()
                .map(each -> new SelectItem(
                        each.measurement().measure() + "|" + each.measurement().month(),
                        each.measurement().measure() + ", " + each.measurement().month()))
                .toList();
    }

    /** Does the work; a wrong value is shown at the field of this form, not at the one of another form with that name. */
    static void at(String form, Runnable work) {
        try {
            work.run();
        } catch (MalformedInput wrong) {
            String field = wrong.field();
            throw wrong.at(form + Character.toUpperCase(field.charAt(0)) + field.substring(1));
        }
    }
}
