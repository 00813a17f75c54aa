package uk.nhs.css.pricing.boardpaper;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.pricing.evidence.EvidenceLine;
import uk.nhs.css.pricing.tariff.TariffView;

/**
 * The figures of a board paper, for a full year of membership.
 *
 * @param recurring the subscription of a full year
 * @param oneOff the set-up charge, once
 * @param total both together, the cost of the first year
 * @param replaced present costs that the service replaces; empty if the PCT has supplied none
 * @param netRecurring recurring less replaced
 * @param netFirstYear total less replaced
 * @param provision what is prudent to provide: the gross total
 * @param inBudget what the PCT's own paper says is in its budget; empty if no paper says
 * @param basis the head count behind each charge
 * @param standing how the PCT would stand at 15, 20, 25 and 31 members; empty if the year has no cost model
 * @param curve the price by number of members, on which {@code standing} lies; empty if the year has no cost model
 * @param verified benefits of the PCT that are verified and bring something in the year
 * @param claims benefits claimed and not counted
 * @param evidence what papers quote beside what is computed, of this PCT and of London
 * @param standInNotes which of the PCT's own figures stand in for others or are missing, sentences; empty if none do
 * @param priceStandIns which head counts behind the prices at other sizes stand in for others; empty if none do
 */
public record BoardPaperView(
        PctCode code,
        String pctName,
        FinancialYear year,
        TariffView tariff,
        Money recurring,
        Money oneOff,
        Money total,
        Optional<Money> replaced,
        List<ReplacedLine> replacedLines,
        Money netRecurring,
        Money netFirstYear,
        Money provision,
        Optional<Money> inBudget,
        List<BasisLine> basis,
        List<AtMembers> standing,
        Optional<PriceCurveView> curve,
        List<VerifiedBenefit> verified,
        List<ClaimedBenefit> claims,
        List<EvidenceLine> evidence,
        List<String> standInNotes,
        List<String> priceStandIns) {

    /** What the verified benefits bring together in the year. */
    public Money benefitsVerified() {
        return verified.stream().map(VerifiedBenefit::amount).reduce(Pounds.ZERO, Money::plus);
    }

    /** Net recurring less the verified benefits. */
    public Money netAfterBenefits() {
        return netRecurring.minus(benefitsVerified());
    }
}
