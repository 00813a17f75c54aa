package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page that anybody meets. */
@InTheBrowser
class SignInPageIT {
    private final Browsing browsing;

    SignInPageIT(Browsing browsing) {
        this.browsing = browsing;
    }

    @ParameterizedTest(name = "at {0} pixels")
    @ValueSource(ints = {Browsing.WIDE, Browsing.NARROW})
    void theSignInPageIsAccessibleAndFitsItsWindow(int width) {
        try (Visit visit = browsing.visit(width).open("/login")) {
            assertThat(visit.heading()).isEqualTo("Sign in");
            assertThat(visit.page().title()).isEqualTo("Sign in – London Commissioning Support Service");
            visit.assertFitsItsWidth();
            visit.assertAccessible();
            visit.assertClean();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"host", "sha", "5k5"})
    void eachRoleSignsInAndArrivesAtAPageThatIsClean(String user) {
        try (Visit visit = browsing.visit().signIn(user)) {
            assertThat(visit.page().url()).doesNotContain("/login");
            visit.assertAccessible();
            visit.assertClean();
        }
    }

    @Test
    void signingInNeedsNoScript() {
        try (Visit visit = browsing.visitWithoutScript().signIn("host")) {
            assertThat(visit.page().url()).doesNotContain("/login");
            visit.assertClean();
        }
    }
}
