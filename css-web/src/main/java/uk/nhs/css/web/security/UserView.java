package uk.nhs.css.web.security;

import java.time.Instant;
import java.util.Optional;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;

/**
 * An account as host staff see it.
 *
 * @param name as it signs in
 * @param pct the PCT of a PCT user
 * @param state {@code LOCKED} also while wrong passwords lock it
 * @param lockedUntil when a lock after wrong passwords runs out, if there is one
 * @param mustChangePassword whether its password is one that somebody else has seen
 */
public record UserView(
        String name,
        Role role,
        Optional<PctCode> pct,
        AccountState state,
        Optional<Instant> lockedUntil,
        boolean mustChangePassword) {}
