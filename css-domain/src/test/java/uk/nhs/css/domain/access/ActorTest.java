package uk.nhs.css.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;

/** The one place that scopes a PCT's records. */
@Tag("I39")
class ActorTest {

    private static final PctCode BRENT = PctCode.of("5K5");
    private static final PctCode EALING = PctCode.of("5HX");

    @Test
    void a_pct_user_sees_its_own_and_nothing_of_another() {
        Actor brent = Actor.of("5k5", Role.PCT_USER, BRENT);
        assertThatCode(() -> brent.requireSightOf(BRENT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> brent.requireSightOf(EALING)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_pct_user_without_a_pct_sees_nothing() {
        assertThat(Actor.of("lost", Role.PCT_USER, null).sees(BRENT)).isFalse();
    }

    @Test
    void host_and_sha_see_every_pct() {
        assertThat(Actor.of("host", Role.HOST_ADMIN, null).sees(EALING)).isTrue();
        assertThat(Actor.of("sha", Role.SHA_ANALYST, null).sees(EALING)).isTrue();
    }

    @Test
    @Tag("I42")
    void a_role_that_is_not_allowed_is_told_so() {
        Actor sha = Actor.of("sha", Role.SHA_ANALYST, null);
        assertThatThrownBy(() -> sha.requireRole(Role.HOST_ADMIN))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("SHA analyst");
        assertThatCode(() -> Actor.system().requireRole(Role.HOST_ADMIN)).doesNotThrowAnyException();
    }
}
