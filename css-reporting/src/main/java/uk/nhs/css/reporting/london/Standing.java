package uk.nhs.css.reporting.london;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.membership.register.MembershipState;

/**
 * Where one PCT stands on a day.
 *
 * @param state its membership state; empty if it had not been invited
 * @param label the state in words
 * @param joined its join date, if that is not after the day
 * @param leaves its leave date, if notice was given
 * @param illustrative whether the record is made-up sample data
 */
record Standing(
        PctCode code,
        String name,
        Sector sector,
        Optional<MembershipState> state,
        String label,
        Optional<LocalDate> joined,
        Optional<LocalDate> leaves,
        boolean illustrative) {

    private static final Set<MembershipState> APPROVED = EnumSet.of(
            MembershipState.APPROVED,
            MembershipState.SCHEDULED,
            MembershipState.JOINING,
            MembershipState.MEMBER,
            MembershipState.LEFT);

    boolean isMember() {
        return state.equals(Optional.of(MembershipState.MEMBER));
    }

    boolean hasLeft() {
        return state.equals(Optional.of(MembershipState.LEFT));
    }

    /** Whether its board has approved and it has not withdrawn since. */
    boolean hasApproved() {
        return state.filter(APPROVED::contains).isPresent();
    }
}
