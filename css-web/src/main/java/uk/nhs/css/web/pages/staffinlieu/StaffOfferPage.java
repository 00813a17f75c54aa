package uk.nhs.css.web.pages.staffinlieu;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.staffinlieu.EndedEarly;
import uk.nhs.css.pricing.staffinlieu.OfferState;
import uk.nhs.css.pricing.staffinlieu.RestOutcome;
import uk.nhs.css.pricing.staffinlieu.StaffDecisions;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView.YearView;
import uk.nhs.css.pricing.staffinlieu.StaffOffers;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** One offer of staff: the PCT withdraws it, the host decides on it. */
@Named
@RequestScoped
public class StaffOfferPage {

    @Inject
    private StaffOffers offers;

    @Inject
    private StaffDecisions decisions;

    @Inject
    private Actor actor;

    @Inject
    private Redirect redirect;

    private StaffOfferView view;
    private String acceptedWte;
    private String acceptedWhy;
    private String declinedWhy;
    private String withdrawnWhy;
    private LocalDate endedOn;
    private String endedWhy;
    private String restYear;
    private String outcome;
    private String ground;

    /** Refuses an address that names no offer of one's own. */
    public void load() {
        view = offers.one(id());
    }

    public void accept() {
        StaffOfferView accepted =
                decisions.accept(id(), Optional.of(StaffOfferForm.decimal("acceptedWte", acceptedWte)), acceptedWhy);
        redirect.to(
                here(),
                "The offer is accepted with "
                        + accepted.facts().acceptedWte().orElseThrow().toPlainString() + " WTE, worth "
                        + Pounds.sterling(accepted.value()) + "; " + Pounds.sterling(accepted.used())
                        + " is credited in kind.");
    }

    public void decline() {
        decisions.decline(id(), declinedWhy);
        redirect.to("/staff-in-lieu", "The offer is declined.");
    }

    public void withdraw() {
        offers.withdraw(id(), withdrawnWhy);
        redirect.to("/staff-in-lieu", "The offer is withdrawn.");
    }

    public void endEarly() {
        EndedEarly ended = decisions.endEarly(id(), endedOn, endedWhy);
        redirect.to(
                here(),
                "The arrangement ends; the post no longer comes from " + Dates.inWords(endedOn) + " and is worth "
                        + Pounds.sterling(ended.offer().value()) + " in all."
                        + ended.reopened().stream()
                                .map(part -> " " + Pounds.sterling(part.amount()) + " of invoice " + part.invoice()
                                        + " is open again.")
                                .collect(Collectors.joining()));
    }

    public void decideRest() {
        decisions.decideRest(id(), FinancialYear.parse(restYear), RestOutcome.of(outcome), ground);
        redirect.to(here(), "The rest of " + restYear + " is decided on, and the decision is on record.");
    }

    public StaffOfferView view() {
        if (view == null) {
            load();
        }
        return view;
    }

    /** Whether it waits for a decision. */
    public boolean waits() {
        return view().facts().state() == OfferState.OFFERED;
    }

    /** Whether the one who looks entered it, and so cannot accept it. */
    public boolean own() {
        return view().facts().enteredBy().equals(actor.name());
    }

    /** Whether it is worth a credit. */
    public boolean credited() {
        return view().facts().state().isCredited();
    }

    /** The years with a rest that is not decided on. */
    public List<SelectItem> restYears() {
        return view().years().stream()
                .filter(year -> credited() && year.left().isPositive())
                .map(year -> new SelectItem(
                        year.year().toString(), year.year() + ": " + Pounds.sterling(year.left()) + " left"))
                .toList();
    }

    public List<SelectItem> outcomes() {
        return List.of(
                new SelectItem(RestOutcome.CARRIED.name(), "Carry it to the next year"),
                new SelectItem(RestOutcome.LAPSED.name(), "Let it lapse"));
    }

    /** The years to show: before acceptance nothing has been used. */
    public List<YearView> years() {
        return view().years();
    }

    private String here() {
        return "/staff-in-lieu/" + id();
    }

    private static String id() {
        return Address.part("id");
    }

    public String getAcceptedWte() {
        return acceptedWte == null ? view().facts().wte().toPlainString() : acceptedWte;
    }

    public void setAcceptedWte(String acceptedWte) {
        this.acceptedWte = acceptedWte;
    }

    public String getAcceptedWhy() {
        return acceptedWhy;
    }

    public void setAcceptedWhy(String acceptedWhy) {
        this.acceptedWhy = acceptedWhy;
    }

    public String getDeclinedWhy() {
        return declinedWhy;
    }

    public void setDeclinedWhy(String declinedWhy) {
        this.declinedWhy = declinedWhy;
    }

    public String getWithdrawnWhy() {
        return withdrawnWhy;
    }

    public void setWithdrawnWhy(String withdrawnWhy) {
        this.withdrawnWhy = withdrawnWhy;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public String getEndedWhy() {
        return endedWhy;
    }

    public void setEndedWhy(String endedWhy) {
        this.endedWhy = endedWhy;
    }

    public String getRestYear() {
        return restYear;
    }

    public void setRestYear(String restYear) {
        this.restYear = restYear;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }
}
