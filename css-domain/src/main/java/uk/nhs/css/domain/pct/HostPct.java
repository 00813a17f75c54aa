package uk.nhs.css.domain.pct;

import java.util.Optional;

/** Which PCT hosts the service: invoices are issued in its name. The one who runs the service says so. */
public interface HostPct {

    /** Its code; empty while nobody has said. */
    Optional<PctCode> code();
}
