package uk.nhs.css.web.pages.tariffs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.charging.TariffEffectView;
import uk.nhs.css.pricing.charging.TariffEffects;
import uk.nhs.css.pricing.tariff.Proration;
import uk.nhs.css.pricing.tariff.TariffDraft;
import uk.nhs.css.pricing.tariff.TariffView;
import uk.nhs.css.pricing.tariff.Tariffs;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.YearChoice;

/** A further version of a year's tariff. What it would do to each PCT is shown before it can be issued. */
@Named
@RequestScoped
public class TariffForm {

    @Inject
    private Tariffs tariffs;

    @Inject
    private TariffEffects effects;

    @Inject
    private YearChoice years;

    @Inject
    private Redirect redirect;

    private String year;
    private String title;
    private String recurringRate;
    private String recurringBasis = PopulationBasis.UNIFIED_WEIGHTED.name();
    private String setUpRate;
    private String setUpBasis = PopulationBasis.RESIDENT.name();
    private String proration = Proration.TWELFTHS.name();
    private String instalments = "4";
    private LocalDate issued;
    private String evidence;
    private String shown = "";
    private TariffEffectView effect;

    /** Shows what the version would do; issues nothing. */
    public void showEffect() {
        TariffDraft draft = draft();
        effect = effects.of(draft);
        shown = mark(draft);
    }

    /** Issues the version whose effect was shown; another one is shown first. */
    public void issue() {
        TariffDraft draft = draft();
        if (!mark(draft).equals(shown)) {
            showEffect();
            return;
        }
        TariffView issuedNow = tariffs.issue(draft);
        redirect.to(
                "/tariffs?year=" + Address.encoded(issuedNow.year().toString()),
                "Version " + issuedNow.version() + " of " + issuedNow.year()
                        + " is in force for what is not yet charged. What is charged stays as it is.");
    }

    /** Stands for all that was typed, so that a change after the effect was shown is noticed. */
    private static String mark(TariffDraft draft) {
        return UUID.nameUUIDFromBytes(draft.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private TariffDraft draft() {
        return new TariffDraft(
                read("year", year, FinancialYear::parse),
                title,
                read("recurringRate", recurringRate, PencePerHead::parse),
                PopulationBasis.valueOf(recurringBasis),
                read("setUpRate", setUpRate, PencePerHead::parse),
                PopulationBasis.valueOf(setUpBasis),
                Proration.valueOf(proration),
                Integer.parseInt(instalments),
                evidence,
                issued);
    }

    /** What the version would do; null until it was asked for. */
    public TariffEffectView effect() {
        return effect;
    }

    private static <T> T read(String field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (MalformedInput bad) {
            throw bad.at(field);
        }
    }

    public List<SelectItem> bases() {
        return Arrays.stream(PopulationBasis.values())
                .map(each -> new SelectItem(each.name(), capitalised(each.label())))
                .toList();
    }

    public List<SelectItem> prorations() {
        return Arrays.stream(Proration.values())
                .map(each -> new SelectItem(each.name(), capitalised(each.label())))
                .toList();
    }

    public List<SelectItem> instalmentsItems() {
        return Stream.of("1", "4", "12")
                .map(each -> new SelectItem(each, each + " a year"))
                .toList();
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The year that the page was opened for, else that of the business date, until another is chosen. */
    public String getYear() {
        return year == null
                ? Address.given(Address.part("year"))
                        .orElseGet(() -> years.current().toString())
                : year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getRecurringRate() {
        return recurringRate;
    }

    public void setRecurringRate(String recurringRate) {
        this.recurringRate = recurringRate;
    }

    public String getRecurringBasis() {
        return recurringBasis;
    }

    public void setRecurringBasis(String recurringBasis) {
        this.recurringBasis = recurringBasis;
    }

    public String getSetUpRate() {
        return setUpRate;
    }

    public void setSetUpRate(String setUpRate) {
        this.setUpRate = setUpRate;
    }

    public String getSetUpBasis() {
        return setUpBasis;
    }

    public void setSetUpBasis(String setUpBasis) {
        this.setUpBasis = setUpBasis;
    }

    public String getProration() {
        return proration;
    }

    public void setProration(String proration) {
        this.proration = proration;
    }

    public String getInstalments() {
        return instalments;
    }

    public void setInstalments(String instalments) {
        this.instalments = instalments;
    }

    public LocalDate getIssued() {
        return issued;
    }

    public void setIssued(LocalDate issued) {
        this.issued = issued;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }
}
