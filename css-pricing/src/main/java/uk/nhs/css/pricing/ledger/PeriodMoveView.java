package uk.nhs.css.pricing.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A month of the books closed or reopened.
 *
 * @param month its first day
 * @param reason why it was reopened, or what was said on closing; may be empty
 */
public record PeriodMoveView(LocalDate month, PeriodMoveKind kind, String reason, String by, Instant at) {}
