package uk.nhs.css.web.pages.yearend;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.yearend.ActualCostCategory;
import uk.nhs.css.pricing.yearend.ActualCostDraft;
import uk.nhs.css.pricing.yearend.ActualCostEntry;
import uk.nhs.css.pricing.yearend.ActualCostView;
import uk.nhs.css.pricing.yearend.ActualCosts;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.YearChoice;

/** A further version of a year's actual cost: one amount a category, with the paper that they come from. */
@Named
@ViewScoped
public class ActualCostForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ActualCosts costs;

    @Inject
    private Redirect redirect;

    @Inject
    private YearChoice years;

    private String year;
    private String title;
    private String evidence;
    private String staff;
    private String staffInLieu;
    private String systems;
    private String suppliers;
    private String premises;
    private String settingUp;
    private String other;

    public void save() {
        List<ActualCostEntry> lines = new ArrayList<>();
        add(lines, "staff", ActualCostCategory.STAFF, staff);
        add(lines, "staffInLieu", ActualCostCategory.STAFF_IN_LIEU, staffInLieu);
        add(lines, "systems", ActualCostCategory.SYSTEMS, systems);
        add(lines, "suppliers", ActualCostCategory.SUPPLIERS, suppliers);
        add(lines, "premises", ActualCostCategory.PREMISES, premises);
        add(lines, "settingUp", ActualCostCategory.SETTING_UP, settingUp);
        add(lines, "other", ActualCostCategory.OTHER, other);
        if (lines.isEmpty()) {
            throw new MalformedInput("staff", "", "and every other amount are missing", "Enter at least one amount.");
        }
        ActualCostView saved = costs.record(new ActualCostDraft(chosen(), title, evidence, lines));
        redirect.to(
                "/year-end?year=" + Address.encoded(chosen().toString()),
                "Version " + saved.version() + " of the actual cost of " + chosen() + " is recorded: "
                        + Pounds.sterling(saved.total()) + ".");
    }

    private static void add(List<ActualCostEntry> lines, String field, ActualCostCategory category, String text) {
        if (Address.blank(text)) {
            return;
        }
        try {
            Money amount = Pounds.parse(text.replace(",", ""));
            lines.add(new ActualCostEntry(category, category.label(), amount));
        } catch (MalformedInput bad) {
            throw bad.at(field);
        }
    }

    private FinancialYear chosen() {
        return years.chosen(year);
    }

    public String getYear() {
        return chosen().toString();
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public String getStaffInLieu() {
        return staffInLieu;
    }

    public void setStaffInLieu(String staffInLieu) {
        this.staffInLieu = staffInLieu;
    }

    public String getSystems() {
        return systems;
    }

    public void setSystems(String systems) {
        this.systems = systems;
    }

    public String getSuppliers() {
        return suppliers;
    }

    public void setSuppliers(String suppliers) {
        this.suppliers = suppliers;
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String premises) {
        this.premises = premises;
    }

    public String getSettingUp() {
        return settingUp;
    }

    public void setSettingUp(String settingUp) {
        this.settingUp = settingUp;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
