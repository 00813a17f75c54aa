package uk.nhs.css.domain.evidence;

/** What a quoted figure counts. */
public enum FigureUnit {
    POUNDS,
    PENCE_PER_HEAD,
    PERCENT,
    HEADS,
    MEMBERS,
    STAFF,
    /** No figure, only words. */
    NONE
}
