package uk.nhs.css.domain.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A persisted type that one PCT owns: only that PCT, the host and the SHA may see its rows. An architecture test holds
 * that every entity is marked with this or with {@link Shared}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnedByPct {

    /** Where the scope is applied: the door that asks {@link Actor#requireSightOf}. */
    Class<?>[] scopedIn();
}
