package uk.nhs.css.pricing.debt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * How many invoices, and what value, were settled within 30 days. Only invoices count that are settled or past their due date;
 * what credit notes took back counts for nothing.
 *
 * @param invoices how many invoices count
 * @param inTime how many of them were settled by their due date
 * @param value what they asked for, less credit notes
 * @param valueInTime the part of the value on invoices settled by their due date
 */
public record PaymentPerformance(int invoices, int inTime, Money value, Money valueInTime) {

    /** What NHS bodies aim at, by number and by value. */
    public static final int TARGET_PERCENT = 95;

    /** No invoice counts. */
    public static final PaymentPerformance NONE = new PaymentPerformance(0, 0, Pounds.ZERO, Pounds.ZERO);

    /** With one invoice more. */
    PaymentPerformance with(Money invoiced, boolean settledInTime) {
        return new PaymentPerformance(
                invoices + 1,
                inTime + (settledInTime ? 1 : 0),
                value.plus(invoiced),
                settledInTime ? valueInTime.plus(invoiced) : valueInTime);
    }

    /** The two together. */
    public PaymentPerformance plus(PaymentPerformance other) {
        return new PaymentPerformance(
                invoices + other.invoices,
                inTime + other.inTime,
                value.plus(other.value),
                valueInTime.plus(other.valueInTime));
    }

    /** Per cent of the invoices settled in time, to one place; empty if none counts. */
    public Optional<BigDecimal> percentByNumber() {
        return percent(BigDecimal.valueOf(inTime), BigDecimal.valueOf(invoices));
    }

    /** Per cent of the value settled in time, to one place; empty if none counts. */
    public Optional<BigDecimal> percentByValue() {
        return percent(valueInTime.getAmount(), value.getAmount());
    }

    /** Whether both reach the target, judged before rounding; an account without a due invoice misses nothing. */
    public boolean meetsTarget() {
        BigDecimal target = BigDecimal.valueOf(TARGET_PERCENT);
        BigDecimal hundred = BigDecimal.valueOf(100);
        return BigDecimal.valueOf(inTime)
                                .multiply(hundred)
                                .compareTo(BigDecimal.valueOf(invoices).multiply(target))
                        >= 0
                && valueInTime
                                .getAmount()
                                .multiply(hundred)
                                .compareTo(value.getAmount().multiply(target))
                        >= 0;
    }

    private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP));
    }
}
