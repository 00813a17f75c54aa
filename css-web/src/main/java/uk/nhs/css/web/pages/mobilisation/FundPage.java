package uk.nhs.css.web.pages.mobilisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.mobilisation.DrawDownState;
import uk.nhs.css.membership.mobilisation.FundView;
import uk.nhs.css.membership.mobilisation.FundView.DrawDownView;
import uk.nhs.css.membership.mobilisation.FundView.MilestoneView;
import uk.nhs.css.membership.mobilisation.FundView.TrancheView;
import uk.nhs.css.membership.mobilisation.MilestoneState;
import uk.nhs.css.membership.mobilisation.MobilisationFund;
import uk.nhs.css.membership.mobilisation.Workstream;
import uk.nhs.css.web.pages.Address;

/** The mobilisation fund today, and the draw-down or milestone that the address names. */
@Named
@RequestScoped
public class FundPage {

    @Inject
    private MobilisationFund fund;

    @Inject
    private Actor actor;

    private FundView view;

    public void load() {
        view = fund.fund();
    }

    /** Refuses an address that names no draw-down. */
    public void loadDrawDown() {
        drawDown();
    }

    /** Refuses an address that names no milestone. */
    public void loadMilestone() {
        milestone();
    }

    public FundView view() {
        if (view == null) {
            load();
        }
        return view;
    }

    public DrawDownView drawDown() {
        return view().tranches().stream()
                .flatMap(tranche -> tranche.drawDowns().stream())
                .filter(each -> each.id().equals(Address.part("id")))
                .findFirst()
                .orElseThrow(() -> new NotFound("draw-down", Address.part("id")));
    }

    /** The tranche of the draw-down that the address names. */
    public TrancheView tranche() {
        return view().tranches().stream()
                .filter(each -> each.drawDowns().contains(drawDown()))
                .findFirst()
                .orElseThrow();
    }

    public MilestoneView milestone() {
        return view().milestones().stream()
                .filter(each -> each.id().equals(Address.part("id")))
                .findFirst()
                .orElseThrow(() -> new NotFound("milestone", Address.part("id")));
    }

    /** Whether the draw-down waits for approval. */
    public boolean waits() {
        return drawDown().state() == DrawDownState.ASKED;
    }

    /** Whether the one who looks has asked for it, and so cannot approve it. */
    public boolean own() {
        return drawDown().askedBy().equals(actor.name());
    }

    public boolean planned() {
        return milestone().state() == MilestoneState.PLANNED;
    }

    /** How many milestones are past their day. */
    public long overdue() {
        return view().milestones().stream().filter(MilestoneView::overdue).count();
    }

    public List<SelectItem> tranches() {
        return view().tranches().stream()
                .map(each -> new SelectItem(each.id(), each.name()))
                .toList();
    }

    /** Contributions that can be taken back. */
    public List<SelectItem> contributions() {
        return view().contributions().stream()
                .filter(each -> each.amount().isPositive())
                .map(each -> new SelectItem(
                        each.code() + " " + each.reference(),
                        each.name() + ", " + Pounds.sterling(each.amount()) + ", " + each.reference()))
                .toList();
    }

    public List<SelectItem> workstreams() {
        return Arrays.stream(Workstream.values())
                .map(each -> new SelectItem(each.name(), each.label()))
                .toList();
    }
}
