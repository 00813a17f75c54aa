package uk.nhs.css.pricing.charging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.tariff.TariffView;

/**
 * All that a charge plan is made from.
 *
 * @param year the year to charge
 * @param today the day on which corrections are dated, unless the item is dated later
 * @param names the registered PCTs and their names
 * @param spans every membership with a day in the year
 * @param tariffs the versions of the year, the one in force first; never empty
 * @param populations the heads to use, by basis asked for
 * @param charged every line of the year that has been posted
 * @param openFrom the first day that the books are open for; empty while no month is closed
 * @param setUpBefore the PCTs whose set-up was charged in an earlier year
 */
record ChargeFacts(
        FinancialYear year,
        LocalDate today,
        Map<PctCode, String> names,
        List<MembershipSpan> spans,
        List<TariffView> tariffs,
        Map<PopulationBasis, Map<PctCode, PopulationUsed>> populations,
        List<ChargeLine> charged,
        Optional<LocalDate> openFrom,
        Set<PctCode> setUpBefore) {

    /** The day on which a charge is posted: its own, or the first open one where the books are closed over it. */
    LocalDate postedOn(LocalDate dated) {
        return openFrom.filter(dated::isBefore).orElse(dated);
    }

    /** The same facts with other versions of the tariff, the one in force first. */
    ChargeFacts under(List<TariffView> versions) {
        return new ChargeFacts(year, today, names, spans, versions, populations, charged, openFrom, setUpBefore);
    }

    TariffView inForce() {
        return tariffs.get(0);
    }

    TariffView version(int number) {
        return tariffs.stream()
                .filter(tariff -> tariff.version() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Charged under version " + number + " of " + year + ", which is not among its tariffs"));
    }

    Optional<PopulationUsed> population(PctCode code, PopulationBasis asked) {
        return Optional.ofNullable(populations.getOrDefault(asked, Map.of()).get(code));
    }

    /** How many PCTs are members in the year. */
    int members() {
        return (int) spans.stream().map(MembershipSpan::code).distinct().count();
    }
}
