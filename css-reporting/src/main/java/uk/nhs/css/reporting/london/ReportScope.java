package uk.nhs.css.reporting.london;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.membership.register.MembershipState;

/**
 * A query that was understood: every part decided.
 *
 * @param today the business date; {@code asAt} is never after it
 */
record ReportScope(
        FinancialYear year, LocalDate asAt, LocalDate today, Optional<Sector> sector, Optional<MembershipState> state) {

    boolean isPast() {
        return asAt.isBefore(today);
    }

    boolean isFiltered() {
        return sector.isPresent() || state.isPresent();
    }

    boolean takes(Standing standing) {
        return sector.map(wanted -> wanted == standing.sector()).orElse(true)
                && state.map(wanted -> standing.state().equals(Optional.of(wanted)))
                        .orElse(true);
    }

    /** What the London row stands for: {@code London}, or the filters in words. */
    String name() {
        return isFiltered()
                ? Stream.concat(
                                sector.map(Sector::label).or(() -> Optional.of("London")).stream(),
                                state.map(MembershipState::label).stream())
                        .collect(Collectors.joining(", "))
                : "London";
    }

    /** The day in words: {@code 1 June 2007}. */
    String day() {
        return Dates.inWords(asAt);
    }

    /** Where the PCTs lie: {@code London} or the sector. */
    String place() {
        return sector.map(Sector::label).orElse("London");
    }
}
