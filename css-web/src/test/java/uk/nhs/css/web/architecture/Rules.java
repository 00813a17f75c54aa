package uk.nhs.css.web.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every architecture rule of the product, each built for a root package, so that it can be applied to the product and
 * to a breach of it alike.
 */
final class Rules {
    static final String PRODUCT = "uk.nhs.css";

    /** Which other modules each module may use; the poms state the same. */
    static final Map<String, List<String>> MODULES = Map.of(
            "domain", List.of(),
            "pricing", List.of("domain"),
            "membership", List.of("domain"),
            "reporting", List.of("domain", "pricing", "membership"),
            "web", List.of("domain", "pricing", "membership", "reporting"));

    /** Which libraries each module may use. A misspelt name here lets nothing through, so it shows. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "domain", List.of("java..", "jakarta..", "org.joda.money..", "de.siegmar.fastcsv.."),
            "pricing", List.of("java..", "jakarta..", "org.joda.money..", "de.siegmar.fastcsv.."),
            "membership", List.of("java..", "jakarta..", "org.joda.money..", "de.siegmar.fastcsv..", "org.ojalgo.."),
            "reporting",
                    List.of(
                            "java..",
                            "javax.xml..",
                            "org.w3c.dom..",
                            "org.xml.sax..",
                            "jakarta..",
                            "org.joda.money..",
                            "de.siegmar.fastcsv..",
                            "j2html..",
                            "org.dhatim.fastexcel..",
                            "com.openhtmltopdf..",
                            "org.apache.pdfbox.."),
            "web",
                    List.of(
                            "java..",
                            "javax.sql..",
                            "javax.crypto..",
                            "jakarta..",
                            "org.joda.money..",
                            "de.siegmar.fastcsv..",
                            "org.eclipse.microprofile.health..",
                            "org.flywaydb.core.."));

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    /** A module uses itself, the modules below it and its listed libraries, nothing else. */
    ArchRule moduleUsesOnlyWhatItMay(String module) {
        List<String> allowed = new ArrayList<>(LIBRARIES.get(module));
        allowed.add(root + "." + module + "..");
        MODULES.get(module).forEach(other -> allowed.add(root + "." + other + ".."));
        return classes()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should(onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                        .or(new DescribedPredicate<>("primitives and arrays of them") {
                            @Override
                            public boolean test(JavaClass type) {
                                return type.getBaseComponentType().isPrimitive();
                            }
                        })))
                .as(module + " uses only " + MODULES.get(module) + " and its own libraries")
                .allowEmptyShould(false);
    }

    /** What lies in {@code internal} is used by its own feature only. */
    ArchRule internalIsClosed() {
        return classes()
                .that()
                .resideInAPackage(root + "..internal..")
                .should(Conditions.onlyBeUsedByTheirFeature())
                .as("internal packages are closed to everyone but their feature")
                .allowEmptyShould(false);
    }

    /** Today, now and the zone come from the injected clock. */
    ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(resideOutsideOfPackages(root + ".web.platform.."))
                .should(Conditions.askTheSystemForTheTime())
                .as("today comes from the injected clock")
                .allowEmptyShould(false);
    }

    /** Only sample data is entered as on an earlier day. */
    ArchRule onlySampleDataIsDatedBack() {
        return classes()
                .that()
                .resideInAPackage(root + ".web.platform..")
                .and()
                .haveSimpleName("DayOfEntry")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(root + ".web.platform..", root + ".web.sample..")
                .as("only sample data is entered as on an earlier day")
                .allowEmptyShould(false);
    }

    /** Money and prices are exact: no binary fractions where amounts are made. */
    ArchRule amountsAreExact() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".domain.money..", root + ".domain.population..", root + ".pricing..")
                .should(Conditions.holdOrReturnBinaryFractions())
                .as("no double or float where amounts are made")
                .allowEmptyShould(false);
    }

    /** An entity has verbs, not setters. */
    ArchRule entitiesHaveNoPublicSetters() {
        return noClasses()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should(Conditions.havePublicSetters())
                .as("entities have no public setters")
                .allowEmptyShould(false);
    }

    /** Pages, REST and reports see view records; an entity stays in the package whose service owns it. */
    ArchRule entitiesStayBehindTheirService() {
        return classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should(Conditions.onlyBeUsedInTheirModuleAndOnWebInTheirPackage(root))
                .as("entities are used in their own module, and in web in their own package, only")
                .allowEmptyShould(false);
    }

    /** Every persisted type says which door applies its PCT's scope, or why no PCT owns it (I43). */
    ArchRule entitiesCarryTheirScope() {
        return classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should(Conditions.sayWhoMaySeeTheirRows())
                .as("every persisted type carries its scope (I43)")
                .allowEmptyShould(false);
    }

    /** Waiting is done on a condition with a deadline, never by the clock alone. */
    ArchRule nobodySleeps() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .as("nobody sleeps")
                .allowEmptyShould(false);
    }
}
