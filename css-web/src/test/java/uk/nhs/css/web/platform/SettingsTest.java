package uk.nhs.css.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the variables mean, and what they mean when they are not there. */
class SettingsTest {
    @Test
    void withoutVariablesTheServiceRunsOnRealDataAndTheRealDate() {
        Settings settings = new Settings(Map.of());

        assertThat(settings.demo()).isFalse();
        assertThat(settings.today()).isEmpty();
        assertThat(settings.adminUser()).isEmpty();
        assertThat(settings.httpAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void demoWorksOnTheFirstOfJune2007() {
        assertThat(new Settings(Map.of("CSS_DEMO", "true")).today()).contains(LocalDate.of(2007, 6, 1));
    }

    @Test
    void aBusinessDateThatIsGivenWinsOverTheDemoDate() {
        Settings settings = new Settings(Map.of("CSS_DEMO", "true", "CSS_TODAY", "2008-03-31"));

        assertThat(settings.today()).contains(LocalDate.of(2008, 3, 31));
    }

    @Test
    void aVariableSetToNothingCountsAsNotSet() {
        Settings settings = new Settings(Map.of("CSS_TODAY", " ", "CSS_DEMO", "", "CSS_ADMIN_USER", ""));

        assertThat(settings.today()).isEmpty();
        assertThat(settings.demo()).isFalse();
        assertThat(settings.adminUser()).isEmpty();
    }

    @Test
    void theHostsDetailsAreTakenAsTheyAreWrittenUpToWhatAnInvoiceKeeps() {
        Settings settings = new Settings(
                Map.of("CSS_HOST_ADDRESS", " 1 Example Street, London W5 1AA ", "CSS_HOST_PAY_TO", "x".repeat(300)));

        assertThat(settings.hostAddress()).contains("1 Example Street, London W5 1AA");
        assertThat(settings.hostPayTo()).isPresent();
        assertThatThrownBy(() -> new Settings(Map.of("CSS_HOST_CONTACT", "x".repeat(301))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("CSS_HOST_CONTACT is longer than 300 characters");
        assertThat(new Settings(Map.of()).hostAddress()).isEmpty();
        assertThatThrownBy(() -> new Settings(Map.of("CSS_HOST_PCT", "Brent")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("CSS_HOST_PCT is \"Brent\", which is no code such as 5K5");
    }

    @Test
    void aDateThatIsNoneStopsTheStartAndNamesTheVariable() {
        assertThatThrownBy(() -> new Settings(Map.of("CSS_TODAY", "1 June 2007")).today())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CSS_TODAY")
                .hasMessageContaining("1 June 2007");
    }
}
