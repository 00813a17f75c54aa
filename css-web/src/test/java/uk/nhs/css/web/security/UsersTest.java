package uk.nhs.css.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.domain.testing.TestDatabase;
import uk.nhs.css.web.platform.RealTime;
import uk.nhs.css.web.platform.Settings;

/** What host staff may do with accounts, on a database of its own. */
class UsersTest {

    private static final Actor CHIEF = Actor.of("chief", Role.HOST_ADMIN, null);
    private static final PasswordHash QUICK = PasswordHash.of("first-password", 1);

    private final List<String> audited = new ArrayList<>();
    private TestDatabase database;

    @BeforeEach
    void two_administrators_and_an_analyst() {
        database = TestDatabase.with(UserAccount.class);
        as(Actor.system(), users -> {
            users.open("chief", Role.HOST_ADMIN, null, QUICK, "first");
            users.open("deputy", Role.HOST_ADMIN, null, QUICK, "first");
            users.open("analyst", Role.SHA_ANALYST, null, QUICK, "first");
        });
        audited.clear();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_change_leaves_one_row_with_the_old_and_the_new_state() {
        as(CHIEF, users -> users.lock("analyst", "left"));
        as(CHIEF, users -> users.unlock("analyst", "came back"));
        as(CHIEF, users -> users.reset("analyst", QUICK, "forgotten"));
        as(CHIEF, users -> users.close("analyst", "left again"));
        assertThat(audited)
                .containsExactly(
                        "Account locked analyst Open>Locked left",
                        "Account unlocked analyst Locked>Open came back",
                        "Password reset analyst >to be changed at the next sign-in forgotten",
                        "Account closed analyst Open>Closed left again");
    }

    @Test
    void the_own_account_is_looked_after_by_somebody_else() {
        assertRefused("OWN_ACCOUNT", CHIEF, users -> users.lock("Chief", "why"));
        assertRefused("OWN_ACCOUNT", CHIEF, users -> users.close("chief", "why"));
        assertRefused("OWN_ACCOUNT", CHIEF, users -> users.reset("chief", QUICK, "why"));
    }

    @Test
    void the_last_administrator_who_can_sign_in_is_kept() {
        as(CHIEF, users -> users.lock("deputy", "on leave"));
        // Whoever acts has been shut out a moment ago, and asks for the last one.
        Actor deputy = Actor.of("deputy", Role.HOST_ADMIN, null);
        assertRefused("LAST_ADMINISTRATOR", deputy, users -> users.lock("chief", "why"));
        assertRefused("LAST_ADMINISTRATOR", deputy, users -> users.close("chief", "why"));
        as(Actor.system(), users -> users.unlock("deputy", "back"));
        as(deputy, users -> users.close("chief", "left"));
    }

    @Test
    void what_is_closed_stays_closed_and_what_is_locked_is_not_locked_again() {
        as(CHIEF, users -> users.lock("analyst", "why"));
        assertRefused("ACCOUNT_LOCKED", CHIEF, users -> users.lock("analyst", "why"));
        as(CHIEF, users -> users.close("analyst", "why"));
        assertRefused("ACCOUNT_CLOSED", CHIEF, users -> users.lock("analyst", "why"));
        assertRefused("ACCOUNT_CLOSED", CHIEF, users -> users.unlock("analyst", "why"));
        assertRefused("ACCOUNT_CLOSED", CHIEF, users -> users.reset("analyst", QUICK, "why"));
        assertRefused("ACCOUNT_CLOSED", CHIEF, users -> users.close("analyst", "why"));
        assertRefused("NOT_LOCKED", CHIEF, users -> users.unlock("deputy", "why"));
    }

    @Test
    void a_reason_and_an_account_that_is_there_are_needed() {
        assertThatThrownBy(() -> as(CHIEF, users -> users.lock("analyst", " ")))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("why"));
        assertThatThrownBy(() -> as(CHIEF, users -> users.lock("nobody", "why")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(CHIEF, users -> users.get("nobody"))).isInstanceOf(NotFound.class);
    }

    @Test
    void only_host_administrators_see_and_change_accounts() {
        Actor analyst = Actor.of("analyst", Role.SHA_ANALYST, null);
        List<Consumer<Users>> acts = List.of(
                Users::all,
                users -> users.get("chief"),
                users -> users.open("new", Role.SHA_ANALYST, null, QUICK, "why"),
                users -> users.lock("chief", "why"),
                users -> users.unlock("chief", "why"),
                users -> users.reset("chief", QUICK, "why"),
                users -> users.close("chief", "why"));
        acts.forEach(act -> assertThatThrownBy(() -> as(analyst, act)).isInstanceOf(Forbidden.class));
        assertThat(audited).isEmpty();
    }

    @Test
    void first_passwords_are_long_all_different_and_in_no_log() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            FirstPassword first = FirstPassword.generate("chief");
            assertThat(first.password()).matches("[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}");
            assertThat(first.toString()).doesNotContain(first.password());
            made.add(first.password());
        }
        assertThat(made).hasSize(1000);
    }

    private void assertRefused(String rule, Actor who, Consumer<Users> act) {
        List<String> before = List.copyOf(audited);
        assertThatThrownBy(() -> as(who, act)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.rule())
                .isEqualTo(rule));
        assertThat(audited).isEqualTo(before);
    }

    private void as(Actor who, Consumer<Users> act) {
        database.inTransaction(em -> act.accept(new Users(
                em,
                (action, subject, before, after, reason) ->
                        audited.add(action + " " + subject + " " + before + ">" + after + " " + reason),
                who,
                new PctDirectory(em, (action, subject, before, after, reason) -> {}, who),
                new Settings() {},
                RealTime.clock())));
    }
}
