package uk.nhs.css.pricing.evidence;

/**
 * What the system has to say beside a quotation; the words of {@link EvidenceLine}.
 *
 * @param explanation one or more sentences
 */
record Computed(String computed, String difference, String explanation) {

    static final String NOT_COMPUTED = "not computed";

    /** For a quotation that no calculation of the system stands beside, by its nature. */
    static Computed nothing(String explanation) {
        return new Computed(NOT_COMPUTED, "not applicable", explanation);
    }

    /** For a quotation beside which a figure will stand once something is loaded. */
    static Computed missing(String whatIsMissing) {
        return new Computed(NOT_COMPUTED, "not known", whatIsMissing);
    }
}
