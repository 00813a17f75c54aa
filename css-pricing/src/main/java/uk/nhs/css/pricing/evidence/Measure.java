package uk.nhs.css.pricing.evidence;

import uk.nhs.css.domain.evidence.QuotedFigure;

/** Computes what stands beside one kind of quotation. */
interface Measure {

    /** Whether this measure is the one for the quotation; it then has a figure if the kind needs one. */
    boolean fits(QuotedFigure quoted);

    /** The system's own figure, never taken from the quotation itself. */
    Computed compute(QuotedFigure quoted, Figures figures);
}
