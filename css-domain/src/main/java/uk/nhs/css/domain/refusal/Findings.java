package uk.nhs.css.domain.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gathers what is wrong with several fields, so that all of it is said at once.
 *
 * <p>Example: {@code Optional<LocalDate> day = findings.read(() -> Dates.parse(text)); … findings.raise();}
 */
public final class Findings {

    private final List<MalformedInput> found = new ArrayList<>();

    /** What is read; empty where it cannot be understood, which is kept. */
    public <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (MalformedInput bad) {
            found.addAll(bad.everything());
            return Optional.empty();
        }
    }

    /** Keeps a finding. */
    public void add(MalformedInput bad) {
        found.addAll(bad.everything());
    }

    /** @throws MalformedInput with everything that was found, if anything was */
    public void raise() {
        if (!found.isEmpty()) {
            throw MalformedInput.together(found);
        }
    }
}
