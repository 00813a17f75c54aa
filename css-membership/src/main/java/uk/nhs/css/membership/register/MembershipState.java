package uk.nhs.css.membership.register;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;

/** Where a PCT stands on its way into the service and out of it. The listed moves are the only ones. */
public enum MembershipState {
    /** Sent the business case. */
    INVITED("Invited", "Record its comments on the business case, then move it to Consulted."),
    /** Has commented or has been heard. */
    CONSULTED("Consulted", "Record and confirm its board's decision on the business case."),
    /** Its board has approved and no condition is open. */
    APPROVED("Approved", "Give it a place in a wave and publish the phasing plan."),
    /** Has a place in a published phasing plan. */
    SCHEDULED("Scheduled", "Start its joining on the day its wave starts."),
    /** Its new system is being set up; double running has begun. */
    JOINING(
            "Joining",
            "Make it a member from its join date. If its joining is broken off, make it a member, record its notice for the"
                    + " same day with the reason for waiving it, and let it leave: nothing is charged then."),
    /** Pays from its join date. */
    MEMBER("Member", "Run its charges for the year; follow its transition."),
    /** Was a member; nothing is charged from its leave date. */
    LEFT("Left", "Nothing more is due here."),
    /** Withdrew after its board's approval. */
    WITHDRAWN("Withdrawn", "Nothing more is due here."),
    /** Its board said no; a new decision can bring it back. */
    DECLINED(
            "Declined",
            "When its board has taken a new decision, record and confirm it, then move the PCT back to Consulted.");

    private final String label;
    private final String nextStep;

    MembershipState(String label, String nextStep) {
        this.label = label;
        this.nextStep = nextStep;
    }

    /** The word that pages show. */
    public String label() {
        return label;
    }

    /** What usually comes next, a sentence for the host. */
    public String nextStep() {
        return nextStep;
    }

    /** Whether the PCT has been charged at some time: a member, or one that has left. */
    public boolean hasJoined() {
        return this == MEMBER || this == LEFT;
    }

    /** The states that can follow this one directly. */
    public Set<MembershipState> next() {
        return switch (this) {
            case INVITED -> EnumSet.of(CONSULTED, DECLINED);
            case CONSULTED -> EnumSet.of(APPROVED, DECLINED);
            case APPROVED -> EnumSet.of(SCHEDULED, WITHDRAWN, DECLINED);
            case SCHEDULED -> EnumSet.of(JOINING, WITHDRAWN, DECLINED);
            case JOINING -> EnumSet.of(MEMBER);
            case MEMBER -> EnumSet.of(LEFT);
            case DECLINED -> EnumSet.of(CONSULTED);
            case LEFT, WITHDRAWN -> EnumSet.noneOf(MembershipState.class);
        };
    }

    /**
     * @param text its constant or its label, in any case
     * @throws MalformedInput if the text names no state
     */
    public static MembershipState of(String text) {
        return Arrays.stream(values())
                .filter(state -> state.name().equalsIgnoreCase(text) || state.label.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "state",
                        text,
                        "is no membership state",
                        "Use one of "
                                + Arrays.stream(values())
                                        .map(MembershipState::label)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
