package uk.nhs.css.domain.pct;

import java.util.Optional;

/** Which PCT hosts the service: invoices are issued in its name. The one who runs the service says so. */
public interface HostPct {

    /** Its code; empty while nobody has said. */
    Optional<PctCode> code();

    /** Its address as documents carry it, parts with commas between; empty while nobody has said. */
    default Optional<String> address() {
        return Optional.empty();
    }

    /** The bank account to pay into, in words; empty while nobody has said. */
    default Optional<String> payTo() {
        return Optional.empty();
    }

    /** Who answers questions about what is owed, and where; empty while nobody has said. */
    default Optional<String> contact() {
        return Optional.empty();
    }
}
