package uk.nhs.css.web.pages.transition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.transition.Measurement;
import uk.nhs.css.membership.transition.TransitionPlan;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** The figures of a transition: its plan, validation measures, and what a month took. */
@Named
@RequestScoped
public class TransitionForm {

    @Inject
    private Transitions transitions;

    @Inject
    private OneTransition one;

    @Inject
    private Redirect redirect;

    private String code;
    private String system;
    private LocalDate start;
    private LocalDate end;
    private String staff;
    private Money monthlyCost;
    private Money legacyCost;
    private String measure;
    private String month;
    private String old;
    private String fresh;
    private String tolerance;
    private String tookMonth;
    private String tookStaff;
    private Money tookCost;

    public void plan() {
        PctCode pct = Address.chosenPct("code", code);
        transitions.plan(
                pct, system, new TransitionPlan(start, end, whole("staff", staff), monthlyCost, legacyCost), false);
        redirect.to("/transition/" + pct + "?system=" + Address.encoded(system.strip()), "Double running is planned.");
    }

    public void measure() {
        Measurement made;
        try {
            made = new Measurement(
                    measure,
                    month("month", month),
                    number("old", old),
                    number("fresh", fresh),
                    number("tolerance", tolerance));
        } catch (MalformedInput wrong) {
            throw wrong.field().equals("new") ? wrong.at("fresh") : wrong;
        }
        boolean changed = transitions.measure(one.pct(), one.view().system(), made);
        redirect.to(one.here(), changed ? "The measure is recorded." : "The same measure is recorded already.");
    }

    public void took() {
        OneTransition.at(
                "took",
                () -> transitions.took(
                        one.pct(),
                        one.view().system(),
                        month("month", tookMonth),
                        whole("staff", tookStaff),
                        tookCost));
        redirect.to(one.here(), "Staff and cost of the month are recorded.");
    }

    private static YearMonth month(String field, String text) {
        try {
            return YearMonth.parse(text == null ? "" : text.strip());
        } catch (DateTimeException noMonth) {
            throw new MalformedInput(field, text == null ? "" : text, "is no month", "Write a month as 2007-06");
        }
    }

    private static BigDecimal number(String field, String text) {
        String stripped = text == null ? "" : text.strip().replace(",", "");
        if (!stripped.matches("-?\\d{1,13}(\\.\\d{1,3})?")) {
            throw new MalformedInput(field, stripped, "is no number", "Write digits with a point, such as 1234.50");
        }
        return new BigDecimal(stripped);
    }

    private static int whole(String field, String text) {
        String stripped = text == null ? "" : text.strip();
        if (!stripped.matches("\\d{1,3}")) {
            throw new MalformedInput(field, stripped, "is no whole number", "Enter a whole number");
        }
        return Integer.parseInt(stripped);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }

    public LocalDate getStart() {
        return start;
    }

    public void setStart(LocalDate start) {
        this.start = start;
    }

    public LocalDate getEnd() {
        return end;
    }

    public void setEnd(LocalDate end) {
        this.end = end;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public Money getMonthlyCost() {
        return monthlyCost;
    }

    public void setMonthlyCost(Money monthlyCost) {
        this.monthlyCost = monthlyCost;
    }

    public Money getLegacyCost() {
        return legacyCost;
    }

    public void setLegacyCost(Money legacyCost) {
        this.legacyCost = legacyCost;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }

    public String getTolerance() {
        return tolerance;
    }

    public void setTolerance(String tolerance) {
        this.tolerance = tolerance;
    }

    public String getTookMonth() {
        return tookMonth;
    }

    public void setTookMonth(String tookMonth) {
        this.tookMonth = tookMonth;
    }

    public String getTookStaff() {
        return tookStaff;
    }

    public void setTookStaff(String tookStaff) {
        this.tookStaff = tookStaff;
    }

    public Money getTookCost() {
        return tookCost;
    }

    public void setTookCost(Money tookCost) {
        this.tookCost = tookCost;
    }
}
