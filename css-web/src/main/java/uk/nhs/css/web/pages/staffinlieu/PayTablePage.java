package uk.nhs.css.web.pages.staffinlieu;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.staffinlieu.Band;
import uk.nhs.css.pricing.staffinlieu.OnCost;
import uk.nhs.css.pricing.staffinlieu.PayRange;
import uk.nhs.css.pricing.staffinlieu.PayTable;
import uk.nhs.css.pricing.staffinlieu.PayTables;
import uk.nhs.css.pricing.staffinlieu.RateView;
import uk.nhs.css.web.frame.Failures;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** The pay table and the on-cost rates of a year; the host enters further versions. */
@Named
@RequestScoped
public class PayTablePage {

    @Inject
    private PayTables tables;

    @Inject
    private Clock clock;

    @Inject
    private Redirect redirect;

    private String year;
    private PayTable table;
    private String band;
    private Money minimum;
    private Money maximum;
    private String bandSource;
    private String kind;
    private String percent;
    private String upperPercent;
    private Money from;
    private Money to;
    private String rateSource;

    public void load() {
        if (!Failures.attempt(() -> table = tables.of(chosen()))) {
            table = tables.of(current());
        }
    }

    public void enterBand() {
        try {
            tables.enterBand(chosen(), Band.of(band), minimum, maximum, bandSource);
        } catch (MalformedInput wrong) {
            throw wrong.field().equals("source") ? wrong.at("bandSource") : wrong;
        }
        redirect.to(here(), Band.of(band).label() + " of " + chosen() + " is entered.");
    }

    public void enterRate() {
        try {
            tables.enterRate(
                    chosen(),
                    OnCost.of(kind),
                    StaffOfferForm.decimal("percent", percent),
                    Address.blank(upperPercent) ? null : StaffOfferForm.decimal("upperPercent", upperPercent),
                    from,
                    to,
                    rateSource);
        } catch (MalformedInput wrong) {
            throw wrong.field().equals("source") ? wrong.at("rateSource") : wrong;
        }
        redirect.to(here(), OnCost.of(kind).label() + " of " + chosen() + " is entered.");
    }

    private String here() {
        return "/staff-in-lieu/pay-table?year=" + chosen();
    }

    private FinancialYear chosen() {
        String asked = year == null ? Address.part("year") : year;
        return Address.blank(asked) ? current() : FinancialYear.parse(asked);
    }

    private FinancialYear current() {
        return FinancialYear.containing(LocalDate.now(clock));
    }

    public PayTable table() {
        if (table == null) {
            load();
        }
        return table;
    }

    public List<PayRange> ranges() {
        return Arrays.stream(Band.values())
                .filter(table().bands()::containsKey)
                .map(table().bands()::get)
                .toList();
    }

    public List<RateView> rates() {
        return Arrays.stream(OnCost.values())
                .filter(table().rates()::containsKey)
                .map(table().rates()::get)
                .toList();
    }

    /** The years with figures, and those around today for which the host may enter some. */
    public List<SelectItem> years() {
        return Stream.concat(
                        tables.years().stream(), Stream.of(current(), current().next()))
                .distinct()
                .sorted()
                .map(each -> new SelectItem(each.toString(), each.toString()))
                .toList();
    }

    public List<SelectItem> kinds() {
        return Arrays.stream(OnCost.values())
                .map(each -> new SelectItem(each.name(), each.label()))
                .toList();
    }

    public String getYear() {
        return year == null ? table().year().toString() : year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getBand() {
        return band;
    }

    public void setBand(String band) {
        this.band = band;
    }

    public Money getMinimum() {
        return minimum;
    }

    public void setMinimum(Money minimum) {
        this.minimum = minimum;
    }

    public Money getMaximum() {
        return maximum;
    }

    public void setMaximum(Money maximum) {
        this.maximum = maximum;
    }

    public String getBandSource() {
        return bandSource;
    }

    public void setBandSource(String bandSource) {
        this.bandSource = bandSource;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public String getUpperPercent() {
        return upperPercent;
    }

    public void setUpperPercent(String upperPercent) {
        this.upperPercent = upperPercent;
    }

    public Money getFrom() {
        return from;
    }

    public void setFrom(Money from) {
        this.from = from;
    }

    public Money getTo() {
        return to;
    }

    public void setTo(Money to) {
        this.to = to;
    }

    public String getRateSource() {
        return rateSource;
    }

    public void setRateSource(String rateSource) {
        this.rateSource = rateSource;
    }
}
