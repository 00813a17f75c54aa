package uk.nhs.css.membership.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;

/** Asserts which rule refused, by its name. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefusedBy(String rule, ThrowingCallable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        Assertions.assertThat(refusal).as("refused by " + rule).isNotNull();
        Assertions.assertThat(refusal.rule()).isEqualTo(rule);
        Assertions.assertThat(refusal.nextStep()).isNotBlank();
    }

    public static void assertMalformed(String field, ThrowingCallable work) {
        MalformedInput malformed = catchThrowableOfType(MalformedInput.class, work);
        Assertions.assertThat(malformed).as("malformed " + field).isNotNull();
        Assertions.assertThat(malformed.field()).isEqualTo(field);
        Assertions.assertThat(malformed.mend()).isNotBlank();
    }
}
