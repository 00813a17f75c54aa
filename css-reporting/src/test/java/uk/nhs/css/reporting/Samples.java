package uk.nhs.css.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.pricing.costmodel.PricePoint;
import uk.nhs.css.pricing.costmodel.QuotedPrice;
import uk.nhs.css.pricing.statement.Ageing;
import uk.nhs.css.pricing.statement.LineKind;
import uk.nhs.css.pricing.statement.StatementLine;
import uk.nhs.css.pricing.statement.StatementView;

/** Views as css-pricing makes them, with Brent's published figures. */
public final class Samples {

    public static final FinancialYear YEAR = FinancialYear.parse("2007/08");
    public static final PctCode BRENT = PctCode.of("5K5");
    public static final LocalDate AS_AT = LocalDate.of(2007, 6, 1);
    public static final String STAND_IN = "ONS mid-year estimate used in place of unified weighted population";

    private Samples() {}

    /** Set-up £56,000.00 and four instalments of £29,000.01: £172,000.04. */
    public static StatementView brentStatement() {
        String set = "20p × 280,000 residents = £56,000.00, charged once. Residents of 2007/08: implied by the board"
                + " paper of 23 May 2007.";
        String recurring =
                "39p × 297,436 weighted heads = £116,000.04 a year; instalment %d of 4 by cumulative rounding,"
                        + " £29,000.01. Unified weighted population 2007/08: implied by the board paper of 23 May 2007. Tariff of"
                        + " May 2007.";
        List<StatementLine> lines = new ArrayList<>();
        lines.add(charge("2007-04-01", LineKind.SET_UP, "Set-up charge on joining", "56000.00", "56000.00", set, "T1"));
        String[] dates = {"2007-04-01", "2007-07-01", "2007-10-01", "2008-01-01"};
        String[] balances = {"85000.01", "114000.02", "143000.03", "172000.04"};
        for (int i = 0; i < 4; i++) {
            lines.add(charge(
                    dates[i],
                    LineKind.RECURRING,
                    "Subscription, quarter " + (i + 1),
                    "29000.01",
                    balances[i],
                    recurring.formatted(i + 1),
                    "T" + (i + 2)));
        }
        return statement(lines, "0.00", "172000.04", "0.00", "172000.04", List.of());
    }

    public static StatementView emptyStatement() {
        return statement(List.of(), "0.00", "0.00", "0.00", "0.00", List.of());
    }

    /** So many lines of a penny more each, a credit after every fifth, with names that are long and hostile. */
    public static StatementView longStatement(int count) {
        List<StatementLine> lines = new ArrayList<>();
        Money balance = Pounds.of("-100.00");
        Money charged = Pounds.ZERO;
        Money credited = Pounds.ZERO;
        for (int i = 1; i <= count; i++) {
            Money amount = Pounds.ofPence(1000 + i);
            boolean credit = i % 5 == 0;
            balance = credit ? balance.minus(amount) : balance.plus(amount);
            charged = credit ? charged : charged.plus(amount);
            credited = credit ? credited.plus(amount) : credited;
            lines.add(new StatementLine(
                    LocalDate.of(2007, 4, 1).plusDays(i / 2),
                    credit ? LineKind.REMITTANCE : LineKind.ADJUSTMENT,
                    credit ? "=HYPERLINK(\"https://example.org\") & <payment> no. " + i : "Adjustment no. " + i,
                    credit ? Optional.empty() : Optional.of(amount),
                    credit ? Optional.of(amount) : Optional.empty(),
                    balance,
                    i % 3 == 0 ? Optional.of("Agreed by letter of 1 May 2007, item " + i) : Optional.empty(),
                    "T" + i));
        }
        return new StatementView(
                PctCode.of("5C3"),
                "City and Hackney Teaching Primary Care Trust for the City of London and the London Borough of Hackney",
                YEAR.start(),
                YEAR.end(),
                AS_AT,
                Pounds.of("-100.00"),
                lines,
                charged,
                credited,
                balance,
                charged,
                charged,
                Pounds.of("0.00"),
                new Ageing(balance, Pounds.ZERO, Pounds.ZERO, Pounds.ZERO, Pounds.ZERO),
                List.of(STAND_IN));
    }

    private static StatementView statement(
            List<StatementLine> lines,
            String opening,
            String charged,
            String credited,
            String closing,
            List<String> notes) {
        return new StatementView(
                BRENT,
                "Brent Teaching PCT",
                YEAR.start(),
                YEAR.end(),
                AS_AT,
                Pounds.of(opening),
                lines,
                Pounds.of(charged),
                Pounds.of(credited),
                Pounds.of(closing),
                Pounds.of(lines.isEmpty() ? "0.00" : "85000.01"),
                Pounds.of(charged),
                Pounds.ZERO,
                new Ageing(Pounds.of(closing), Pounds.ZERO, Pounds.ZERO, Pounds.ZERO, Pounds.ZERO),
                notes);
    }

    private static StatementLine charge(
            String date, LineKind kind, String narrative, String charge, String balance, String how, String reference) {
        return new StatementLine(
                LocalDate.parse(date),
                kind,
                narrative,
                Optional.of(Pounds.of(charge)),
                Optional.empty(),
                Pounds.of(balance),
                Optional.of(how),
                reference);
    }

    /** 16.4375p + 668.4375p / n: 61p at 15, 38p at 31. */
    public static PriceCurveView curve() {
        List<PricePoint> points = IntStream.rangeClosed(1, 31)
                .mapToObj(n -> new PricePoint(
                        n,
                        new PencePerHead(new BigDecimal("16.4375")
                                .add(new BigDecimal("668.4375").divide(BigDecimal.valueOf(n), 10, RoundingMode.HALF_UP))
                                .setScale(2, RoundingMode.HALF_UP))))
                .toList();
        return new PriceCurveView(
                YEAR,
                points,
                List.of(
                        new QuotedPrice(15, PencePerHead.of("61"), "FAQ pack on the business case, FAQ 1"),
                        new QuotedPrice(31, PencePerHead.of("38"), "FAQ pack on the business case, FAQ 1")),
                248_177,
                "Inferred from the two quoted prices; the original table was not supplied.");
    }
}
