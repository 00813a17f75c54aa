package uk.nhs.css.reporting.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;

/**
 * A pack as it was issued.
 *
 * @param number its number, from 1
 * @param asAt the day that its reports look from
 * @param year the financial year of their yearly figures
 * @param note what the host says of it; may be empty
 * @param issuedBy the account that issued it
 * @param issuedAt when
 * @param reports what it holds, in its order
 */
public record PackView(
        int number,
        LocalDate asAt,
        FinancialYear year,
        String note,
        String issuedBy,
        Instant issuedAt,
        List<PackedReport> reports) {

    /**
     * A report of a pack.
     *
     * @param name its name in addresses
     * @param title its name for people
     * @param sentence its answer as it was given then
     */
    public record PackedReport(String name, String title, String sentence) {}
}
