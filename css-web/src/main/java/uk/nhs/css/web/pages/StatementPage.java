package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.evidence.EvidenceComparisons;
import uk.nhs.css.pricing.evidence.EvidenceLine;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.statement.Statements;
import uk.nhs.css.web.frame.DateText;
import uk.nhs.css.web.frame.Failures;

/**
 * A PCT's own statement. People write the last day that it covers; documents and REST take the day after, so the page turns
 * one into the other.
 */
@Named
@RequestScoped
public class StatementPage {

    @Inject
    private Statements statements;

    @Inject
    private EvidenceComparisons comparisons;

    @Inject
    private Actor actor;

    @Inject
    private YearChoice years;

    private String from;
    private String to;
    private StatementView statement;
    private List<EvidenceLine> quoted = List.of();

    /** Dates that cannot be understood are said at their field, and the whole year is shown instead. */
    public void load() {
        PctCode pct = actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name()));
        FinancialYear year = years.current();
        if (!Failures.attempt(() -> statement = asked(pct, year))) {
            statement = statements.forPct(pct, year.start(), year.end());
        }
        quoted = comparisons.inPapersOf(pct);
    }

    private StatementView asked(PctCode pct, FinancialYear year) {
        LocalDate first = blank(from) ? year.start() : DateText.parse("from", from);
        LocalDate last = blank(to) ? year.end().minusDays(1) : DateText.parse("to", to);
        if (last.isBefore(first)) {
            throw new MalformedInput("to", to, "is before the first day", "Give a last day on or after the first.");
        }
        return statements.forPct(pct, first, last.plusDays(1));
    }

    public StatementView view() {
        return statement;
    }

    /** The last day that the statement covers. */
    public LocalDate lastDay() {
        return statement.to().minusDays(1);
    }

    /** What of the credits is staff in kind, in a few words; nothing if there was none. */
    public String inKind() {
        if (!statement.inKindBack().isZero()) {
            return Pounds.sterling(statement.inKind()) + " in kind, after " + Pounds.sterling(statement.inKindBack())
                    + " came back";
        }
        return statement.inKind().isZero() ? "" : Pounds.sterling(statement.inKind()) + " of it in kind";
    }

    /** What the PCT's own papers quote, beside what is computed. */
    public List<EvidenceLine> quoted() {
        return quoted;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
