package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

/** Preview the charges of a year, confirm, see what was made. */
@Named
@RequestScoped
public class ChargeRunsPage {

    @Inject
    private ChargeRuns runs;

    @Inject
    private Redirect redirect;

    @Inject
    private YearChoice years;

    private String year;
    private String overrideReason;
    private ChargeRunView preview;
    private Refusal refusal;
    private List<PctCharges> byPct = List.of();
    private List<PastRun> history = List.of();

    /** Works the charges out; a rule that says no is shown on the page with its next step. */
    public void load() {
        FinancialYear chosen = chosen();
        history = runs.history(chosen);
        try {
            preview = runs.preview(chosen, Optional.empty());
            byPct = PctCharges.of(preview);
        } catch (Refusal no) {
            refusal = no;
        }
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
        return Optional.ofNullable(preview);
    }

    /** Whether there is something to make. */
    public boolean anythingToMake() {
        return preview().filter(view -> view.made() > 0).isPresent();
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Whether the only thing in the way is the quorum, which a recorded reason overrides. */
    public boolean belowQuorum() {
        return refusal != null && refusal.rule().equals("QUORUM");
    }

    public List<PctCharges> byPct() {
        return byPct;
    }

    public Money setUp() {
        return byPct.stream().map(PctCharges::setUp).reduce(Pounds.ZERO, Money::plus);
    }

    public Money recurring() {
        return byPct.stream().map(PctCharges::recurring).reduce(Pounds.ZERO, Money::plus);
    }

    public List<PastRun> history() {
        return history;
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
