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
 * @param name its name, or the service's while none is set
 * @param address its address
 * @param payTo the bank account to pay into
 * @param contact who answers questions about what is owed
 */
public record HostDetails(
        Optional<PctCode> code,
        String name,
        Optional<String> address,
        Optional<String> payTo,
        Optional<String> contact) {

    /** What the host acts for, and what stands for it while none is set. */
    public static final String SERVICE = "London Commissioning Support Service";

    /** The host as it is set and registered now. */
    public static HostDetails of(HostPct host, PctDirectory pcts) {
        Optional<PctView> pct = host.code().flatMap(pcts::find);
        return new HostDetails(
                pct.map(PctView::code),
                pct.map(PctView::name).orElse(SERVICE),
                host.address(),
                host.payTo(),
                host.contact());
    }

    /** {@code Ealing PCT (5HX)}, or the name alone. */
    public String inWords() {
        return name + code.map(pct -> " (" + pct + ")").orElse("");
    }
}
