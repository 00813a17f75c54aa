package uk.nhs.css.pricing.neutrality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * How the net position moves when the price or what is replaced comes out otherwise. Each row changes one of them and leaves
 * the rest; each change is rounded half-up to the penny, once.
 *
 * @param rows from the lowest to the highest change of the price, then of what is replaced
 * @param swings the widest change of each, the widest swing first, for a tornado chart
 */
public record Sensitivity(List<Row> rows, List<Swing> swings) {

    private static final int[] PERCENT = {-20, -10, 10, 20};
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * @param what such as {@code Price 20% lower}
     * @param costNeutral without the one-off charge
     */
    public record Row(String what, Money net, Money netWithOneOff, boolean costNeutral) {}

    /**
     * @param what such as {@code Price, 20% lower to 20% higher}
     * @param lowest the lower net of the two ends
     * @param highest the higher
     */
    public record Swing(String what, Money lowest, Money highest) {

        /** How far the ends lie apart. */
        public Money width() {
            return highest.minus(lowest);
        }
    }

    /** Of one PCT or of London as a whole. */
    public static Sensitivity of(
            Money recurring, Money replaced, Money net, Money oneOff, Money lowestImputed, Money highestImputed) {
        List<Row> rows = new ArrayList<>();
        for (int percent : PERCENT) {
            rows.add(row("Price", percent, net.plus(part(recurring, percent)), oneOff));
        }
        for (int percent : PERCENT) {
            rows.add(row("What is replaced", percent, net.minus(part(replaced, percent)), oneOff));
        }
        int widest = PERCENT[PERCENT.length - 1];
        List<Swing> swings = new ArrayList<>();
        swings.add(new Swing(
                ends("Price", widest), net.plus(part(recurring, -widest)), net.plus(part(recurring, widest))));
        swings.add(new Swing(
                ends("What is replaced", widest),
                net.minus(part(replaced, widest)),
                net.minus(part(replaced, -widest))));
        if (!lowestImputed.isEqual(highestImputed)) {
            swings.add(new Swing("Missing returns, highest to lowest a head supplied", lowestImputed, highestImputed));
        }
        swings.sort(java.util.Comparator.comparing(Swing::width).reversed());
        return new Sensitivity(rows, swings);
    }

    public static Sensitivity of(NetPosition position) {
        return of(
                position.recurring(),
                position.replaced(),
                position.net(),
                position.oneOff(),
                position.lowestNet(),
                position.highestNet());
    }

    private static Row row(String what, int percent, Money net, Money oneOff) {
        String words = what + " " + Math.abs(percent) + "% " + (percent < 0 ? "lower" : "higher");
        return new Row(words, net, net.plus(oneOff), !net.isPositive());
    }

    private static String ends(String what, int percent) {
        return what + ", " + percent + "% lower to " + percent + "% higher";
    }

    private static Money part(Money amount, int percent) {
        return Pounds.roundHalfUp(
                amount.getAmount().multiply(BigDecimal.valueOf(percent)).divide(HUNDRED));
    }
}
