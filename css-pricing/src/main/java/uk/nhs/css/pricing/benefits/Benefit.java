package uk.nhs.css.pricing.benefits;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;

/** A benefit that somebody has claimed, and what became of the claim. One without a PCT is London's and everybody's to read. */
@Entity
@Table(name = "benefit")
@OwnedByPct(scopedIn = BenefitsRegister.class)
public class Benefit {

    private static final int LONGEST_BASIS = 500;

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "title", updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "benefit_kind", updatable = false)
    private BenefitKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "benefit_state")
    private BenefitState state;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "by_analogy", updatable = false)
    private boolean byAnalogy;

    @Enumerated(EnumType.STRING)
    @Column(name = "confidence", updatable = false)
    private Confidence confidence;

    @Column(name = "benefit_owner", updatable = false)
    private String owner;

    @OneToMany(mappedBy = "benefit", cascade = CascadeType.PERSIST)
    private List<BenefitAmount> amounts = new ArrayList<>();

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_basis")
    private String basis;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected Benefit() {}

    static Benefit claimed(BenefitClaim claim, String by, Instant at) {
        Benefit benefit = new Benefit();
        benefit.id = UUID.randomUUID().toString();
        benefit.pct = claim.pct().orElse(null);
        benefit.title = claim.title();
        benefit.kind = claim.kind();
        benefit.state = BenefitState.CLAIMED;
        benefit.source = claim.source();
        benefit.byAnalogy = claim.byAnalogy();
        benefit.confidence = claim.confidence();
        benefit.owner = claim.owner();
        claim.amounts().forEach((year, amount) -> benefit.amounts.add(BenefitAmount.of(benefit, year, amount)));
        benefit.enteredBy = by;
        benefit.enteredAt = at;
        benefit.basis = "";
        return benefit;
    }

    void verify(String evidence, String by, Instant at) {
        if (enteredBy.equals(by)) {
            throw refusal(
                    "BENEFIT_OWN_CLAIM",
                    "was claimed by you; whoever claims a benefit does not verify it.",
                    "Ask somebody else to verify it.");
        }
        if (pct == null) {
            throw refusal(
                    "BENEFIT_NEEDS_PCT",
                    "is claimed for London as a whole, so no PCT's figures could count it.",
                    "Claim it for each PCT that has it, with its amount, and verify those.");
        }
        if (amounts.isEmpty()) {
            throw refusal(
                    "BENEFIT_NEEDS_AMOUNT",
                    "has no amount; there is nothing to verify.",
                    "Claim it again with its amount for a year, and exclude this one.");
        }
        decide(BenefitState.VERIFIED, "evidence", evidence, by, at);
    }

    void exclude(String why, String by, Instant at) {
        decide(BenefitState.EXCLUDED, "reason", why, by, at);
    }

    private void decide(BenefitState decided, String field, String text, String by, Instant at) {
        if (state == decided || state == BenefitState.EXCLUDED) {
            throw refusal(
                    "BENEFIT_" + state.name(),
                    "is " + state.label().toLowerCase(java.util.Locale.ROOT) + " already.",
                    "Look at the register; a new claim can be entered.");
        }
        if (text == null || text.isBlank() || text.strip().length() > LONGEST_BASIS) {
            throw new MalformedInput(
                    field, text, "is empty or longer than 500 characters", "Say on what this decision stands.");
        }
        state = decided;
        decidedBy = by;
        decidedAt = at;
        basis = text.strip();
    }

    private Refusal refusal(String rule, String detail, String nextStep) {
        return new Refusal(rule, id, "The benefit “" + title + "” " + detail, nextStep);
    }

    PctCode pct() {
        return pct;
    }

    BenefitState state() {
        return state;
    }

    BenefitView view() {
        Map<FinancialYear, Money> perYear = new TreeMap<>();
        amounts.forEach(each -> perYear.put(each.year(), each.amount()));
        return new BenefitView(
                id,
                new BenefitClaim(Optional.ofNullable(pct), title, kind, source, byAnalogy, confidence, owner, perYear),
                state,
                enteredBy,
                enteredAt,
                Optional.ofNullable(decidedBy),
                Optional.ofNullable(decidedAt),
                basis);
    }
}
