package uk.nhs.css.membership.phasing;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.Sector;

/**
 * What one PCT, or the host for it, has said for phasing.
 *
 * @param code the PCT
 * @param name its name
 * @param sector its sector
 * @param system its legacy system
 * @param installation the installation; empty: its own
 * @param since since when it uses the system
 * @param monthlyCost what the legacy system costs it a month
 * @param readiness the day from which it can join
 * @param earliest the month before which it does not wish to join, the preferred quarter's first if only that is given
 * @param latest the month after which it does not wish to join
 * @param preferredQuarter the quarter that it prefers
 * @param wishWeight 1 to 5
 * @param reason why it wishes so
 * @param blocker what keeps it from joining at all
 */
public record PctFacts(
        PctCode code,
        String name,
        Sector sector,
        Optional<String> system,
        Optional<String> installation,
        Optional<LocalDate> since,
        Optional<Money> monthlyCost,
        Optional<LocalDate> readiness,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Optional<String> preferredQuarter,
        int wishWeight,
        Optional<String> reason,
        Optional<String> blocker) {}
