package uk.nhs.css.pricing.costs;

import java.math.BigDecimal;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A cost that a PCT has now, for a year.
 *
 * @param role the post, the system, the supplier; at most 120 characters, may be empty for what is not staff
 * @param band Agenda for Change band; empty for what is not staff
 * @param wte whole-time equivalents, two decimals; zero for what is not staff
 * @param amount pounds a year with on-costs, zero or more
 * @param note what the PCT says of it; at most 500 characters, may be empty
 * @param source where the figure comes from; at most 300 characters
 */
public record CostLine(
        CostCategory category,
        CostPurpose purpose,
        String role,
        String band,
        BigDecimal wte,
        Money amount,
        String note,
        String source) {

    /** @throws MalformedInput naming the first field that is missing or out of range */
    public CostLine {
        if (category == null) {
            throw new MalformedInput("category", "", "is missing", "Choose a category.");
        }
        if (purpose == null) {
            throw new MalformedInput("purpose", "", "is missing", "Choose a purpose.");
        }
        role = text("role", role, category == CostCategory.STAFF ? 1 : 0, 120);
        band = text("band", band, 0, 20);
        note = text("note", note, 0, 500);
        source = text("source", source, 1, 300);
        wte = checkedWte(category, wte);
        if (amount == null || amount.isNegative()) {
            throw new MalformedInput(
                    "amount",
                    amount == null ? "" : Pounds.plain(amount),
                    "is missing or negative",
                    "Give the cost of the year, zero or more.");
        }
    }

    /** A line of a return by form or file: its source is what the PCT notes, or the return itself. */
    public static CostLine returned(
            CostCategory category,
            CostPurpose purpose,
            String role,
            String band,
            BigDecimal wte,
            Money amount,
            String note) {
        String noted = note == null ? "" : note.strip();
        String source = noted.isEmpty() ? "The PCT's cost return" : noted.substring(0, Math.min(noted.length(), 300));
        return new CostLine(category, purpose, role, band, wte, amount, noted, source);
    }

    /** Whether it is a post that falls away because the service does its work. */
    boolean savesPost() {
        return category == CostCategory.STAFF && purpose.replaced() && amount.isPositive();
    }

    /** What tells a line of a return from its others. */
    public record Key(CostCategory category, CostPurpose purpose, String role, String band) {}

    /** A return has each of these once. */
    public Key key() {
        return new Key(category, purpose, role, band);
    }

    /**
     * Whole-time equivalents as people write them.
     *
     * @return zero for an empty text
     * @throws MalformedInput if it is no number with at most two decimals
     */
    public static BigDecimal parseWte(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!stripped.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw new MalformedInput(
                    "wte",
                    text,
                    "is no number of whole-time equivalents",
                    "Write 0 to 9999.99 with at most two decimals, such as 1.5.");
        }
        return new BigDecimal(stripped);
    }

    private static BigDecimal checkedWte(CostCategory category, BigDecimal wte) {
        BigDecimal given = wte == null ? BigDecimal.ZERO : wte;
        if (given.signum() < 0
                || given.stripTrailingZeros().scale() > 2
                || given.compareTo(new BigDecimal("9999.99")) > 0) {
            throw new MalformedInput(
                    "wte", given.toPlainString(), "is out of range", "Give 0 to 9999.99 with at most two decimals.");
        }
        if (category != CostCategory.STAFF && given.signum() != 0) {
            throw new MalformedInput(
                    "wte",
                    given.toPlainString(),
                    "belongs to staff only",
                    "Leave it empty for " + category.label() + ".");
        }
        return given.setScale(2);
    }

    private static String text(String field, String text, int least, int most) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() < least || stripped.length() > most) {
            throw new MalformedInput(
                    field,
                    stripped,
                    stripped.isEmpty() ? "is empty" : "is too long",
                    "Give at most " + most + " characters.");
        }
        return stripped;
    }
}
