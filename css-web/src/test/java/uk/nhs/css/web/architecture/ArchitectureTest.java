package uk.nhs.css.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The product keeps the rules of the house. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(Rules.PRODUCT);
    private static final Path WEBAPP = Path.of("src/main/webapp");

    private final Rules rules = new Rules(Rules.PRODUCT);

    @ParameterizedTest
    @ValueSource(strings = {"domain", "pricing", "membership", "reporting", "web"})
    void aModuleUsesOnlyTheModulesAndLibrariesThatItMay(String module) {
        rules.moduleUsesOnlyWhatItMay(module).check(PRODUCT);
    }

    @Test
    void internalPackagesAreClosed() {
        rules.internalIsClosed().check(PRODUCT);
    }

    @Test
    void onlySampleDataIsDatedBack() {
        rules.onlySampleDataIsDatedBack().check(PRODUCT);
    }

    @Test
    @Tag("I9")
    void todayComesFromTheInjectedClock() {
        rules.timeComesFromTheClock().check(PRODUCT);
    }

    @Test
    void amountsAreExact() {
        rules.amountsAreExact().check(PRODUCT);
    }

    @Test
    void entitiesHaveNoPublicSetters() {
        rules.entitiesHaveNoPublicSetters().check(PRODUCT);
    }

    @Test
    void entitiesStayBehindTheirService() {
        rules.entitiesStayBehindTheirService().check(PRODUCT);
    }

    @Test
    @Tag("I43")
    void everyPersistedTypeCarriesItsScope() {
        rules.entitiesCarryTheirScope().check(PRODUCT);
    }

    @Test
    void nobodySleeps() {
        rules.nobodySleeps().check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageNeedsNoInlineScriptOrStyle(Path page) {
        assertThat(Pages.faults(WEBAPP.resolve(page))).isEmpty();
    }

    @Test
    void thereArePagesToLookAt() {
        assertThat(pages()).hasSizeGreaterThan(10);
    }

    private static Stream<Path> pages() {
        List<Path> pages = Pages.below(WEBAPP);
        return pages.stream().map(WEBAPP::relativize);
    }
}
