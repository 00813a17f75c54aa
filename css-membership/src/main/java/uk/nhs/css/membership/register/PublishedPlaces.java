package uk.nhs.css.membership.register;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;

/** Port: what the life cycle asks of the phasing plan in force. The package {@code phasing} fills it. */
public interface PublishedPlaces {

    /** The first day of the wave in which the published plan places the PCT; empty if it has no place. */
    Optional<LocalDate> waveStartOf(PctCode code);
}
