package uk.nhs.css.pricing.invoicing;

import java.util.Optional;
import uk.nhs.css.domain.pct.HostPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;

/**
 * In whose name a document is issued.
 *
 * @param code the host PCT, if one is set
 * @param name its name, or what stands for it while none is set
 */
public record HostDetails(Optional<PctCode> code, String name) {

    private static final String NOT_SET = "Host PCT of the London Commissioning Support Service";

    /** The host as it is set and registered now. */
    public static HostDetails of(HostPct host, PctDirectory pcts) {
        Optional<PctView> pct = host.code().flatMap(pcts::find);
        return new HostDetails(pct.map(PctView::code), pct.map(PctView::name).orElse(NOT_SET));
    }
}
