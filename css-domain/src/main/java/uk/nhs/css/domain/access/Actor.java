package uk.nhs.css.domain.access;

import java.util.Arrays;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;

/**
 * The one on whose behalf a service works now. Services ask it first, before they load anything.
 *
 * <p>Example: {@code actor.requireSightOf(code)} at the head of a statement query.
 */
public interface Actor {

    /** The account's name, as audit rows carry it. */
    String name();

    Role role();

    /** The PCT of a {@link Role#PCT_USER}; empty for every other role. */
    Optional<PctCode> pct();

    /** Whether a record that this PCT owns may be seen: by everybody but the users of other PCTs. */
    default boolean sees(PctCode owner) {
        return role() != Role.PCT_USER || pct().filter(owner::equals).isPresent();
    }

    /**
     * Refuses sight of another PCT's record exactly as if it did not exist.
     *
     * @throws NotFound if this actor may not see it
     */
    default void requireSightOf(PctCode owner) {
        if (!sees(owner)) {
            throw new NotFound("PCT", owner);
        }
    }

    /**
     * @throws Forbidden unless the actor has one of the roles; the system itself may do everything
     */
    default void requireRole(Role... allowed) {
        if (role() != Role.SYSTEM && !Arrays.asList(allowed).contains(role())) {
            throw new Forbidden("Your role, " + role().label() + ", may not do this.");
        }
    }

    /** The system at start-up. */
    static Actor system() {
        return of("system", Role.SYSTEM, null);
    }

    /** @param pct the PCT of a PCT user, null for any other role */
    static Actor of(String name, Role role, PctCode pct) {
        return new Actor() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Role role() {
                return role;
            }

            @Override
            public Optional<PctCode> pct() {
                return Optional.ofNullable(pct);
            }
        };
    }
}
