package uk.nhs.css.domain.evidence;

/** What a quotation is. */
public enum EvidenceKind {
    /** A figure that can be set beside a computed one. */
    FIGURE,
    /** A benefit that somebody claims; it enters no figure. */
    BENEFIT_CLAIM
}
