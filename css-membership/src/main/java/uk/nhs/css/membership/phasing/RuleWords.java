package uk.nhs.css.membership.phasing;

import java.util.Map;

/** What pages call the rules that keep a PCT out of a wave or a wish unmet; programs read their names. */
final class RuleWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("APPROVED", "Approved PCTs only"),
            Map.entry("READY", "Ready first"),
            Map.entry("CAPACITY", "Capacity of the wave"),
            Map.entry("NEW_SYSTEM", "New-system limit"),
            Map.entry("STAFF", "Staff limit"),
            Map.entry("TOGETHER", "Shared installation"),
            Map.entry("PINNED", "Pinned place"),
            Map.entry("NO_WAVE", "No nearer wave"),
            Map.entry("QUORUM", "Quorum first"),
            Map.entry("PUBLISHED", "Published place"),
            Map.entry("OTHER_WISHES", "Other wishes"));

    private RuleWords() {}

    /** {@code New-system limit} for {@code NEW_SYSTEM}. */
    static String of(String rule) {
        return WORDS.getOrDefault(rule, rule);
    }
}
