package uk.nhs.css.pricing.tariff;

import java.time.LocalDate;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * What a new tariff version shall say; the fields are those of {@link TariffView}.
 *
 * @param instalments 1, 4 or 12
 * @param title at most 120 characters
 * @param evidence at most 1,000 characters
 */
public record TariffDraft(
        FinancialYear year,
        String title,
        PencePerHead recurringRate,
        PopulationBasis recurringBasis,
        PencePerHead setUpRate,
        PopulationBasis setUpBasis,
        Proration proration,
        int instalments,
        String evidence,
        LocalDate issued) {

    /** @throws MalformedInput naming the first field that is missing or out of range */
    public TariffDraft {
        there("year", year, "Give the financial year, such as 2007/08.");
        title = text("title", title, 120, "Name the tariff, such as Tariff of May 2007.");
        there("recurringRate", recurringRate, "Give pence a head, such as 39.");
        if (recurringRate.pence().signum() == 0) {
            throw new MalformedInput(
                    "recurringRate", "0", "charges nothing", "Give pence a head above zero, such as 39.");
        }
        there("recurringBasis", recurringBasis, "Choose the heads that the subscription is charged on.");
        there("setUpRate", setUpRate, "Give pence a head, such as 20, or 0 for no set-up charge.");
        there("setUpBasis", setUpBasis, "Choose the heads that the set-up charge is charged on.");
        there("proration", proration, "Choose twelfths or days.");
        if (instalments != 1 && instalments != 4 && instalments != 12) {
            throw new MalformedInput(
                    "instalments",
                    String.valueOf(instalments),
                    "is no number of instalments",
                    "Choose 1, 4 or 12 a year.");
        }
        evidence = text("evidence", evidence, 1000, "Say which document the rates are taken from.");
        there("issued", issued, "Give the date of the document.");
    }

    private static void there(String field, Object value, String mend) {
        if (value == null) {
            throw new MalformedInput(field, "", "is missing", mend);
        }
    }

    private static String text(String field, String text, int most, String mend) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new MalformedInput(field, text, "is empty or longer than " + most + " characters", mend);
        }
        return stripped;
    }
}
