package uk.nhs.css.membership.approval;

import java.time.LocalDate;
import java.util.List;

/**
 * Where London's boards stand.
 *
 * @param asAt the business date
 * @param rows by PCT code
 * @param approved how many have a clear approval
 * @param withOpenConditions how many have approved with conditions that are open
 * @param deferredOrDeclined how many have said not now, or no
 * @param undecided how many have no confirmed decision
 * @param overdue how many are overdue
 */
public record TrackerView(
        LocalDate asAt,
        List<TrackerRow> rows,
        int approved,
        int withOpenConditions,
        int deferredOrDeclined,
        int undecided,
        int overdue) {}
