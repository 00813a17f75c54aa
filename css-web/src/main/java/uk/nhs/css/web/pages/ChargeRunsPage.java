package uk.nhs.css.web.pages;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.charging.ChargeRunView;
import uk.nhs.css.pricing.charging.ChargeRuns;
import uk.nhs.css.pricing.charging.PastRun;
import uk.nhs.css.web.frame.Redirect;

/**
 * Preview the charges of a year, confirm, see what was made. Lives as long as the page, so that the form that comes back
 * belongs to the year that was shown; what it shows is worked out afresh with each request.
 */
@Named
@ViewScoped
public class ChargeRunsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ChargeRuns runs;

    @Inject
    private Redirect redirect;

    @Inject
    private YearChoice years;

    private String year;
    private String overrideReason;
    private transient Worked worked;

    /** A preview, or the rule that says no; shown on the page with its next step. */
    private record Worked(ChargeRunView preview, Refusal refusal, List<PctCharges> byPct, List<PastRun> history) {}

    private Worked worked() {
        if (worked == null) {
            FinancialYear chosen = chosen();
            List<PastRun> history = runs.history(chosen);
            try {
                ChargeRunView preview = runs.preview(chosen, Optional.empty());
                worked = new Worked(preview, null, PctCharges.of(preview), history);
            } catch (Refusal no) {
                worked = new Worked(null, no, List.of(), history);
            }
        }
        return worked;
    }

    /** Makes the charges. The server works them out again; nothing is taken from the page but the year and the reason. */
    public void run() {
        FinancialYear chosen = chosen();
        ChargeRunView made = runs.run(
                chosen, Optional.ofNullable(overrideReason).map(String::strip).filter(text -> !text.isEmpty()));
        redirect.to(
                "/charge-runs?year=" + URLEncoder.encode(chosen.toString(), StandardCharsets.UTF_8),
                "Charges for " + chosen + " have been run: " + made.expected() + " expected, " + made.made()
                        + " made for " + Pounds.sterling(made.total()) + ", " + made.alreadyThere()
                        + " already there, " + made.skipped().size() + " skipped.");
    }

    private FinancialYear chosen() {
        return years.chosen(year);
    }

    public Optional<ChargeRunView> preview() {
        return Optional.ofNullable(worked().preview());
    }

    /** Whether there is something to make. */
    public boolean anythingToMake() {
        return preview().filter(view -> view.made() > 0).isPresent();
    }

    public Refusal refusal() {
        return worked().refusal();
    }

    /** Whether the only thing in the way is the quorum, which a recorded reason overrides. */
    public boolean belowQuorum() {
        return refusal() != null && refusal().rule().equals("QUORUM");
    }

    public List<PctCharges> byPct() {
        return worked().byPct();
    }

    public Money setUp() {
        return byPct().stream().map(PctCharges::setUp).reduce(Pounds.ZERO, Money::plus);
    }

    public Money recurring() {
        return byPct().stream().map(PctCharges::recurring).reduce(Pounds.ZERO, Money::plus);
    }

    public List<PastRun> history() {
        return worked().history();
    }

    public List<SelectItem> years() {
        return years.items();
    }

    public String getYear() {
        return chosen().toString();
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getOverrideReason() {
        return overrideReason;
    }

    public void setOverrideReason(String overrideReason) {
        this.overrideReason = overrideReason;
    }
}
