package uk.nhs.css.membership.phasing.planner;

/** What no plan may break. */
public enum HardRule {
    /** Only a PCT with a clear board approval has a place. */
    APPROVED("Only approved PCTs have a place."),
    /** No place before the readiness date, and none for a PCT that is blocked. */
    READY("No PCT joins before it is ready."),
    /** A wave takes no more PCTs than its capacity. */
    CAPACITY("No wave takes more PCTs than it can."),
    /** In a wave, only so many PCTs may be on a system that no earlier wave has migrated. */
    NEW_SYSTEM("Few PCTs of a wave may be on a system that no earlier wave has migrated."),
    /** In no month is more double-running staff needed than the limit. */
    STAFF("In no month does double running need more staff than the limit."),
    /** PCTs that share one installation join in one wave. */
    TOGETHER("PCTs that share an installation join in one wave."),
    /** A pinned PCT stays in its wave. */
    PINNED("A pinned place does not move.");

    private final String sentence;

    HardRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule in words. */
    public String sentence() {
        return sentence;
    }
}
