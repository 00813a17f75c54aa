package uk.nhs.css.reporting.pack;

import java.util.List;
import java.util.Optional;
import uk.nhs.css.membership.register.LateEntry;

/**
 * What has changed since the pack before.
 *
 * @param before the number of that pack; empty for the first
 * @param reports the reports that are in both, in the order of the later pack
 */
public record PackChanges(Optional<Integer> before, List<ReportChange> reports) {

    /**
     * A report in two packs, or kept and made again.
     *
     * @param name its name in addresses
     * @param title its name for people
     * @param before its answer then
     * @param after its answer now
     * @param differences figure by figure; none if nothing differs
     * @param london those of them that are London's own
     */
    public record ReportChange(
            String name,
            String title,
            String before,
            String after,
            List<Difference> differences,
            List<Difference> london) {}

    /**
     * A kept report set beside the same report made again today.
     *
     * @param change what differs
     * @param late what was entered about the members after the pack's day for that day or an earlier one
     */
    public record MadeAgain(ReportChange change, List<LateEntry> late) {}
}
