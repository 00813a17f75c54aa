package uk.nhs.css.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I46")
class PathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/statement",
                "/statement?from=2007-04-01&to=2008-04-01",
                "/members/5K5",
                "/statements/5K5.pdf"
            })
    void after_sign_in_a_page_that_was_asked_for_is_opened(String asked) {
        assertThat(Paths.safeReturn(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", "https://evil.example/", "//evil.example/", "/\\evil.example", "\\/evil.example",
                        "/%2F/evil.example",
                "javascript:alert(1)", "/logout", "/login", "/unknown", "/api/v1/pcts", "/statement\r\nSet-Cookie: a=b",
                "/members/../../x", "/statement\t", " /statement"
            })
    void a_link_cannot_lead_elsewhere_after_sign_in(String asked) {
        assertThat(Paths.safeReturn(asked)).isEqualTo("/");
    }
}
