package uk.nhs.css.pricing.charging;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A charge run that was made.
 *
 * @param id the run's identity, as its charges carry it
 * @param at when it was made
 * @param by the account that made it
 * @param made how many lines it posted
 * @param total their sum
 * @param overrideReason why it was made below quorum, if it was
 */
public record PastRun(String id, Instant at, String by, int made, Money total, Optional<String> overrideReason) {}
