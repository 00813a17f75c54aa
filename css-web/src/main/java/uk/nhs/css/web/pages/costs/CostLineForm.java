package uk.nhs.css.web.pages.costs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.costs.CostCategory;
import uk.nhs.css.pricing.costs.CostLine;
import uk.nhs.css.pricing.costs.CostPurpose;
import uk.nhs.css.pricing.costs.CostReturnView;
import uk.nhs.css.pricing.costs.CostReturns;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.YearChoice;

/** One line of a PCT's own cost return: a new one, or the one whose place the address names. */
@Named
@RequestScoped
public class CostLineForm {

    @Inject
    private CostReturns returns;

    @Inject
    private Actor actor;

    @Inject
    private YearChoice years;

    @Inject
    private Redirect redirect;

    private String category;
    private String purpose;
    private String role;
    private String band;
    private String wte;
    private Money amount;
    private String note;

    /** Fills the form with the line that the address names. */
    public void load() {
        if (!isNew()) {
            CostLine line = lines().get(place());
            category = line.category().name();
            purpose = line.purpose().name();
            role = line.role();
            band = line.band();
            wte = line.wte().signum() == 0 ? "" : line.wte().toPlainString();
            amount = line.amount();
            note = line.note();
        }
    }

    public boolean isNew() {
        return Address.part("place") == null;
    }

    /** The line's place in the list, from zero. */
    private int place() {
        String text = Address.part("place");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > lines().size()) {
            throw new NotFound("line of the cost return", text);
        }
        return Integer.parseInt(text) - 1;
    }

    private List<CostLine> lines() {
        return returns.latest(code(), year()).map(CostReturnView::lines).orElse(List.of());
    }

    private PctCode code() {
        return actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name()));
    }

    public FinancialYear year() {
        return years.chosen(Address.part("year"));
    }

    private String inAddress() {
        return "?year=" + Address.encoded(year().toString());
    }

    public void save() {
        write();
        redirect.to("/my-costs" + inAddress(), "The line is saved.");
    }

    public void saveAndAdd() {
        write();
        redirect.to("/my-costs/line" + inAddress(), "The line is saved. Enter the next one.");
    }

    public void remove() {
        List<CostLine> lines = new ArrayList<>(lines());
        lines.remove(place());
        returns.write(code(), year(), lines);
        redirect.to("/my-costs" + inAddress(), "The line is taken out.");
    }

    private void write() {
        CostLine line = CostLine.returned(
                CostCategory.of(category), CostPurpose.of(purpose), role, band, CostLine.parseWte(wte), amount, note);
        List<CostLine> lines = new ArrayList<>(lines());
        if (isNew()) {
            lines.add(line);
        } else {
            lines.set(place(), line);
        }
        returns.write(code(), year(), lines);
    }

    public List<SelectItem> categories() {
        return Arrays.stream(CostCategory.values())
                .map(each -> new SelectItem(each.name(), each.label()))
                .toList();
    }

    public List<SelectItem> purposes() {
        return Arrays.stream(CostPurpose.values())
                .map(each -> new SelectItem(each.name(), each.label()))
                .toList();
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getBand() {
        return band;
    }

    public void setBand(String band) {
        this.band = band;
    }

    public String getWte() {
        return wte;
    }

    public void setWte(String wte) {
        this.wte = wte;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
