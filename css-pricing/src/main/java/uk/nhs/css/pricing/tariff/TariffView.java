package uk.nhs.css.pricing.tariff;

import java.time.LocalDate;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.population.PopulationBasis;

/**
 * One version of a year's tariff, to read.
 *
 * @param year the financial year that it prices
 * @param version 1 for the first; the highest is in force
 * @param title such as {@code Tariff of May 2007}
 * @param recurringRate pence a head a year
 * @param recurringBasis the heads that the recurring rate is charged on
 * @param setUpRate pence a head, once, on joining
 * @param setUpBasis the heads that the set-up rate is charged on
 * @param proration how a part of a year is charged
 * @param instalments 1, 4 or 12 a year
 * @param evidence the document that the rates were taken from, in words
 * @param issued the day on which the tariff was issued
 */
public record TariffView(
        FinancialYear year,
        int version,
        String title,
        PencePerHead recurringRate,
        PopulationBasis recurringBasis,
        PencePerHead setUpRate,
        PopulationBasis setUpBasis,
        Proration proration,
        int instalments,
        String evidence,
        LocalDate issued) {}
