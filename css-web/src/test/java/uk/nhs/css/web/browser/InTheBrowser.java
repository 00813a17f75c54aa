package uk.nhs.css.web.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.nhs.css.web.it.RunningService;

/** A test class that works in a browser against the running service and takes a {@link Browsing} as a parameter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RunningService
@ExtendWith(BrowsingExtension.class)
public @interface InTheBrowser {}
