package uk.nhs.css.web.it;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;

/** The entities that the modules define, found by reading their classes. */
final class DefinedEntities {
    private DefinedEntities() {}

    /** Full class names, in order. */
    static List<String> names() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("uk.nhs.css").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
    }
}
