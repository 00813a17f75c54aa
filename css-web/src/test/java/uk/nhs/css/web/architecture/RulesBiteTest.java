package uk.nhs.css.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule is broken once on purpose, and seen to fail. */
class RulesBiteTest {
    private static final String FIXTURE = "uk.nhs.css.web.architecture.fixture";
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages(FIXTURE);
    private static final JavaClasses NOTHING = new ClassFileImporter().importPackages("uk.nhs.css.no.such.place");

    static Stream<Arguments> rulesAndTheirBreach() {
        Rules rules = new Rules(FIXTURE);
        return Stream.of(
                Arguments.of(rules.moduleUsesOnlyWhatItMay("pricing"), "NeighbourUser"),
                Arguments.of(rules.moduleUsesOnlyWhatItMay("domain"), "LibraryUser"),
                Arguments.of(rules.internalIsClosed(), "Intruder"),
                Arguments.of(rules.timeComesFromTheClock(), "CalendarReader"),
                Arguments.of(rules.onlySampleDataIsDatedBack(), "BackDater"),
                Arguments.of(rules.amountsAreExact(), "FractionalPrice"),
                Arguments.of(rules.entitiesHaveNoPublicSetters(), "SettableEntity"),
                Arguments.of(rules.entitiesStayBehindTheirService(), "EntityPage"),
                Arguments.of(rules.entitiesCarryTheirScope(), "SettableEntity"),
                Arguments.of(rules.nobodySleeps(), "Sleeper"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesAndTheirBreach")
    void aRuleFailsOnItsBreachAndNamesIt(ArchRule rule, String breach) {
        assertThatThrownBy(() -> rule.check(BREACHES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breach);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesAndTheirBreach")
    void aRuleThatFindsNothingToLookAtFails(ArchRule rule, String breach) {
        assertThatThrownBy(() -> rule.check(NOTHING))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h:commandLink value='Go'/>",
                "<f:ajax/>",
                "<p style='color:red'>x</p>",
                "<a href='#' onclick='go()'>x</a>",
                "<a href='javascript:go()'>x</a>",
                "<script>go()</script>",
                "<style>p {}</style>",
                "<h:outputText escape='false' value='#{member.name()}'/>",
                "<p>not closed"
            })
    void aPageWithInlineScriptOrStyleIsFound(String part) {
        assertThat(Pages.faults("breach.xhtml", page(part))).hasSize(1);
    }

    @Test
    void aPlainPageHasNoFault() {
        assertThat(Pages.faults(
                        "plain.xhtml",
                        page("<h:commandButton value='Go'/><script type='module' src='app.js'></script>")))
                .isEmpty();
    }

    private static String page(String part) {
        return "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:h='jakarta.faces.html' xmlns:f='jakarta.faces.core'>"
                + part + "</html>";
    }
}
