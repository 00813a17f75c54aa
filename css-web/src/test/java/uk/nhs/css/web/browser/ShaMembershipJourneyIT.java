package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.Service;

/** The strategic health authority sees how far London's PCTs have come, and is refused to change any of it. */
@InTheBrowser
@Tag("I42")
class ShaMembershipJourneyIT {
    private final Browsing browsing;
    private final Service service;

    ShaMembershipJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void asAfterAFirstStart() {
        service.restoreData();
    }

    @ParameterizedTest(name = "at {0} pixels")
    @ValueSource(ints = {Browsing.WIDE, Browsing.NARROW})
    void itLooksAndIsRefusedToChange(int width) {
        String before = service.database().contents();
        try (Visit sha = browsing.visit(width).signIn("sha")) {
            for (String path : new String[] {"/consultation", "/consultation/versions/2006-12", "/reports"}) {
                sha.open(path);
                assertThat(sha.status()).as(path).isEqualTo(200);
                assertThat(sha.page().locator("main form[method=post]").count())
                        .as("forms that change something on " + path)
                        .isZero();
                SoundPage.check(sha);
            }
            for (String path : new String[] {
                "/members/5K5", "/decisions/new", "/phasing/propose", "/transition/5K5", "/mobilisation/draw-down"
            }) {
                sha.open(path);
                assertThat(sha.status()).as(path).isEqualTo(403);
                assertThat(sha.heading()).isEqualTo("You may not open this");
                SoundPage.check(sha);
            }
        }
        assertThat(service.database().contents()).isEqualTo(before);
    }
}
