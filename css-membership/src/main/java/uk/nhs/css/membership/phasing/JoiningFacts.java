package uk.nhs.css.membership.phasing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.phasing.planner.Wish;

/** What is known of one PCT for phasing: its legacy system, readiness, wish, and what blocks it. */
@Entity
@Table(name = "joining_facts")
@OwnedByPct(scopedIn = PhasingInputs.class)
public class JoiningFacts {

    /** The weight of a wish to which the host has given none. */
    static final int USUAL_WEIGHT = 3;

    @Id
    @Column(name = "pct_code")
    private String code;

    @Column(name = "system_name")
    private String system;

    @Column(name = "installation")
    private String installation;

    @Column(name = "in_use_since")
    private LocalDate since;

    @Column(name = "monthly_cost")
    private Money monthlyCost;

    @Column(name = "readiness")
    private LocalDate readiness;

    @Column(name = "earliest")
    private LocalDate earliest;

    @Column(name = "latest")
    private LocalDate latest;

    @Column(name = "preferred_quarter")
    private String preferredQuarter;

    @Column(name = "wish_weight")
    private int weight;

    @Column(name = "wish_reason")
    private String reason;

    @Column(name = "blocker")
    private String blocker;

    @Column(name = "illustrative")
    private boolean illustrative;

    @Version
    @Column(name = "version")
    private long version;

    protected JoiningFacts() {}

    static JoiningFacts of(PctCode code, boolean illustrative) {
        JoiningFacts facts = new JoiningFacts();
        facts.code = code.value();
        facts.weight = USUAL_WEIGHT;
        facts.illustrative = illustrative;
        return facts;
    }

    void uses(SystemUse use) {
        system = use.system();
        installation = use.installation().orElse(null);
        since = use.since().orElse(null);
        monthlyCost = use.monthlyCost().orElse(null);
    }

    void wishes(JoiningWish wish) {
        readiness = wish.readiness().orElse(null);
        earliest = wish.earliest().orElse(null);
        latest = wish.latest().orElse(null);
        preferredQuarter = wish.preferredQuarter().orElse(null);
        reason = wish.reason().orElse(null);
    }

    void weighs(int given) {
        if (given < 1 || given > 5) {
            throw new MalformedInput("weight", String.valueOf(given), "is out of range", "Give a weight of 1 to 5.");
        }
        weight = given;
    }

    void blockedBy(Optional<String> what) {
        blocker = what.orElse(null);
    }

    PctCode code() {
        return PctCode.of(code);
    }

    Optional<String> system() {
        return Optional.ofNullable(system);
    }

    String installation() {
        return installation == null ? "" : installation;
    }

    Optional<LocalDate> readiness() {
        return Optional.ofNullable(readiness);
    }

    Optional<String> blocker() {
        return Optional.ofNullable(blocker);
    }

    Optional<Money> monthlyCost() {
        return Optional.ofNullable(monthlyCost);
    }

    int weight() {
        return weight;
    }

    JoiningWish wish() {
        return new JoiningWish(
                readiness(),
                Optional.ofNullable(earliest),
                Optional.ofNullable(latest),
                Optional.ofNullable(preferredQuarter),
                Optional.ofNullable(reason));
    }

    Optional<Wish> wishForPlanner() {
        return wish().forPlanner(weight);
    }

    Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }

    boolean isIllustrative() {
        return illustrative;
    }

    @Override
    public String toString() {
        return "system " + system().orElse("–") + " (" + installation() + ") since " + since + " at " + monthlyCost
                + ", ready " + readiness + ", wish " + earliest + " to " + latest + " " + preferredQuarter + " weight "
                + weight + ": " + reason
                + blocker().map(text -> ", blocked: " + text).orElse("");
    }
}
