package uk.nhs.css.web.pages.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.reporting.london.ReportInfo;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.reporting.pack.PackChanges;
import uk.nhs.css.reporting.pack.PackOrder;
import uk.nhs.css.reporting.pack.PackView;
import uk.nhs.css.reporting.pack.Packs;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** The packs for the London Commissioning Group: what was issued, a further one, and what has changed. */
@Named
@RequestScoped
public class PacksPage {

    @Inject
    private Packs packs;

    @Inject
    private Reports reports;

    @Inject
    private PctDirectory directory;

    @Inject
    private ReportYears years;

    @Inject
    private Redirect redirect;

    @Inject
    private Clock clock;

    private List<PackView> all;
    private PackView pack;
    private PackChanges changes;
    private PackChanges.MadeAgain again;
    private List<String> chosen;
    private LocalDate asAt;
    private String year;
    private String note;

    /** Every pack, the latest first. */
    public List<PackView> all() {
        if (all == null) {
            all = packs.all();
        }
        return all;
    }

    /** The pack of the address, with what has changed since the one before. */
    public void load() {
        pack = packs.get(number());
        changes = packs.changes(number());
    }

    /** One of its reports, made again. */
    public void loadReport() {
        pack = packs.get(number());
        again = packs.madeAgain(number(), Address.part("name"));
    }

    public PackView pack() {
        return pack;
    }

    public PackChanges changes() {
        return changes;
    }

    public PackChanges.MadeAgain again() {
        return again;
    }

    /** What a PCT is called. */
    public String name(PctCode code) {
        return directory.get(code).name();
    }

    /** Keeps a pack and shows it. */
    public void issue() {
        int number = packs.issue(new PackOrder(chosen, asAt, FinancialYear.parse(year), note));
        redirect.to("/packs/" + number, "Pack " + number + " is issued and kept.");
    }

    private static int number() {
        String text = Address.part("number");
        if (text == null || !text.matches("[1-9]\\d{0,8}")) {
            throw new NotFound("pack", text);
        }
        return Integer.parseInt(text);
    }

    public List<SelectItem> reports() {
        return reports.list().stream()
                .map(info -> new SelectItem(info.name(), info.title()))
                .toList();
    }

    public List<SelectItem> years() {
        return years.items();
    }

    /** Every report, until some are chosen. */
    public List<String> getChosen() {
        if (chosen == null) {
            chosen = new ArrayList<>(
                    reports.list().stream().map(ReportInfo::name).toList());
        }
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public LocalDate getAsAt() {
        return asAt == null ? LocalDate.now(clock) : asAt;
    }

    public void setAsAt(LocalDate asAt) {
        this.asAt = asAt;
    }

    public String getYear() {
        return year == null ? years.current().toString() : year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
