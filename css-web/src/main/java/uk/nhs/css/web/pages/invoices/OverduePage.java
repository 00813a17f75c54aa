package uk.nhs.css.web.pages.invoices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.debt.PaymentPerformance;
import uk.nhs.css.pricing.debt.PaymentPerformances;
import uk.nhs.css.pricing.debt.ReminderView;
import uk.nhs.css.pricing.debt.Reminders;
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.invoicing.Settlements;
import uk.nhs.css.web.frame.Failures;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.PctItems;
import uk.nhs.css.web.pages.YearChoice;

/** What is overdue, the reminders of it, and how promptly PCTs pay. */
@Named
@RequestScoped
public class OverduePage {

    private static final String EVERY_ONE = "ALL";

    @Inject
    private Reminders reminders;

    @Inject
    private PaymentPerformances performances;

    @Inject
    private Settlements settlements;

    @Inject
    private PctItems pcts;

    @Inject
    private YearChoice years;

    @Inject
    private Redirect redirect;

    @Inject
    private Clock clock;

    private FinancialYear year;
    private String code;
    private List<InvoiceSummary> rows;
    private List<ReminderView> sent;
    private Map<PctCode, PaymentPerformance> performance;
    private Map<PctCode, String> names;
    private Map<PctCode, Money> onAccount;

    /** Reminds the PCT that was chosen, or every one. */
    public void remind() {
        if (EVERY_ONE.equals(code)) {
            remindAll();
            return;
        }
        ReminderView reminder = reminders.send(Address.chosenPct("code", code));
        redirect.to(
                "/overdue",
                "The reminder to " + reminder.pctName() + " over " + Pounds.sterling(reminder.total())
                        + " is kept below, ready to be sent.");
    }

    private void remindAll() {
        List<ReminderView> written = reminders.sendToAll();
        redirect.to(
                "/overdue",
                written.size() + (written.size() == 1 ? " reminder" : " reminders") + " over "
                        + Pounds.sterling(
                                written.stream().map(ReminderView::total).reduce(Pounds.ZERO, Money::plus))
                        + (written.size() == 1 ? " is" : " are") + " kept below, ready to be sent.");
    }

    /** What cannot be understood is said at its field, and the year of the business date is shown instead. */
    public void load() {
        year();
    }

    public List<InvoiceSummary> rows() {
        if (rows == null) {
            rows = reminders.overdue();
        }
        return rows;
    }

    public Money total() {
        return rows().stream().map(InvoiceSummary::open).reduce(Pounds.ZERO, Money::plus);
    }

    public int longest() {
        return rows().stream().mapToInt(InvoiceSummary::daysLate).max().orElse(0);
    }

    /** The PCTs with something overdue, by name, and all of them at once. */
    public List<SelectItem> late() {
        List<SelectItem> each = rows().stream()
                .map(InvoiceSummary::code)
                .distinct()
                .map(pct -> new SelectItem(pct.value(), name(pct) + " (" + pct + ")"))
                .sorted(Comparator.comparing(SelectItem::getLabel))
                .toList();
        return each.size() < 2
                ? each
                : Stream.concat(
                                each.stream(),
                                Stream.of(new SelectItem(EVERY_ONE, "Every one that is not reminded today")))
                        .toList();
    }

    public List<ReminderView> sent() {
        if (sent == null) {
            sent = reminders.all();
        }
        return sent;
    }

    /** The year whose payment performance is shown: as the address says, else that of the business date. */
    public FinancialYear year() {
        if (year == null && !Failures.attempt(() -> year = years.chosen(Address.part("year")))) {
            year = years.current();
        }
        return year;
    }

    public List<SelectItem> years() {
        return years.items();
    }

    public Map<PctCode, PaymentPerformance> performance() {
        if (performance == null) {
            performance = performances.of(year(), LocalDate.now(clock));
        }
        return performance;
    }

    /** The performance of each PCT, by its name. */
    public List<Map.Entry<PctCode, PaymentPerformance>> byName() {
        return performance().entrySet().stream()
                .sorted(Comparator.comparing(each -> name(each.getKey())))
                .toList();
    }

    /** What a PCT has on its account that is set against no invoice. */
    public Money onAccount(PctCode pct) {
        if (onAccount == null) {
            onAccount = settlements.unallocated().stream()
                    .collect(Collectors.toMap(CreditOnAccount::code, CreditOnAccount::left, Money::plus));
        }
        return onAccount.getOrDefault(pct, Pounds.ZERO);
    }

    public PaymentPerformance london() {
        return performance().values().stream().reduce(PaymentPerformance.NONE, PaymentPerformance::plus);
    }

    /** {@code 53.3%}, or a word where no invoice counts. */
    public String percent(Optional<?> percent) {
        return percent.map(value -> value + "%").orElse("none due yet");
    }

    public int target() {
        return PaymentPerformance.TARGET_PERCENT;
    }

    public String name(PctCode pct) {
        if (names == null) {
            names = pcts.names();
        }
        return names.get(pct);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
