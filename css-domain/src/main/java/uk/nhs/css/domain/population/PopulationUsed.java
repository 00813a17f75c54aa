package uk.nhs.css.domain.population;

import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;

/**
 * The head count that a calculation uses, and whether it is the one that was asked for.
 *
 * @param asked the basis that the tariff or model asks for
 * @param basis the basis of the figure used; differs from {@code asked} only where an administrator allowed a stand-in
 * @param revision which revision of the figure
 */
public record PopulationUsed(
        PctCode code,
        PopulationBasis asked,
        PopulationBasis basis,
        FinancialYear year,
        Heads heads,
        String source,
        int revision) {

    public boolean standIn() {
        return asked != basis;
    }

    /** The sentence that every page and document shows beside a figure built on a stand-in. */
    public Optional<String> standInNote() {
        return standIn() ? Optional.of(note(asked, basis)) : Optional.empty();
    }

    /** {@code ONS mid-year estimate used in place of unified weighted population}. */
    static String note(PopulationBasis asked, PopulationBasis used) {
        String stand = used == PopulationBasis.RESIDENT ? "ONS mid-year estimate" : used.label();
        return stand + " used in place of " + asked.label();
    }
}
