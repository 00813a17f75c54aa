package uk.nhs.css.web.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import java.util.function.BiConsumer;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.access.Shared;

/** What the rules look for in a class. Conditions used under "no classes" report each thing that they find. */
final class Conditions {
    private static final Set<String> FRACTIONS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.OptionalDouble");

    private Conditions() {}

    static ArchCondition<JavaClass> onlyBeUsedByTheirFeature() {
        return condition("only be used by their feature", (type, events) -> {
            String name = type.getPackageName();
            String feature = name.substring(0, name.lastIndexOf(".internal"));
            type.getDirectDependenciesToSelf().stream()
                    .filter(use -> !within(use.getOriginClass(), feature))
                    .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
        });
    }

    static ArchCondition<JavaClass> onlyBeUsedInTheirModuleAndOnWebInTheirPackage(String root) {
        return condition("only be used in their own module", (type, events) -> {
            String web = root + ".web.";
            String home = type.getPackageName().startsWith(web) ? type.getPackageName() : module(type, root);
            type.getDirectDependenciesToSelf().stream()
                    .filter(use -> !within(use.getOriginClass(), home))
                    .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
        });
    }

    static ArchCondition<JavaClass> askTheSystemForTheTime() {
        return condition("ask the system for the time", (type, events) -> type.getCodeUnitCallsFromSelf().stream()
                .filter(Conditions::readsTheSystemClock)
                .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription()))));
    }

    static ArchCondition<JavaClass> holdOrReturnBinaryFractions() {
        return condition("hold or return double or float", (type, events) -> {
            type.getFields().stream()
                    .filter(field -> fraction(field.getRawType()))
                    .map(JavaField::getDescription)
                    .forEach(text -> events.add(SimpleConditionEvent.satisfied(type, text)));
            type.getCodeUnits().stream()
                    .filter(unit -> fraction(unit.getRawReturnType())
                            || unit.getRawParameterTypes().stream().anyMatch(Conditions::fraction))
                    .map(JavaCodeUnit::getDescription)
                    .forEach(text -> events.add(SimpleConditionEvent.satisfied(type, text)));
            type.getCodeUnitCallsFromSelf().stream()
                    .filter(call -> Set.of("doubleValue", "floatValue", "parseDouble", "parseFloat")
                            .contains(call.getTarget().getName()))
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
        });
    }

    static ArchCondition<JavaClass> havePublicSetters() {
        return condition("have public setters", (type, events) -> type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(Conditions::setter)
                .forEach(method -> events.add(SimpleConditionEvent.satisfied(type, method.getDescription()))));
    }

    static ArchCondition<JavaClass> sayWhoMaySeeTheirRows() {
        return condition("be marked @OwnedByPct or @Shared", (type, events) -> {
            boolean owned = type.isAnnotatedWith(OwnedByPct.class);
            boolean shared = type.isAnnotatedWith(Shared.class);
            if (owned == shared) {
                events.add(SimpleConditionEvent.violated(
                        type,
                        type.getName() + (owned ? " is marked both ways" : " does not say who may see its rows")));
            } else if (owned && type.getAnnotationOfType(OwnedByPct.class).scopedIn().length == 0) {
                events.add(
                        SimpleConditionEvent.violated(type, type.getName() + " names no door that applies its scope"));
            } else if (owned) {
                scopedByItsDoors(type, events);
            } else if (type.getAnnotationOfType(Shared.class).because().isBlank()) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " does not say why no PCT owns it"));
            }
        });
    }

    /** A door that is named as applying the scope must at least have an actor to apply it with. */
    private static void scopedByItsDoors(JavaClass type, ConditionEvents events) {
        Arrays.stream(type.getAnnotationOfType(OwnedByPct.class).scopedIn())
                .filter(door -> Arrays.stream(door.getDeclaredFields())
                        .noneMatch(field -> field.getType() == uk.nhs.css.domain.access.Actor.class))
                .forEach(door -> events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " is said to be scoped in " + door.getName() + ", which has no Actor")));
    }

    private static boolean readsTheSystemClock(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getTarget().getName();
        boolean noArguments =
                call.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                        && unit.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.getPackageName().equals("java.time") && name.equals("now") && noArguments
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class) && name.equals("<init>") && noArguments
                || owner.getName().equals("java.util.Calendar") && name.equals("getInstance");
    }

    private static boolean setter(JavaMethod method) {
        return method.getName().matches("set[A-Z].*")
                && method.getRawParameterTypes().size() == 1
                && method.getRawReturnType().getName().equals("void");
    }

    private static boolean fraction(JavaClass type) {
        return FRACTIONS.contains(type.getBaseComponentType().getName());
    }

    private static String module(JavaClass type, String root) {
        String rest = type.getPackageName().substring(root.length() + 1);
        int end = rest.indexOf('.');
        return root + "." + (end < 0 ? rest : rest.substring(0, end));
    }

    private static boolean within(JavaClass type, String packageName) {
        return type.getPackageName().equals(packageName)
                || type.getPackageName().startsWith(packageName + ".");
    }

    private static ArchCondition<JavaClass> condition(String text, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
