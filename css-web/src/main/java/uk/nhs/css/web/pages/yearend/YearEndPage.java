package uk.nhs.css.web.pages.yearend;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.yearend.ActualCostCategory;
import uk.nhs.css.pricing.yearend.ActualCostView;
import uk.nhs.css.pricing.yearend.ActualCosts;
import uk.nhs.css.pricing.yearend.CloseMethod;
import uk.nhs.css.pricing.yearend.CostRecovery;
import uk.nhs.css.pricing.yearend.CostRecoveryView;
import uk.nhs.css.pricing.yearend.RecoveryOutlook;
import uk.nhs.css.pricing.yearend.RecoveryOutlooks;
import uk.nhs.css.pricing.yearend.YearEnd;
import uk.nhs.css.pricing.yearend.YearEndPlan;
import uk.nhs.css.pricing.yearend.YearEndResult;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.YearChoice;

/** Cost recovery of a year, and its closing: preview, then confirm. What it shows is worked out afresh with each request. */
@Named
@ViewScoped
public class YearEndPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CostRecovery recoveries;

    @Inject
    private RecoveryOutlooks outlooks;

    @Inject
    private ActualCosts costs;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private Redirect redirect;

    @Inject
    private YearChoice years;

    @Inject
    private Actor actor;

    private String year;
    private String method;
    private String reason;
    private transient CostRecoveryView recovery;
    private transient RecoveryOutlook outlook;
    private transient List<ActualCostView> versions;
    private transient Worked worked;

    /** A preview, or the rule that says no; shown on the page with its next step. */
    private record Worked(YearEndPlan plan, Refusal refusal) {}

    public CostRecoveryView recovery() {
        if (recovery == null) {
            recovery = recoveries.of(chosen());
        }
        return recovery;
    }

    /** Charges and cost like with like: so far, and for the whole year. */
    public RecoveryOutlook outlook() {
        if (outlook == null) {
            outlook = outlooks.of(recovery());
        }
        return outlook;
    }

    /** The months that the charges so far pay for: {@code the first 3 months}. */
    public String monthsDue() {
        return switch (outlook().months()) {
            case 0 -> "no month yet";
            case 1 -> "the first month";
            default ->
                outlook().isWhole() ? "all months" : "the first " + outlook().months() + " months";
        };
    }

    /** What the cost of a year that still runs is. */
    public String costKind() {
        if (outlook().cost().isEmpty()) {
            return "neither an actual cost nor a cost model";
        }
        return outlook().actual() ? "actual cost, a twelfth a month" : "by the cost model";
    }

    public String recoveryWord(Optional<Money> difference) {
        return difference.filter(Money::isNegative).isPresent() ? "Under-recovery" : "Over-recovery";
    }

    /** Every version of the actual cost, the one that counts first. */
    public List<ActualCostView> versions() {
        if (versions == null) {
            versions = costs.versions(chosen());
        }
        return versions;
    }

    /** The categories of a version that have a line, in order. */
    public List<ActualCostCategory> categories(ActualCostView version) {
        return List.copyOf(version.byCategory().keySet());
    }

    private Worked worked() {
        if (worked == null) {
            try {
                worked = new Worked(yearEnd.preview(chosen(), chosenMethod()), null);
            } catch (Refusal no) {
                worked = new Worked(null, no);
            }
        }
        return worked;
    }

    /** What closing would do; null if a rule says no. */
    public YearEndPlan plan() {
        return worked().plan();
    }

    public Refusal refusal() {
        return worked().refusal();
    }

    /** Closes the year. The server works it out again; nothing is taken from the page but year, method and reason. */
    public void close() {
        YearEndResult result = yearEnd.close(chosen(), chosenMethod(), reason);
        redirect.to("/year-end?year=" + Address.encoded(chosen().toString()), said(result));
    }

    private String said(YearEndResult result) {
        if (!result.made()) {
            return chosen() + " stands closed as it is: nothing more was to be posted.";
        }
        String ended = result.membershipsEnded() > 0 ? " " + result.membershipsEnded() + " memberships ended." : "";
        return chosen() + " is closed: " + result.plan().lines().size() + " true-up lines for "
                + Pounds.sterling(result.plan().total()) + ", "
                + Pounds.sterling(result.plan().carried()) + " carried forward." + ended;
    }

    public boolean host() {
        return actor.role() == Role.HOST_ADMIN;
    }

    public boolean windUp() {
        return chosenMethod() == CloseMethod.WIND_UP;
    }

    public String methodLabel() {
        return chosenMethod().label();
    }

    private CloseMethod chosenMethod() {
        return Address.blank(method) ? CloseMethod.SHARE_OUT : CloseMethod.of(method);
    }

    private FinancialYear chosen() {
        return years.chosen(year);
    }

    public List<SelectItem> years() {
        return years.items();
    }

    public List<SelectItem> methods() {
        return Arrays.stream(CloseMethod.values())
                .map(each -> new SelectItem(each.name(), each.label()))
                .toList();
    }

    public String getYear() {
        return chosen().toString();
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getMethod() {
        return chosenMethod().name();
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
