package uk.nhs.css.web.pages.ledger;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.pricing.ledger.PeriodMoveView;
import uk.nhs.css.pricing.ledger.PeriodView;
import uk.nhs.css.pricing.ledger.Periods;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.YearChoice;

/** The months of a year: the next one to close, and the last closed one to open again. */
@Named
@ViewScoped
public class PeriodsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Periods periods;

    @Inject
    private Redirect redirect;

    @Inject
    private YearChoice years;

    private String year;
    private String reason;
    private transient List<PeriodView> months;
    private transient List<PeriodMoveView> moves;

    public List<PeriodView> months() {
        if (months == null) {
            months = periods.months(chosen());
        }
        return months;
    }

    /** Every closing and reopening, the last first. */
    public List<PeriodMoveView> moves() {
        if (moves == null) {
            moves = periods.moves();
        }
        return moves;
    }

    /** The month of this year that may be closed; null if there is none. */
    public LocalDate toClose() {
        return months().stream()
                .filter(PeriodView::mayClose)
                .map(PeriodView::month)
                .findFirst()
                .orElse(null);
    }

    /** The month of this year that may be opened again; null if there is none. */
    public LocalDate toReopen() {
        return months().stream()
                .filter(PeriodView::mayReopen)
                .map(PeriodView::month)
                .findFirst()
                .orElse(null);
    }

    public void close() {
        LocalDate month = toClose();
        periods.close(month);
        back("Closed up to " + Dates.inWords(month.plusMonths(1).minusDays(1))
                + ". Nothing can be dated on that day or before it any more.");
    }

    public void reopen() {
        LocalDate month = toReopen();
        periods.reopen(month, reason);
        back("The books are open again from " + Dates.inWords(month) + ".");
    }

    private void back(String notice) {
        redirect.to("/ledger/periods?year=" + Address.encoded(chosen().toString()), notice);
    }

    private FinancialYear chosen() {
        return years.chosen(year);
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
