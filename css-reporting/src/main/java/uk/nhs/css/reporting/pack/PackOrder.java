package uk.nhs.css.reporting.pack;

import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * What a pack is to hold.
 *
 * @param reports names of reports, one or more, none twice
 * @param asAt the day that they look from
 * @param year the financial year of their yearly figures
 * @param note what the host says of it; at most 500 characters, may be empty
 */
public record PackOrder(List<String> reports, LocalDate asAt, FinancialYear year, String note) {

    private static final int LONGEST_NOTE = 500;

    /** @throws MalformedInput naming the field that is missing or too long */
    public PackOrder {
        reports = reports == null ? List.of() : reports.stream().distinct().toList();
        note = note == null ? "" : note.strip();
        if (reports.isEmpty()) {
            throw new MalformedInput("reports", "", "is empty", "Choose at least one report.");
        }
        if (asAt == null) {
            throw new MalformedInput("asAt", "", "is missing", "Give the day that the reports look from.");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new MalformedInput("note", note, "is too long", "Give at most " + LONGEST_NOTE + " characters.");
        }
    }
}
