package uk.nhs.css.domain.pct;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a PCT.
 *
 * @param validFrom the first day of the organisation
 * @param validTo the first day on which it no longer is; empty while it stands
 * @param successor the PCT that took over, if one did
 */
public record PctView(
        PctCode code,
        String name,
        Sector sector,
        List<String> localAuthorities,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<PctCode> successor) {}
