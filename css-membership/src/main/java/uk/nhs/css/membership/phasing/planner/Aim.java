package uk.nhs.css.membership.phasing.planner;

/** What the planner aims at, one aim after the other; an earlier one is never given up for a later one. */
enum Aim {
    /** As few published places changed as possible (replanning only). */
    FEW_MOVES(false, "published places moved"),
    /** As many PCTs placed as possible. */
    PLACED(true, "PCTs placed"),
    /** Quorum as early as possible: as many waves as possible at whose start there is quorum. */
    QUORUM(true, "waves with quorum"),
    /** Wishes honoured. */
    WISHES(false, "wish penalty"),
    /** Few PCT-months of double running. */
    DOUBLE_RUNNING(false, "PCT-months of double running"),
    /** Large weighted populations early. */
    HEADS_EARLY(true, "head-months");

    private final boolean most;
    private final String unit;

    Aim(boolean most, String unit) {
        this.most = most;
        this.unit = unit;
    }

    /** Whether more is better. */
    boolean isMost() {
        return most;
    }

    /** What is counted, to follow a number. */
    String unit() {
        return unit;
    }
}
