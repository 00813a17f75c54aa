package uk.nhs.css.pricing.charging;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.tariff.Proration;

/**
 * What a line is called and how its amount was reached, in words. Made from what the line itself stores and from nothing
 * else, so that no later tariff, population or name changes it. Pure.
 */
final class LineText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private LineText() {}

    /** {@code Subscription, 1st quarter}; for a correction also why. */
    static String narrative(ChargeLine line) {
        String name = name(line.item());
        return line.reason()
                .map(reason -> "Adjustment of " + decapitalised(name) + ": " + reason)
                .orElse(name + late(line));
    }

    /** Says where a first charge is posted later than its own day: the books were closed over it. */
    private static String late(ChargeLine line) {
        LocalDate own = line.working().coverage().days().from();
        return own.isBefore(line.dated())
                ? ", due on " + date(own) + " and posted on the first open day, as the books were closed"
                : "";
    }

    private static String name(ChargeItem item) {
        if (item.kind() == ChargeKind.SET_UP) {
            return "Set-up charge on joining";
        }
        return switch (item.of()) {
            case 1 -> "Subscription " + item.year();
            case 4 -> "Subscription, " + ordinal(item.instalment()) + " quarter";
            default -> "Subscription, " + MONTH.format(period(item).from());
        };
    }

    /** Rate, heads and their source, instalment, part of it, tariff, stand-in, period and rounding, in sentences. */
    static String calculation(ChargeLine line) {
        return line.reason()
                .map(reason -> capitalised(reason) + ". " + corrected(line))
                .orElseGet(() -> item(line));
    }

    private static String corrected(ChargeLine line) {
        String before = Pounds.sterling(line.chargedBefore());
        if (line.working().amount().isZero()) {
            return "Nothing is due; " + before + " had been charged and is taken back.";
        }
        return item(line) + " " + before + " had been charged; the difference is " + Pounds.sterling(line.amount())
                + ".";
    }

    private static String item(ChargeLine line) {
        Working working = line.working();
        PopulationUsed population = working.population();
        String product = working.rate() + " × " + population.heads() + " "
                + population.basis().unit() + " = " + Pounds.sterling(working.annual());
        String charged = line.item().kind() == ChargeKind.SET_UP
                ? product + ", charged once."
                : product + " a year; " + instalment(line.item(), working) + ".";
        String standIn = population.standInNote().map(note -> " " + note + ".").orElse("");
        return charged + " " + source(population) + " " + working.tariffTitle() + ", version " + working.tariffVersion()
                + "." + standIn + " " + rounding(line);
    }

    private static String instalment(ChargeItem item, Working working) {
        String whole = Pounds.sterling(Instalments.amount(working.annual(), item.instalment(), item.of()));
        String text = item.of() == 1
                ? "in one instalment, " + whole
                : ordinal(item.instalment()) + " of " + (item.of() == 4 ? "four" : "twelve") + " instalments, " + whole;
        Coverage coverage = working.coverage();
        if (coverage.isWhole()) {
            return text;
        }
        return text + "; a member for " + coverage.covered() + " of its " + coverage.whole() + " "
                + (coverage.proration() == Proration.TWELFTHS ? "months" : "days") + ", "
                + Pounds.sterling(working.amount());
    }

    private static String source(PopulationUsed population) {
        String what = population.basis() == PopulationBasis.UNIFIED_WEIGHTED
                ? capitalised(population.basis().label()) + " "
                : capitalised(population.basis().unit()) + " of ";
        return what + population.year() + ": " + population.source() + ".";
    }

    private static String rounding(ChargeLine line) {
        if (line.item().kind() == ChargeKind.SET_UP) {
            return "Rounded half-up to the penny.";
        }
        return "Charged for " + days(line.working().coverage().days())
                + "; the year's charge is rounded half-up to the penny once, and its parts sum to it.";
    }

    /** {@code 1 April 2007 to 30 June 2007}. */
    static String days(Period period) {
        return date(period.from()) + " to " + date(period.to().minusDays(1));
    }

    static String date(LocalDate date) {
        return DAY.format(date);
    }

    private static Period period(ChargeItem item) {
        return Instalments.period(item.year(), item.instalment(), item.of());
    }

    private static String ordinal(int number) {
        return switch (number) {
            case 1 -> "1st";
            case 2 -> "2nd";
            case 3 -> "3rd";
            default -> number + "th";
        };
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    private static String decapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.UK) + text.substring(1);
    }
}
