package uk.nhs.css.pricing.costs;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A version of a PCT's cost return, to read.
 *
 * @param version 1 for the first
 * @param lines in the order in which they were entered
 * @param submittedBy empty for a draft and for what the host recorded itself
 * @param decidedBy who accepted it or sent it back last
 * @param reason why it was sent back; else empty
 */
public record CostReturnView(
        PctCode code,
        FinancialYear year,
        int version,
        CostReturnState state,
        List<CostLine> lines,
        String enteredBy,
        Instant enteredAt,
        Optional<String> submittedBy,
        Optional<Instant> submittedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        String reason) {

    /** Not more lines than a page can show, from the first. */
    public List<CostLine> first(int most) {
        return lines.subList(0, Math.min(most, lines.size()));
    }

    /** All lines together. */
    public Money total() {
        return lines.stream().map(CostLine::amount).reduce(Pounds.ZERO, Money::plus);
    }

    /** Those lines together that the service replaces. */
    public Money replaced() {
        return lines.stream()
                .filter(line -> line.purpose().replaced())
                .map(CostLine::amount)
                .reduce(Pounds.ZERO, Money::plus);
    }

    /** What of a category the service replaces; zero where the PCT says that it spends nothing. */
    public Money replaced(CostCategory category) {
        return lines.stream()
                .filter(line -> line.category() == category && line.purpose().replaced())
                .map(CostLine::amount)
                .reduce(Pounds.ZERO, Money::plus);
    }

    /** The categories of which it has a line, be it of £0.00: those that the PCT has supplied. */
    public Set<CostCategory> supplied() {
        EnumSet<CostCategory> supplied = EnumSet.noneOf(CostCategory.class);
        lines.forEach(line -> supplied.add(line.category()));
        return supplied;
    }

    /** {@code 2 lines, £95,000.00}, for the audit trail. */
    String inWords() {
        return inWords(lines.size(), total());
    }

    static String inWords(int lines, Money total) {
        return lines + (lines == 1 ? " line, " : " lines, ") + Pounds.sterling(total);
    }

    /** The names of the posts that it counts as saved. */
    List<String> savedPosts() {
        return lines.stream().filter(CostLine::savesPost).map(CostLine::role).toList();
    }
}
