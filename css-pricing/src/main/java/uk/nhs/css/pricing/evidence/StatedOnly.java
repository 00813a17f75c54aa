package uk.nhs.css.pricing.evidence;

import java.util.function.Predicate;
import uk.nhs.css.domain.evidence.EvidenceKind;
import uk.nhs.css.domain.evidence.QuotedFigure;

/** Quotations beside which no calculation stands; each kind with the reason. */
record StatedOnly(Predicate<QuotedFigure> kind, String reason) implements Measure {

    static StatedOnly claim() {
        return new StatedOnly(
                quoted -> quoted.kind() == EvidenceKind.BENEFIT_CLAIM,
                "A benefit that is claimed enters no figure until it is verified.");
    }

    static StatedOnly doubleRunningStaff() {
        return new StatedOnly(
                quoted -> quoted.key().equals("DOUBLE_RUNNING_STAFF"),
                "The paper states no cost for double running; the number of staff is kept as a limit to plan against.");
    }

    static StatedOnly mobilisationPerPct() {
        return new StatedOnly(
                quoted -> quoted.key().equals("MOBILISATION_PER_PCT"),
                "An amount set by decision; what it comes to for London stands beside the ceiling on what may be drawn.");
    }

    /** For everything else that somebody may record. */
    static StatedOnly anything() {
        return new StatedOnly(quoted -> true, "No calculation of the system stands beside this quotation.");
    }

    @Override
    public boolean fits(QuotedFigure quoted) {
        return kind.test(quoted);
    }

    @Override
    public Computed compute(QuotedFigure quoted, Figures figures) {
        return Computed.nothing(reason);
    }
}
