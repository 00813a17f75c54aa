package uk.nhs.css.pricing.costmodel;

import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A quoted price to calibrate on.
 *
 * @param members how many PCTs of average size, 1 or more
 * @param price pence a weighted head
 */
public record QuotedPoint(int members, PencePerHead price) {

    /** @throws MalformedInput if there is not at least one member */
    public QuotedPoint {
        if (members < 1) {
            throw new MalformedInput("members", String.valueOf(members), "are none", "Give at least one member.");
        }
    }
}
