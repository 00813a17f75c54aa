package uk.nhs.css.pricing.evidence;

import java.math.BigDecimal;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.membership.Quorum;

/** The smallest number of members with which the service works, beside the quorum that charge runs hold to. */
final class QuorumMembers implements Measure {

    @Override
    public boolean fits(QuotedFigure quoted) {
        return quoted.key().equals("QUORUM")
                && quoted.unit() == FigureUnit.MEMBERS
                && quoted.figure().isPresent();
    }

    @Override
    public Computed compute(QuotedFigure quoted, Figures figures) {
        BigDecimal more =
                BigDecimal.valueOf(Quorum.MEMBERS).subtract(quoted.figure().orElseThrow());
        String difference = more.signum() == 0
                ? Words.NONE
                : more.abs().toPlainString() + (more.signum() > 0 ? " members more" : " members fewer");
        return new Computed(
                Quorum.MEMBERS + " members",
                difference,
                "Below it the service is not viable: pages say so, and charges are refused unless the host records an override.");
    }
}
