package uk.nhs.css.membership.phasing.planner;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A PCT that waits for a place.
 *
 * @param code the PCT
 * @param approved whether its board's approval is clear
 * @param system its legacy system; empty if nobody has recorded it
 * @param installation the installation of it; PCTs with the same system and installation share it
 * @param readiness the day from which it can join; empty if not known, and it has no place then
 * @param blocker what keeps it from joining at all
 * @param wish when it would like to join
 * @param heads its weighted heads; zero if no figure is loaded
 */
public record Candidate(
        PctCode code,
        boolean approved,
        Optional<String> system,
        String installation,
        Optional<LocalDate> readiness,
        Optional<String> blocker,
        Optional<Wish> wish,
        long heads) {

    /** Why it cannot have a place in any wave, whatever the others do. */
    Optional<Unscheduled> cannotBePlaced(LocalDate lastStart) {
        if (!approved) {
            return refused(HardRule.APPROVED, "Its board's approval is not clear.");
        }
        if (blocker.isPresent()) {
            return refused(HardRule.READY, "It is blocked: " + blocker.get());
        }
        if (system.isEmpty()) {
            return refused(HardRule.READY, "Its legacy system is not recorded.");
        }
        if (readiness.isEmpty()) {
            return refused(HardRule.READY, "Its readiness date is not recorded.");
        }
        if (readiness.get().isAfter(lastStart)) {
            return refused(
                    HardRule.READY,
                    "It is ready on " + Dates.inWords(readiness.get()) + ", after the last wave starts on "
                            + Dates.inWords(lastStart) + ".");
        }
        return Optional.empty();
    }

    boolean isReadyOn(LocalDate start) {
        return blocker.isEmpty()
                && system.isPresent()
                && readiness.filter(day -> !day.isAfter(start)).isPresent();
    }

    int penalty(LocalDate start) {
        return wish.map(each -> each.penalty(start)).orElse(0);
    }

    private Optional<Unscheduled> refused(HardRule rule, String reason) {
        return Optional.of(new Unscheduled(code, rule, reason));
    }
}
