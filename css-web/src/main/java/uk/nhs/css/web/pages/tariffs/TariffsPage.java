package uk.nhs.css.web.pages.tariffs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.charging.ChargeBook;
import uk.nhs.css.pricing.charging.ChargeRunView;
import uk.nhs.css.pricing.charging.ChargeRuns;
import uk.nhs.css.pricing.charging.TariffUse;
import uk.nhs.css.pricing.tariff.TariffView;
import uk.nhs.css.pricing.tariff.Tariffs;
import uk.nhs.css.web.pages.Address;

/** The tariff of one year: its versions, what was charged under each, and what a charge run would make now. */
@Named
@RequestScoped
public class TariffsPage {

    @Inject
    private Tariffs tariffs;

    @Inject
    private ChargeBook charges;

    @Inject
    private ChargeRuns runs;

    @Inject
    private Clock clock;

    private List<TariffView> versions;
    private Map<Integer, TariffUse> uses;
    private Effect effect;

    /** Refuses an address that names no financial year. */
    public void load() {
        year();
    }

    public FinancialYear year() {
        return Address.given(Address.part("year")).map(FinancialYear::parse).orElseGet(this::current);
    }

    private FinancialYear current() {
        return FinancialYear.containing(LocalDate.now(clock));
    }

    /** The year before, this one and the two that follow. */
    public List<SelectItem> years() {
        FinancialYear current = current();
        return Stream.of(
                        new FinancialYear(current.startYear() - 1),
                        current,
                        current.next(),
                        current.next().next())
                .map(each -> new SelectItem(each.toString(), each.toString()))
                .toList();
    }

    /** The one in force first. */
    public List<TariffView> versions() {
        if (versions == null) {
            versions = tariffs.versions(year());
        }
        return versions;
    }

    public boolean inForce(TariffView version) {
        return version.equals(versions().get(0));
    }

    public TariffUse use(TariffView version) {
        if (uses == null) {
            uses = charges.underTariffs(year());
        }
        return uses.getOrDefault(version.version(), TariffUse.NONE);
    }

    /** What a charge run would make now, or why it would make nothing. */
    public Effect effect() {
        if (effect == null) {
            try {
                effect = new Effect(runs.preview(year(), Optional.empty()), "");
            } catch (Refusal no) {
                effect = new Effect(null, no.detail() + " " + no.nextStep());
            }
        }
        return effect;
    }

    /**
     * @param run the preview; null where a run is refused
     * @param refusal why it is; empty where it is not
     */
    public record Effect(ChargeRunView run, String refusal) {}
}
