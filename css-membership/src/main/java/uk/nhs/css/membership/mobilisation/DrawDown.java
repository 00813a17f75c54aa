package uk.nhs.css.membership.mobilisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.refusal.Refusal;

/** Money taken out of a tranche for a purpose: one person asks, another approves. */
@Entity
@Table(name = "fund_draw_down")
@Shared(because = "the fund belongs to London")
public class DrawDown {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "tranche_id")
    private String trancheId;

    @Enumerated(EnumType.STRING)
    @Column(name = "workstream")
    private Workstream workstream;

    @Column(name = "amount")
    private Money amount;

    @Column(name = "purpose")
    private String purpose;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "draw_down_state")
    private DrawDownState state;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Column(name = "settled_why")
    private String settledWhy;

    @Version
    @Column(name = "version")
    private long version;

    protected DrawDown() {}

    static DrawDown asked(
            Tranche tranche, Workstream workstream, Money amount, String purpose, LocalDate on, String by) {
        DrawDown drawDown = new DrawDown();
        drawDown.id = UUID.randomUUID().toString();
        drawDown.trancheId = tranche.id();
        drawDown.workstream = workstream;
        drawDown.amount = amount;
        drawDown.purpose = purpose;
        drawDown.askedOn = on;
        drawDown.state = DrawDownState.ASKED;
        drawDown.askedBy = by;
        return drawDown;
    }

    void settle(DrawDownState settled, String by, LocalDate on, String why) {
        if (state != DrawDownState.ASKED) {
            throw new Refusal("ASKED", purpose, "The draw-down is: " + state.label() + ".", "Ask for a new one.");
        }
        if (settled == DrawDownState.APPROVED && by.equals(askedBy)) {
            throw new Refusal(
                    "TWO_PEOPLE",
                    purpose,
                    "The one who asked for a draw-down cannot approve it.",
                    "Ask another host administrator to approve it.");
        }
        state = settled;
        settledBy = by;
        settledOn = on;
        settledWhy = why;
    }

    /** Whether its amount is out of the fund, or held until somebody decides. */
    boolean isHeld() {
        return state != DrawDownState.REFUSED;
    }

    String id() {
        return id;
    }

    String trancheId() {
        return trancheId;
    }

    Money amount() {
        return amount;
    }

    DrawDownState state() {
        return state;
    }

    String purpose() {
        return purpose;
    }

    FundView.DrawDownView view() {
        return new FundView.DrawDownView(
                id,
                workstream,
                amount,
                purpose,
                askedOn,
                state,
                askedBy,
                Optional.ofNullable(settledBy),
                Optional.ofNullable(settledOn),
                Optional.ofNullable(settledWhy));
    }
}
