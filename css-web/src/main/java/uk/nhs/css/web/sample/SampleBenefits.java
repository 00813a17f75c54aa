package uk.nhs.css.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.benefits.BenefitClaim;
import uk.nhs.css.pricing.benefits.BenefitKind;
import uk.nhs.css.pricing.benefits.BenefitsRegister;
import uk.nhs.css.pricing.benefits.Confidence;

/** The claim of the business case, by analogy and without a figure for London, and an illustrative one of a PCT. */
@ApplicationScoped
class SampleBenefits {

    private static final FinancialYear YEAR = FinancialYear.parse("2007/08");

    private BenefitsRegister register;

    protected SampleBenefits() {}

    @Inject
    SampleBenefits(BenefitsRegister register) {
        this.register = register;
    }

    void load() {
        register.claim(new BenefitClaim(
                Optional.empty(),
                "Savings from Payment by Results and contract challenges",
                BenefitKind.PAYMENT_BY_RESULTS,
                "FAQ pack on the business case of December 2006, FAQ 3: the experience of South Coast and Midlands"
                        + " strategic health authorities, not included in the economic case",
                true,
                Confidence.LOW,
                "Not stated",
                Map.of()));
        register.claim(new BenefitClaim(
                Optional.of(PctCode.of("5HX")),
                "Challenges of acute activity (illustrative)",
                BenefitKind.PAYMENT_BY_RESULTS,
                "Illustrative",
                false,
                Confidence.MEDIUM,
                "Director of Finance",
                Map.of(YEAR, Pounds.of("15000.00"))));
    }
}
