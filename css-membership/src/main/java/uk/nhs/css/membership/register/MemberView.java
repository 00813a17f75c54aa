package uk.nhs.css.membership.register;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.Sector;

/**
 * A row of the members register.
 *
 * @param code the PCT
 * @param name its name today
 * @param sector the sector in which it commissions
 * @param state where it stands
 * @param joinDate the first day that is charged; empty until it is a member
 * @param leaveDate the first day that is no longer charged; empty unless notice was given
 * @param illustrative true if the record is sample data and states no fact
 */
public record MemberView(
        PctCode code,
        String name,
        Sector sector,
        MembershipState state,
        Optional<LocalDate> joinDate,
        Optional<LocalDate> leaveDate,
        boolean illustrative) {}
