package uk.nhs.css.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.refusal.MalformedInput;

class PasswordTest {

    @Test
    void a_password_is_kept_as_pbkdf2_with_210000_iterations_under_a_salt_of_its_own() {
        PasswordHash one = PasswordHash.of("correct horse battery");
        assertThat(one.text()).startsWith("PBKDF2WithHmacSHA512:210000:").doesNotContain("correct");
        assertThat(one.text().length()).isLessThanOrEqualTo(255);
        assertThat(PasswordHash.of("correct horse battery")).isNotEqualTo(one);
        assertThat(one.matches("correct horse battery")).isTrue();
        assertThat(one.matches("correct horse batterz")).isFalse();
    }

    @Test
    void twelve_characters_are_enough_and_eleven_are_not() {
        assertThatCode(() -> PasswordRules.check("password", "host", "abcdefghijkl"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check("password", "host", "abcdefghijk"))
                .isInstanceOfSatisfying(MalformedInput.class, wrong -> assertThat(wrong.reason())
                        .isEqualTo("is too short"));
    }

    @Test
    void two_hundred_characters_are_the_most() {
        assertThatCode(() -> PasswordRules.check("password", "host", "x".repeat(200)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check("password", "host", "x".repeat(201)))
                .isInstanceOf(MalformedInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my HOST password", "hosthosthost"})
    void a_password_does_not_contain_the_user_name(String password) {
        assertThatThrownBy(() -> PasswordRules.check("password", "host", password))
                .isInstanceOf(MalformedInput.class)
                .hasMessageNotContaining(password);
    }
}
