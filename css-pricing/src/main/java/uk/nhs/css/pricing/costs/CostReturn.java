package uk.nhs.css.pricing.costs;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * One version of a PCT's cost return of a year. The PCT writes it and submits it; the host accepts it or sends it back. An
 * accepted version never changes: what is corrected afterwards is a further version.
 */
@Entity
@Table(name = "cost_return")
@OwnedByPct(
        scopedIn = {CostReturns.class, AcceptedReturns.class, AllReturns.class, LoadedReturns.class, Completeness.class
        })
public class CostReturn {

    private static final int LONGEST_REASON = 500;

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "version_number", updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "return_state")
    private CostReturnState state;

    @OneToMany(mappedBy = "costReturn", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<CostReturnLine> lines = new ArrayList<>();

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "reason")
    private String reason;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected CostReturn() {}

    static CostReturn begun(PctCode pct, FinancialYear year, int number) {
        CostReturn begun = new CostReturn();
        begun.id = pct + "-" + year.startYear() + "-" + number;
        begun.pct = pct;
        begun.year = year;
        begun.number = number;
        begun.state = CostReturnState.DRAFT;
        begun.reason = "";
        return begun;
    }

    /** Writes the lines, in place of those that stand. */
    void write(List<CostLine> written, String by, Instant at) {
        loaded(by, at);
        requireEachOnce(written);
        lines.clear();
        // Ids in the order of the lines, so that a long return is appended and not strewn over the table.
        String batch = CostReturnLine.newBatch();
        for (CostLine line : written) {
            lines.add(CostReturnLine.entered(
                    "%s%08d".formatted(batch, lines.size() + 1), this, lines.size() + 1, line, by, at));
        }
    }

    /** Takes note of who writes lines to it now; they may come one by one. */
    void loaded(String by, Instant at) {
        if (!state.open()) {
            throw refusal(
                    "COST_RETURN_" + state.name(),
                    state == CostReturnState.SUBMITTED
                            ? "was submitted and waits for the host; it cannot be changed now."
                            : "is accepted and does not change any more.",
                    state == CostReturnState.SUBMITTED
                            ? "Ask the host to send it back, or wait until it is accepted and then enter a further version."
                            : "Enter a further version.");
        }
        enteredBy = by;
        enteredAt = at;
    }

    /** Accepts at once what the host itself has written. */
    void recorded(String by, Instant at) {
        requireOpen("recorded");
        submittedBy = by;
        submittedAt = at;
        decide(CostReturnState.ACCEPTED, by, at, "");
    }

    void submit(String by, Instant at) {
        requireOpen("submitted");
        if (lines.isEmpty()) {
            throw refusal(
                    "COST_RETURN_EMPTY",
                    "has no lines.",
                    "Enter what the PCT spends now, or a line of £0.00 for a category in which it spends nothing.");
        }
        state = CostReturnState.SUBMITTED;
        submittedBy = by;
        submittedAt = at;
    }

    void accept(String by, Instant at) {
        requireSubmitted("accepted");
        decide(CostReturnState.ACCEPTED, by, at, "");
    }

    void sendBack(String why, String by, Instant at) {
        requireSubmitted("sent back");
        if (why == null || why.isBlank() || why.strip().length() > LONGEST_REASON) {
            throw new MalformedInput(
                    "reason", why, "is empty or longer than 500 characters", "Say what the PCT should mend.");
        }
        decide(CostReturnState.SENT_BACK, by, at, why.strip());
    }

    private void decide(CostReturnState decided, String by, Instant at, String why) {
        state = decided;
        decidedBy = by;
        decidedAt = at;
        reason = why;
    }

    private void requireOpen(String what) {
        if (!state.open()) {
            throw refusal(
                    "COST_RETURN_" + state.name(),
                    "is " + state.label().toLowerCase(java.util.Locale.ROOT) + " already and cannot be " + what
                            + " again.",
                    "Look at the return as it stands.");
        }
    }

    private void requireSubmitted(String what) {
        if (state != CostReturnState.SUBMITTED) {
            throw refusal(
                    "COST_RETURN_NOT_SUBMITTED",
                    "is " + state.label().toLowerCase(java.util.Locale.ROOT) + ": only a submitted one can be " + what
                            + ".",
                    "Wait until the PCT has submitted it.");
        }
    }

    private static void requireEachOnce(List<CostLine> written) {
        Set<CostLine.Key> seen = new HashSet<>();
        for (CostLine line : written) {
            if (!seen.add(line.key())) {
                throw new MalformedInput(
                        "role",
                        line.role(),
                        "is there twice with the same category, purpose and band",
                        "Put both into one line, with their whole-time equivalents and amounts added up.");
            }
        }
    }

    private Refusal refusal(String rule, String detail, String nextStep) {
        return new Refusal(
                rule,
                pct + " " + year,
                "Version " + number + " of the cost return of " + pct + " for " + year + " " + detail,
                nextStep);
    }

    String id() {
        return id;
    }

    PctCode pct() {
        return pct;
    }

    FinancialYear year() {
        return year;
    }

    int number() {
        return number;
    }

    CostReturnState state() {
        return state;
    }

    List<CostLine> lines() {
        // A fetch join brings them in no order.
        return lines.stream()
                .sorted(Comparator.comparingInt(CostReturnLine::place))
                .map(CostReturnLine::line)
                .toList();
    }

    CostReturnView view() {
        return new CostReturnView(
                pct,
                year,
                number,
                state,
                lines(),
                enteredBy,
                enteredAt,
                Optional.ofNullable(submittedBy),
                Optional.ofNullable(submittedAt),
                Optional.ofNullable(decidedBy),
                Optional.ofNullable(decidedAt),
                reason);
    }
}
