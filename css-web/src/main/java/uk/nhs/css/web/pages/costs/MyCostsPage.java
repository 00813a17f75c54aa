package uk.nhs.css.web.pages.costs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.benefits.BenefitView;
import uk.nhs.css.pricing.benefits.BenefitsRegister;
import uk.nhs.css.pricing.costs.CostReturnView;
import uk.nhs.css.pricing.costs.CostReturns;
import uk.nhs.css.pricing.neutrality.NetPosition;
import uk.nhs.css.pricing.neutrality.Neutrality;
import uk.nhs.css.pricing.neutrality.Sensitivity;
import uk.nhs.css.reporting.chart.TornadoChart;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.YearChoice;

/**
 * A PCT's own costs of a year: its return, where that leaves it with the service, and the benefits. For the PCT at {@code
 * /my-costs}, for the host at {@code /costs/CODE}.
 */
@Named
@RequestScoped
public class MyCostsPage {

    @Inject
    private CostReturns returns;

    @Inject
    private Neutrality neutrality;

    @Inject
    private BenefitsRegister register;

    @Inject
    private Actor actor;

    @Inject
    private YearChoice years;

    @Inject
    private Redirect redirect;

    private String reason;
    private List<CostReturnView> versions;
    private NetPosition position;
    private Refusal refusal;
    private List<BenefitView> benefits;

    public void load() {
        versions = returns.versions(code(), year());
        try {
            position = neutrality.of(code(), year());
        } catch (Refusal no) {
            refusal = no;
        }
        benefits = register.all().stream()
                .filter(each -> each.claim().pct().map(code()::equals).orElse(true))
                .toList();
    }

    /** The PCT that the address names or, where it names none, that of the one who looks. */
    public PctCode code() {
        return Address.part("code") == null
                ? actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name()))
                : Address.pct(Address.part("code"));
    }

    public FinancialYear year() {
        return years.chosen(Address.part("year"));
    }

    public List<SelectItem> years() {
        return years.items();
    }

    public String yearInAddress() {
        return Address.encoded(year().toString());
    }

    public void submit() {
        returns.submit(code(), year());
        redirect.to("/my-costs?year=" + yearInAddress(), "The return is submitted. The host reads it now.");
    }

    public void accept() {
        returns.accept(code(), year());
        redirect.to(
                "/costs/" + code() + "?year=" + yearInAddress(),
                "The return is accepted and enters the figures from now on.");
    }

    public void sendBack() {
        returns.sendBack(code(), year(), reason);
        redirect.to("/costs/" + code() + "?year=" + yearInAddress(), "The return is sent back to the PCT.");
    }

    /** The version that was entered last; null if there is none. */
    public CostReturnView latest() {
        return versions().isEmpty() ? null : versions().get(0);
    }

    public List<CostReturnView> versions() {
        if (versions == null) {
            load();
        }
        return versions;
    }

    /** Whether lines can be entered: a version is open, or a further one may begin. */
    public boolean writable() {
        return latest() == null || latest().state() != uk.nhs.css.pricing.costs.CostReturnState.SUBMITTED;
    }

    public boolean submittable() {
        return latest() != null && latest().state().open() && !latest().lines().isEmpty();
    }

    public boolean waits() {
        return latest() != null && latest().state() == uk.nhs.css.pricing.costs.CostReturnState.SUBMITTED;
    }

    /** Null if no position can be worked out; {@link #refusal} then says why. */
    public NetPosition position() {
        return position;
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<BenefitView> benefits() {
        return benefits;
    }

    public Sensitivity sensitivity() {
        return Sensitivity.of(position);
    }

    public String tornado() {
        return TornadoChart.of(
                        "How the net position moves",
                        position.net(),
                        sensitivity().swings(),
                        "tornado")
                .svg();
    }

    /** Over how many years the one-off charge is spread for the return on investment. */
    public int spread() {
        return Spread.years(Address.part("spread"));
    }

    public List<SelectItem> spreads() {
        return Spread.items();
    }

    /** {@code 0.35}, or a dash where nothing is charged. */
    public String returnOnInvestment() {
        return Spread.ratio(position.returnOnInvestment(spread()));
    }

    public String payback() {
        return position.paybackYears()
                .map(years -> years.toPlainString() + " years")
                .orElse("never, as things stand");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
