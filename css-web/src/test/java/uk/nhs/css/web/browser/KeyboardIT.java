package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.web.it.Service;

/** A person without a mouse. */
@InTheBrowser
class KeyboardIT {
    /** Numbers everything that takes part in the order of tabs, and keeps its looks without the focus. */
    private static final String SURVEY =
            """
            () => {
              const looks = (e) => { const s = getComputedStyle(e);
                return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.backgroundColor, s.boxShadow].join(' '); };
              const shown = (e) => e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
              window.tabs = [...document.querySelectorAll(
                  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                .filter((e) => e.tabIndex >= 0 && shown(e));
              window.before = window.tabs.map(looks);
              window.looks = looks;
              return window.tabs.length;
            }
            """;

    private static final String FOCUS =
            """
            () => {
              const e = document.activeElement, place = window.tabs.indexOf(e);
              const box = e.getBoundingClientRect(), style = getComputedStyle(e);
              return { place, what: e.outerHTML.slice(0, 160),
                outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                changed: window.looks(e) !== window.before[place],
                inWindow: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth };
            }
            """;

    private final Browsing browsing;
    private final Service service;

    KeyboardIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void theYearIsCharged() {
        service.restoreData();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        try (Visit visit = browsing.visit().signIn("5k5").open("/statement")) {
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().evaluate("() => document.activeElement.textContent"))
                    .isEqualTo("Skip to main content");
            assertThat(visit.page().locator(".govuk-skip-link").boundingBox().height)
                    .isGreaterThan(20);
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().evaluate("() => document.activeElement.id")).isEqualTo("main");
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().evaluate("() => document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
            visit.assertClean();
        }
    }

    @ParameterizedTest(name = "{0} {1} at {2} pixels")
    @CsvSource({"5k5, /statement, 1280", "5k5, /statement, 320", "5k5, /scenarios, 1280", "host, /members, 1280"})
    void everythingThatCanBeUsedIsReachedInTheOrderOfThePageAndShowsItsFocus(String user, String path, int width) {
        try (Visit visit = browsing.visit(width).signIn(user).open(path)) {
            int stops = (int) visit.page().evaluate(SURVEY);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < stops; i++) {
                visit.page().keyboard().press("Tab");
                @SuppressWarnings("unchecked")
                Map<String, Object> focus = (Map<String, Object>) visit.page().evaluate(FOCUS);
                assertThat(focus)
                        .as("focus " + i)
                        .containsEntry("changed", true)
                        .containsEntry("inWindow", true);
                order.add((Integer) focus.get("place"));
            }
            assertThat(order)
                    .as("places in the order of tabs")
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(stops);
            visit.assertClean();
        }
    }

    @Test
    void aCalculationIsOpenedAndClosedWithTheKeyboard() {
        try (Visit visit = browsing.visit().signIn("5k5").open("/statement")) {
            visit.page().locator("summary").first().focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().locator(".working").first().isVisible()).isTrue();
            visit.page().keyboard().press("Space");
            assertThat(visit.page().locator(".working").first().isVisible()).isFalse();
            visit.assertClean();
        }
    }

    @Test
    void theChargesAreRunWithoutAMouse() {
        service.restoreData();
        try (Visit visit = browsing.visit().open("/login")) {
            visit.page().getByLabel("User name").focus();
            visit.page().keyboard().type("host");
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().type("demo-password-2007");
            visit.arrive(() -> visit.page().keyboard().press("Enter"));
            assertThat(visit.heading()).isEqualTo("What needs you");
            visit.page().getByText("Run the charges for 2007/08").focus();
            visit.arrive(() -> visit.page().keyboard().press("Enter"));
            visit.page()
                    .getByText("Make the charges", new Page.GetByTextOptions().setExact(true))
                    .focus();
            visit.arrive(() -> visit.page().keyboard().press("Enter"));
            assertThat(visit.text()).contains("112 made for £3,110,159.84");
            visit.assertClean();
        }
    }
}
