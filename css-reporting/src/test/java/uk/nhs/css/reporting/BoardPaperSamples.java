package uk.nhs.css.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.pricing.boardpaper.AtMembers;
import uk.nhs.css.pricing.boardpaper.BasisLine;
import uk.nhs.css.pricing.boardpaper.BoardPaperView;
import uk.nhs.css.pricing.boardpaper.ClaimedBenefit;
import uk.nhs.css.pricing.boardpaper.ReplacedLine;
import uk.nhs.css.pricing.boardpaper.VerifiedBenefit;
import uk.nhs.css.pricing.charging.ChargeKind;
import uk.nhs.css.pricing.evidence.EvidenceLine;
import uk.nhs.css.pricing.tariff.Proration;
import uk.nhs.css.pricing.tariff.TariffView;

/** Board papers as css-pricing makes them, with Brent's published figures. */
public final class BoardPaperSamples {

    public static final String PRICE_STAND_IN =
            "ONS mid-year estimate used in place of unified weighted population (30 of 31 PCTs)";

    private BoardPaperSamples() {}

    public static TariffView tariff() {
        return new TariffView(
                Samples.YEAR,
                2,
                "Tariff of May 2007",
                PencePerHead.of("39"),
                PopulationBasis.UNIFIED_WEIGHTED,
                PencePerHead.of("20"),
                PopulationBasis.RESIDENT,
                Proration.TWELFTHS,
                4,
                "Brent PCT board paper of 23 May 2007, Costs.",
                LocalDate.of(2007, 5, 23));
    }

    public static BoardPaperView brentBoardPaper() {
        return boardPaper(
                "Brent Teaching PCT",
                List.of(new ReplacedLine(
                        "Staff",
                        "Commissioning information analyst",
                        new BigDecimal("2.0"),
                        Pounds.of("60000.00"),
                        "“2 posts saving, say £60k”")),
                List.of(),
                claims(),
                evidence(1),
                List.of());
    }

