package uk.nhs.css.pricing.costs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipRoll;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.pricing.benefits.Benefit;
import uk.nhs.css.pricing.benefits.BenefitAmount;
import uk.nhs.css.pricing.benefits.BenefitsRegister;
import uk.nhs.css.pricing.costmodel.London;
import uk.nhs.css.pricing.costmodel.London.Services;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.ledger.LedgerEntry;
import uk.nhs.css.pricing.ledger.LedgerHead;
import uk.nhs.css.pricing.ledger.LedgerTransaction;
import uk.nhs.css.pricing.neutrality.Neutrality;
import uk.nhs.css.pricing.staffinlieu.CreditedPosts;
import uk.nhs.css.pricing.staffinlieu.CreditedPosts.CreditedPost;
import uk.nhs.css.pricing.tariff.Proration;
import uk.nhs.css.pricing.tariff.Tariff;
import uk.nhs.css.pricing.tariff.TariffDraft;
import uk.nhs.css.pricing.tariff.Tariffs;

/** London with the two tariffs of 2007/08 and Brent's two posts, for tests of what stands on them. */
public final class Papers {

    private Papers() {}

    /** @param more entities of the test itself */
    public static London open(Class<?>... more) {
        return London.open(Stream.concat(
                        Stream.of(
                                Tariff.class,
                                CostReturn.class,
                                CostReturnLine.class,
                                Benefit.class,
                                BenefitAmount.class,
                                LedgerTransaction.class,
                                LedgerEntry.class,
                                LedgerHead.class),
                        Stream.of(more))
                .toArray(Class<?>[]::new));
    }

    public static Tariffs tariffs(Services services) {
        return new Tariffs(services.em(), services.audit(), services.actor(), London.CLOCK);
    }

    public static CostReturns costReturns(Services services) {
        return costReturns(services, nothingCredited());
    }

    static CostReturns costReturns(Services services, SavedOrCredited posts) {
        return new CostReturns(
                services.em(), services.directory(), posts, services.audit(), services.actor(), London.CLOCK);
    }

    public static FullYearCosts fullYearCosts(Services services) {
        return new FullYearCosts(accepted(services), tariffs(services), services.populations(), services.actor());
    }

    public static AcceptedReturns accepted(Services services) {
        return new AcceptedReturns(services.em(), services.populations(), services.actor());
    }

    public static BenefitsRegister benefits(Services services) {
        return new BenefitsRegister(
                services.em(), services.directory(), services.audit(), services.actor(), London.CLOCK);
    }

    /** With nobody a member. */
    public static Neutrality neutrality(Services services) {
        return new Neutrality(
                fullYearCosts(services),
                accepted(services),
                benefits(services),
                new AccountReader(services.em(), services.actor()),
                services.populations(),
                new NoMembers(),
                services.directory(),
                services.actor());
    }

    private static final class NoMembers implements MembershipRoll {

        @Override
        public List<MembershipSpan> membersDuring(FinancialYear year) {
            return List.of();
        }

        @Override
        public int memberCountOn(LocalDate day) {
            return 0;
        }
    }

    /** December 2006: 38p; May 2007: 39p and 20p once. */
    public static void issueTariffs(Services services) {
        tariffs(services).issue(tariff("Tariff of December 2006", "38", LocalDate.of(2006, 12, 20)));
        tariffs(services).issue(tariff("Tariff of May 2007", "39", LocalDate.of(2007, 5, 23)));
    }

    /** Two posts saved, and one post that Brent keeps. */
    public static void recordBrentsPosts(Services services) {
        costReturns(services)
                .record(
                        London.BRENT,
                        London.YEAR,
                        List.of(
                                post(
                                        "Two posts in commissioning",
                                        "2",
                                        CostPurpose.ACUTE_CONTRACTS_SUPPORT,
                                        "60000.00"),
                                post("Local analyst", "1", CostPurpose.RETAINED_LOCAL_ANALYSIS, "35000.00")));
    }

    public static CostLine post(String role, String wte, CostPurpose purpose, String amount) {
        return new CostLine(
                CostCategory.STAFF,
                purpose,
                role,
                "",
                new BigDecimal(wte),
                Pounds.of(amount),
                "",
                "Board paper of 23 May 2007");
    }

    private static TariffDraft tariff(String title, String pence, LocalDate issued) {
        return new TariffDraft(
                London.YEAR,
                title,
                PencePerHead.of(pence),
                PopulationBasis.UNIFIED_WEIGHTED,
                PencePerHead.of("20"),
                PopulationBasis.RESIDENT,
                Proration.TWELFTHS,
                4,
                "The document of that month",
                issued);
    }

    /** No staff in lieu: its own tests look at a post that is credited and saved. */
    static SavedOrCredited nothingCredited() {
        return credited(List.of());
    }

    /** These posts are credited, whatever the PCT and year. */
    static SavedOrCredited credited(List<CreditedPost> posts) {
        return new SavedOrCredited(new CreditedPosts(null, null) {
            @Override
            public List<CreditedPost> of(PctCode code, FinancialYear year) {
                return posts;
            }

            @Override
            public List<CreditedPost> held(PctCode code, FinancialYear year) {
                return posts;
            }
        });
    }
}
