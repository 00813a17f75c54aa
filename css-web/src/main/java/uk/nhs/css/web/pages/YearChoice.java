package uk.nhs.css.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.css.domain.calendar.FinancialYear;

/** The financial year that a page is about: as the address says, else that of the business date. */
@ApplicationScoped
public class YearChoice {

    private Clock clock;

    protected YearChoice() {}

    @Inject
    YearChoice(Clock clock) {
        this.clock = clock;
    }

    /** The year of the business date. */
    public FinancialYear current() {
        return FinancialYear.containing(LocalDate.now(clock));
    }

    /** @throws uk.nhs.css.domain.refusal.MalformedInput if the address names no financial year */
    public FinancialYear chosen(String year) {
        return year == null || year.isBlank() ? current() : FinancialYear.parse(year);
    }

    /** The years before, of and after the business date. */
    public List<SelectItem> items() {
        return Stream.of(
                        new FinancialYear(current().startYear() - 1),
                        current(),
                        current().next())
                .map(each -> new SelectItem(each.toString(), each.toString()))
                .toList();
    }
}
