package uk.nhs.css.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.testing.TestDatabase;
import uk.nhs.css.web.platform.Settings;

/** The life of an account at the door, on a database of its own. */
@Tag("I46")
class SignInTest {

    private static final String PASSWORD = "right-password-2007";

    private final Hands clock = new Hands();
    private final List<String> audited = new ArrayList<>();
    private boolean demo;
    private TestDatabase database;
    private SignIn signIn;

    @BeforeEach
    void open() {
        database = TestDatabase.with(UserAccount.class);
        signIn = new SignIn(new InTransactions(), clock);
        // One iteration: here the rules are tried, not the derivation.
        PasswordHash quick = PasswordHash.of(PASSWORD, 1);
        database.inTransaction(em -> accounts(em).open("Chief", Role.HOST_ADMIN, null, quick, true));
        database.inTransaction(em -> accounts(em).openDemo("host", Role.HOST_ADMIN, null, quick));
        audited.clear();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_right_password_signs_in_whatever_the_case_of_the_name() {
        SignedIn who = signIn.attempt(" CHIEF ", PASSWORD).signedIn().orElseThrow();
        assertThat(who.name()).isEqualTo("chief");
        assertThat(who.mustChangePassword()).isTrue();
    }

    @Test
    void four_failures_leave_the_door_open_and_the_fifth_shuts_it_for_the_right_password_too() {
        fail("chief", 4);
        assertThat(signIn.attempt("chief", PASSWORD).signedIn()).isPresent();
        fail("chief", 4);
        assertThat(signIn.attempt("chief", "wrong").locked()).isTrue();
        assertThat(signIn.attempt("chief", PASSWORD).locked()).isTrue();
        assertThat(audited).containsExactly("Account locked chief");
    }

    @Test
    void a_lock_holds_for_fifteen_minutes_and_not_longer() {
        fail("chief", 5);
        clock.forward(Duration.ofMinutes(15).minusMillis(1));
        assertThat(signIn.attempt("chief", PASSWORD).locked()).isTrue();
        clock.forward(Duration.ofMillis(1));
        assertThat(signIn.attempt("chief", PASSWORD).signedIn()).isPresent();
    }

    @Test
    void after_a_lock_has_run_out_counting_starts_anew() {
        fail("chief", 5);
        clock.forward(Duration.ofMinutes(15));
        fail("chief", 4);
        assertThat(signIn.attempt("chief", PASSWORD).signedIn()).isPresent();
    }

    @Test
    void an_unknown_name_is_answered_and_locked_just_as_a_known_one() {
        for (int i = 1; i <= 4; i++) {
            assertThat(signIn.attempt("nobody", PASSWORD)).isEqualTo(Attempt.refused());
            assertThat(signIn.attempt("chief", "wrong")).isEqualTo(Attempt.refused());
        }
        assertThat(signIn.attempt("nobody", PASSWORD)).isEqualTo(Attempt.lockedOut());
        assertThat(signIn.attempt("chief", "wrong")).isEqualTo(Attempt.lockedOut());
    }

    @Test
    void a_demo_account_opens_nothing_outside_demo_mode() {
        assertThat(signIn.attempt("host", PASSWORD).signedIn()).isEmpty();
        demo = true;
        assertThat(signIn.attempt("host", PASSWORD).signedIn()).isPresent();
    }

    @Test
    void a_new_password_ends_every_other_session_and_what_basic_remembers() {
        SignedIn elsewhere = signIn.attempt("chief", PASSWORD).signedIn().orElseThrow();
        assertThat(signIn.basic("chief", PASSWORD)).contains(elsewhere);

        SignedIn now = signIn.changePassword(elsewhere, PASSWORD, "another-password-2007", "another-password-2007");

        assertThat(now.mustChangePassword()).isFalse();
        assertThat(signIn.current("chief", now.stamp())).contains(now);
        assertThat(signIn.current("chief", elsewhere.stamp())).isEmpty();
        assertThat(signIn.basic("chief", PASSWORD)).isEmpty();
        assertThat(audited).containsExactly("Password changed chief");
    }

    @Test
    void basic_credentials_are_good_for_as_long_as_the_account_is_not_locked() {
        assertThat(signIn.basic("chief", PASSWORD)).isPresent();
        fail("chief", 5);
        assertThat(signIn.basic("chief", PASSWORD)).isEmpty();
    }

    @Test
    void a_new_password_that_will_not_do_says_at_which_field_and_changes_nothing() {
        SignedIn who = signIn.attempt("chief", PASSWORD).signedIn().orElseThrow();
        assertRefused("password", () -> signIn.changePassword(who, PASSWORD, "short", "short"));
        assertRefused("repeated", () -> signIn.changePassword(who, PASSWORD, "long-enough-2007", "long-enough-2008"));
        assertRefused("current", () -> signIn.changePassword(who, "wrong", "long-enough-2007", "long-enough-2007"));
        assertRefused("password", () -> signIn.changePassword(who, PASSWORD, PASSWORD, PASSWORD));
        assertThat(audited).isEmpty();
        assertThat(signIn.attempt("chief", PASSWORD).signedIn()).isPresent();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn.attempt(name, "wrong").signedIn()).isEmpty();
        }
    }

    private static void assertRefused(String field, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(MalformedInput.class, wrong -> assertThat(wrong.field())
                .isEqualTo(field));
    }

    private Accounts accounts(jakarta.persistence.EntityManager em) {
        Settings settings = new Settings() {
            @Override
            public boolean demo() {
                return demo;
            }
        };
        return new Accounts(
                em, (action, subject, before, after, reason) -> audited.add(action + " " + subject), settings, clock);
    }

    /** Each method in a transaction of its own, as the container gives it. */
    private final class InTransactions extends Accounts {
        @Override
        Optional<Kept> kept(String name) {
            return database.call(em -> accounts(em).kept(name));
        }

        @Override
        Attempt conclude(String name, boolean rightPassword) {
            return database.call(em -> accounts(em).conclude(name, rightPassword));
        }

        @Override
        Optional<SignedIn> current(String name) {
            return database.call(em -> accounts(em).current(name));
        }

        @Override
        SignedIn replacePassword(String name, String stamp, PasswordHash password) {
            return database.call(em -> accounts(em).replacePassword(name, stamp, password));
        }
    }

    /** A clock that the test moves. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-01-05T09:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
