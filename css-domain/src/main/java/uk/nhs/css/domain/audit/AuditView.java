package uk.nhs.css.domain.audit;

import java.time.Instant;

/** A row of the audit trail, as host staff read it. */
public record AuditView(
        Instant at, String by, String action, String subject, String before, String after, String reason) {}
