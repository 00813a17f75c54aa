package uk.nhs.css.web.pages.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import uk.nhs.css.domain.calendar.FinancialYear;

/** The financial years that the filter of a report offers; others can be asked for in the address. */
@ApplicationScoped
class ReportYears {

    private static final int BACK = 3;

    private Clock clock;

    protected ReportYears() {}

    @Inject
    ReportYears(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    FinancialYear current() {
        return FinancialYear.containing(today());
    }

    /** Three years back, the current one and the next. */
    List<SelectItem> items() {
        return items(current());
    }

    /** The same with the year that is shown, so that a form never shows another one. */
    List<SelectItem> items(FinancialYear shown) {
        int now = current().startYear();
        return IntStream.concat(IntStream.rangeClosed(now - BACK, now + 1), IntStream.of(shown.startYear()))
                .distinct()
                .sorted()
                .mapToObj(FinancialYear::new)
                .map(year -> new SelectItem(year.toString(), year.toString()))
                .toList();
    }
}
