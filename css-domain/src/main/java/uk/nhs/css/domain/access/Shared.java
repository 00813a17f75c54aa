package uk.nhs.css.domain.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A persisted type that no single PCT owns: public facts, or records of the service as a whole. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shared {

    /** Why no PCT owns it, in a few words. */
    String because();
}
