package uk.nhs.css.pricing.evidence;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A quoted figure beside the computed one, in words that pages and documents show as they are.
 *
 * @param key the quotation's stable name
 * @param quoted such as {@code £172,000}
 * @param computed such as {@code £172,000.04}, or {@code not computed}
 * @param difference such as {@code £0.04 more}: the computed figure seen from the quoted one
 * @param explanation how the computed figure comes about and why the two differ, one or more sentences
 * @param pct the PCT whose paper it is; empty for London as a whole
 */
public record EvidenceLine(
        String key,
        String wording,
        String document,
        String place,
        LocalDate documentDate,
        String quoted,
        String computed,
        String difference,
        String explanation,
        Optional<PctCode> pct) {

    /** Whether a figure is computed and is another than the quoted one. */
    public boolean differs() {
        return !difference.equals(Words.NONE) && !computed.equals(Computed.NOT_COMPUTED);
    }
}
