package uk.nhs.css.web.pages.staffinlieu;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.staffinlieu.Arrangement;
import uk.nhs.css.pricing.staffinlieu.Band;
import uk.nhs.css.pricing.staffinlieu.BuildUp;
import uk.nhs.css.pricing.staffinlieu.HighCostArea;
import uk.nhs.css.pricing.staffinlieu.StaffOfferDraft;
import uk.nhs.css.pricing.staffinlieu.StaffOffers;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/**
 * Offers a post: works out first, on request, what it costs and is worth, and keeps everything that was typed. People write
 * the last day; the service takes the day after.
 */
@Named
@RequestScoped
public class StaffOfferForm {

    @Inject
    private StaffOffers offers;

    @Inject
    private Actor actor;

    @Inject
    private Redirect redirect;

    private String code;
    private String title;
    private String postReference;
    private String band;
    private String wte;
    private Money annualCost;
    private Money basicPay;
    private String area = HighCostArea.NONE.name();
    private String arrangement;
    private LocalDate from;
    private LocalDate lastDay;
    private String note;
    private BuildUp buildUp;
    private Money worth;

    /** Shows the cost step by step and what the offer is worth; saves nothing. */
    public void workOut() {
        StaffOfferDraft draft = draft();
        worth = offers.worth(draft);
        buildUp = offers.buildUp(draft).orElse(null);
    }

    /** Sends the offer. */
    public void send() {
        String id = offers.offer(draft()).facts().id();
        redirect.to(
                "/staff-in-lieu/" + id,
                "The offer has been sent. It is credited when a host administrator other than you accepts it.");
    }

    private StaffOfferDraft draft() {
        PctCode pct = actor.pct().orElseGet(() -> Address.chosenPct("code", code));
        if (lastDay.isBefore(from)) {
            throw new MalformedInput(
                    "lastDay", lastDay.toString(), "is before the first day", "Give a last day on or after the first.");
        }
        return new StaffOfferDraft(
                pct,
                postReference,
                title,
                Band.of(band),
                decimal("wte", wte),
                Optional.ofNullable(annualCost),
                Optional.ofNullable(basicPay),
                HighCostArea.of(area),
                Arrangement.of(arrangement),
                from,
                lastDay.plusDays(1),
                note,
                false);
    }

    /** A figure that people type, such as 0.6. */
    static BigDecimal decimal(String field, String text) {
        String stripped = text == null ? "" : text.strip();
        if (!stripped.matches("-?\\d{1,4}(\\.\\d{1,4})?")) {
            throw new MalformedInput(field, stripped, "is no figure", "Write digits with a point, such as 0.60.");
        }
        return new BigDecimal(stripped);
    }

    /** The steps of the cost, if it was worked out from basic pay. */
    public BuildUp buildUp() {
        return buildUp;
    }

    /** What the offer is worth, once it was worked out. */
    public Money worth() {
        return worth;
    }

    public String worthInWords() {
        return worth == null ? "" : Pounds.sterling(worth);
    }

    public List<SelectItem> bands() {
        return Arrays.stream(Band.values())
                .map(each -> new SelectItem(each.code(), each.label()))
                .toList();
    }

    public List<SelectItem> areas() {
        return Arrays.stream(HighCostArea.values())
                .map(each -> new SelectItem(each.name(), each.label()))
                .toList();
    }

    public List<SelectItem> arrangements() {
        return List.of(
                new SelectItem(Arrangement.TRANSFER.name(), "Transfer: becomes staff of the host PCT"),
                new SelectItem(Arrangement.SECONDMENT.name(), "Secondment: stays your staff"));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPostReference() {
        return postReference;
    }

    public void setPostReference(String postReference) {
        this.postReference = postReference;
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

    public Money getAnnualCost() {
        return annualCost;
    }

    public void setAnnualCost(Money annualCost) {
        this.annualCost = annualCost;
    }

    public Money getBasicPay() {
        return basicPay;
    }

    public void setBasicPay(Money basicPay) {
        this.basicPay = basicPay;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getArrangement() {
        return arrangement;
    }

    public void setArrangement(String arrangement) {
        this.arrangement = arrangement;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
