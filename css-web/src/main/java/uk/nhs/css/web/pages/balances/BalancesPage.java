package uk.nhs.css.web.pages.balances;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.balances.AgreementLine;
import uk.nhs.css.pricing.balances.AgreementMonth;
import uk.nhs.css.pricing.balances.AgreementOfBalances;
import uk.nhs.css.pricing.balances.AgreementStatus;
import uk.nhs.css.pricing.balances.AgreementView;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.YearChoice;

/** The agreement of balances: the host sees every PCT, a PCT its own line, and each enters what is its own to say. */
@Named
@ViewScoped
public class BalancesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AgreementOfBalances agreement;

    @Inject
    private Actor actor;

    @Inject
    private Redirect redirect;

    @Inject
    private YearChoice years;

    private String year;
    private String month;
    private String status;
    private transient Money figure;
    private String note;
    private String code;
    private String explanation;
    private transient AgreementView view;

    public AgreementView view() {
        if (view == null) {
            AgreementMonth chosen = chosen();
            view = pct() ? agreement.forPct(own(), chosen.year(), chosen.number()) : all(chosen);
        }
        return view;
    }

    private AgreementView all(AgreementMonth chosen) {
        return agreement.all(chosen.year(), chosen.number());
    }

    private AgreementMonth chosen() {
        AgreementMonth latest = agreement.latest();
        return new AgreementMonth(
                Address.blank(year) ? latest.year() : FinancialYear.parse(year),
                Address.blank(month) ? latest.number() : AgreementMonth.parse(month));
    }

    /** The lines that the filter lets through. */
    public List<AgreementLine> lines() {
        return view().lines().stream()
                .filter(line -> Address.blank(status) || line.status().name().equals(status))
                .toList();
    }

    /** A PCT's own line; null while it has no account. */
    public AgreementLine line() {
        return view().lines().isEmpty() ? null : view().lines().get(0);
    }

    /** Whether a PCT looks at it, and so may answer. */
    public boolean pct() {
        return actor.role() == Role.PCT_USER;
    }

    public boolean host() {
        return actor.role() == Role.HOST_ADMIN;
    }

    public void answer() {
        AgreementMonth chosen = chosen();
        AgreementLine answered = agreement.answer(own(), chosen.year(), chosen.number(), figure, note);
        redirect.to(
                address(),
                answered.status() == AgreementStatus.AGREED
                        ? "Your figure agrees with the host’s."
                        : "Your figure is recorded. It differs from the host’s by "
                                + Pounds.sterling(answered.difference().orElseThrow()) + ".");
    }

    public void explain() {
        AgreementMonth chosen = chosen();
        AgreementLine explained =
                agreement.explain(Address.chosenPct("code", code), chosen.year(), chosen.number(), explanation);
        redirect.to(address(), "The difference of " + explained.name() + " is resolved with your explanation.");
    }

    private String address() {
        return "/balances?year=" + Address.encoded(chosen().year().toString()) + "&month=" + chosen().number();
    }

    private PctCode own() {
        return actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name()));
    }

    /** The query of the files. */
    public String query() {
        return "year=" + Address.encoded(chosen().year().toString()) + "&month=" + chosen().number();
    }

    public List<SelectItem> years() {
        return years.items();
    }

    public List<SelectItem> months() {
        return AgreementMonth.NUMBERS.stream()
                .map(number -> new SelectItem(number.toString(), "Month " + number))
                .toList();
    }

    public List<SelectItem> statuses() {
        return Stream.concat(
                        Stream.of(new SelectItem("", "All")),
                        Arrays.stream(AgreementStatus.values()).map(each -> new SelectItem(each.name(), each.label())))
                .toList();
    }

    /** The PCTs whose difference waits for an explanation. */
    public List<SelectItem> differing() {
        return view().lines().stream()
                .filter(line -> line.status() == AgreementStatus.DIFFERS)
                .map(line -> new SelectItem(
                        line.code().value(),
                        line.name() + ", " + Pounds.sterling(line.difference().orElseThrow())))
                .toList();
    }

    /** The colour of a status. */
    public String colour(AgreementLine line) {
        return switch (line.status()) {
            case NOT_ANSWERED -> line.overdue() ? "red" : "grey";
            case AGREED -> "green";
            case DIFFERS -> "amber";
            case EXPLAINED -> "blue";
        };
    }

    public String getYear() {
        return chosen().year().toString();
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getMonth() {
        return String.valueOf(chosen().number());
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getStatus() {
        return status == null ? "" : status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public Money getFigure() {
        return figure;
    }

    public void setFigure(Money figure) {
        this.figure = figure;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }
}
