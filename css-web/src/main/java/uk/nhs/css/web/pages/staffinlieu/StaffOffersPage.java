package uk.nhs.css.web.pages.staffinlieu;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.staffinlieu.OfferState;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView;
import uk.nhs.css.pricing.staffinlieu.StaffOffers;
import uk.nhs.css.web.pages.Address;

/** The offers of staff that may be seen, filtered and sorted by the address. */
@Named
@RequestScoped
public class StaffOffersPage {

    @Inject
    private StaffOffers offers;

    private String state;
    private String code;
    private String sort;
    private List<StaffOfferView> all = List.of();
    private List<StaffOfferView> rows = List.of();

    /** Reads the offers as the address asks. */
    public void load() {
        all = offers.all();
        rows = StaffOfferFilter.of(this::parameter).of(all);
    }

    private String parameter(String name) {
        return switch (name) {
            case "state" -> state;
            case "code" -> code;
            default -> sort;
        };
    }

    /** The query string under which the files hold what is shown. */
    public String query() {
        return "state=" + Address.encoded(getState()) + "&code=" + Address.encoded(getCode()) + "&sort="
                + Address.encoded(getSort());
    }

    public List<StaffOfferView> all() {
        return all;
    }

    public List<StaffOfferView> rows() {
        return rows;
    }

    /** What the rows shown are worth. */
    public Money rowsValue() {
        return rows.stream().map(StaffOfferView::value).reduce(Pounds.ZERO, Money::plus);
    }

    /** What of the rows shown has settled charges. */
    public Money rowsUsed() {
        return rows.stream().map(StaffOfferView::used).reduce(Pounds.ZERO, Money::plus);
    }

    /** How many offers wait for a decision. */
    public long waiting() {
        return all.stream()
                .filter(offer -> offer.facts().state() == OfferState.OFFERED)
                .count();
    }

    /** What is accepted, over all offers and years. */
    public Money accepted() {
        return all.stream()
                .filter(offer -> offer.facts().state().isCredited())
                .map(StaffOfferView::value)
                .reduce(Pounds.ZERO, Money::plus);
    }

    /** What has settled charges. */
    public Money used() {
        return all.stream().map(StaffOfferView::used).reduce(Pounds.ZERO, Money::plus);
    }

    /** What is accepted and has found no charge. */
    public Money left() {
        return all.stream()
                .filter(offer -> offer.facts().state().isCredited())
                .map(StaffOfferView::left)
                .reduce(Pounds.ZERO, Money::plus);
    }

    public List<SelectItem> stateItems() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", "All states"));
        Arrays.stream(OfferState.values())
                .map(each -> new SelectItem(each.name(), each.label()))
                .forEach(items::add);
        return items;
    }

    /** The PCTs that have offered anything. */
    public List<SelectItem> pctChoices() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", "All PCTs"));
        all.stream()
                .sorted(Comparator.comparing(StaffOfferView::pctName))
                .map(offer -> List.of(offer.facts().code().value(), offer.pctName()))
                .distinct()
                .map(pct -> new SelectItem(pct.get(0), pct.get(1)))
                .forEach(items::add);
        return items;
    }

    public String getState() {
        return state == null ? "" : state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getCode() {
        return code == null ? "" : code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getSort() {
        return Address.blank(sort) ? "state" : sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