    /** Everything at its longest that a PCT would plausibly have. */
    public static BoardPaperView fullBoardPaper() {
        List<ReplacedLine> lines = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new ReplacedLine(
                        i % 2 == 0 ? "Suppliers" : "Staff",
                        "Acute contract monitoring, post or contract " + i,
                        i % 2 == 0 ? BigDecimal.ZERO : new BigDecimal("1.5"),
                        Pounds.of("10000.00"),
                        "Ends when the new system is validated"))
                .toList();
        return boardPaper(
                "City and Hackney Teaching Primary Care Trust for the City and Hackney",
                lines,
                List.of(new VerifiedBenefit(
                        "Challenges of activity", "Reconciliation of month 12", Pounds.of("8000.00"))),
                claims(),
                evidence(2),
                List.of(Samples.STAND_IN));
    }

    /** As many quotations, explained as much, as the two published papers have of Brent, and a verified benefit. */
    public static BoardPaperView crowdedBoardPaper() {
        List<EvidenceLine> lines = evidence(3).stream()
                .map(line -> line(
                        line.key(),
                        line.wording(),
                        line.quoted(),
                        line.computed(),
                        line.difference(),
                        line.explanation()
                                + " Version 2 of the tariff of 2007/08, Tariff of May 2007, charges it on the"
                                + " unified weighted population. Version 1, Tariff of December 2006, had 38p."))
                .toList();
        return boardPaper(
                "Brent Teaching PCT",
                List.of(new ReplacedLine(
                        "Staff",
                        "Two posts",
                        new BigDecimal("2.0"),
                        Pounds.of("60000.00"),
                        "Board paper of 23 May 2007: a reduction of 2 posts saving, say £60k")),
                List.of(new VerifiedBenefit("Challenges of activity", "Month 12 reconciliation", Pounds.of("8000.00"))),
                claims(),
                lines,
                List.of());
    }

    /** A PCT that has supplied nothing, in a year without a cost model. */
    public static BoardPaperView bareBoardPaper() {
        BoardPaperView full = brentBoardPaper();
        return new BoardPaperView(
                full.code(),
                full.pctName(),
                full.year(),
                full.tariff(),
                full.recurring(),
                full.oneOff(),
                full.total(),
                Optional.empty(),
                List.of(),
                full.recurring(),
                full.total(),
                full.provision(),
                Optional.empty(),
                full.basis(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Samples.STAND_IN),
                List.of());
    }

    private static BoardPaperView boardPaper(
            String name,
            List<ReplacedLine> lines,
            List<VerifiedBenefit> verified,
            List<ClaimedBenefit> claims,
            List<EvidenceLine> evidence,
            List<String> standIns) {
        String source = "implied by the board paper of 23 May 2007";
        return new BoardPaperView(
                Samples.BRENT,
                name,
                Samples.YEAR,
                tariff(),
                Pounds.of("116000.04"),
                Pounds.of("56000.00"),
                Pounds.of("172000.04"),
                Optional.of(Pounds.of("60000.00")),
                lines,
                Pounds.of("56000.04"),
                Pounds.of("112000.04"),
                Pounds.of("172000.04"),
                Optional.of(Pounds.ZERO),
                List.of(
                        new BasisLine(
                                ChargeKind.RECURRING,
                                PopulationBasis.UNIFIED_WEIGHTED,
                                297_436,
                                source,
                                standIns.stream().findFirst()),
                        new BasisLine(ChargeKind.SET_UP, PopulationBasis.RESIDENT, 280_000, source, Optional.empty())),
                List.of(
                        at(15, "61", "181435.96"),
                        at(20, "49.859375", "148299.73"),
                        at(25, "43.175", "128417.99"),
                        at(31, "38", "113025.68")),
                Optional.of(Samples.curve()),
                verified,
                claims,
                evidence,
                standIns,
                List.of(PRICE_STAND_IN));
    }

    private static AtMembers at(int members, String price, String annual) {
        return new AtMembers(members, PencePerHead.of(price), Pounds.of(annual));
    }

    private static List<ClaimedBenefit> claims() {
        return List.of(
                new ClaimedBenefit(
                        "Savings from Payment by Results and contract challenges, by analogy with South Coast and Midlands",
                        "FAQ pack on the business case, FAQ 3"),
                new ClaimedBenefit("Better data and better control over activity", "Brent PCT board paper, Benefits"),
                new ClaimedBenefit("Scarce skills retained and shared", "Brent PCT board paper, Concept"));
    }

    private static List<EvidenceLine> evidence(int times) {
        List<EvidenceLine> lines = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            lines.add(line(
                    "BRENT_TOTAL" + i,
                    "This is equivalent to £172k for Brent",
                    "£172,000",
                    "£172,000.04",
                    "£0.04 more",
                    "Two head counts stand behind it: one head count cannot give both charges."));
            lines.add(line(
                    "BRENT_ONE_OFF" + i,
                    "of which £56k is one off",
                    "£56,000",
                    "£56,000.00",
                    "none",
                    "20p × 280,000 residents."));
            lines.add(line(
                    "BRENT_NET" + i,
                    "the net recurring cost to the PCT will be some £60k",
                    "£60,000",
                    "£56,000.04",
                    "£3,999.96 less",
                    "£116,000.04 less £60,000.00 for two posts."));
            lines.add(line(
                    "PRICE_DROP" + i,
                    "about 60% decrease",
                    "60%",
                    "37.7%",
                    "22.3 points less",
                    "From 61p to 38p is 23/61. 38 is 62% of 61, and the rise back is 60.5%."));
        }
        return lines;
    }

    private static EvidenceLine line(
            String key, String wording, String quoted, String computed, String difference, String explanation) {
        return new EvidenceLine(
                key,
                wording,
                "Brent PCT board paper",
                "Costs",
                LocalDate.of(2007, 5, 23),
                quoted,
                computed,
                difference,
                explanation,
                Optional.of(Samples.BRENT));
    }
}
