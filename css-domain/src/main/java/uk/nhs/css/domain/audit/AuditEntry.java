package uk.nhs.css.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.persistence.OrderedId;

/** What somebody changed. Never changed itself. */
@Entity
@Table(name = "audit_entry")
@Shared(because = "only host staff read it")
public class AuditEntry {

    private static final int LONGEST = 2000;

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "action", updatable = false)
    private String action;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "before_value", updatable = false)
    private String before;

    @Column(name = "after_value", updatable = false)
    private String after;

    @Column(name = "reason", updatable = false)
    private String reason;

    protected AuditEntry() {}

    static AuditEntry of(
            Instant at, String by, String action, String subject, String before, String after, String reason) {
        AuditEntry entry = new AuditEntry();
        entry.id = OrderedId.next();
        entry.madeAt = at;
        entry.madeBy = by;
        entry.action = action;
        entry.subject = cut(subject, 200);
        entry.before = cut(before, LONGEST);
        entry.after = cut(after, LONGEST);
        entry.reason = cut(reason, LONGEST);
        return entry;
    }

    AuditView view() {
        return new AuditView(madeAt, madeBy, action, subject, before, after, reason);
    }

    private static String cut(String text, int longest) {
        String value = text == null ? "" : text;
        return value.length() <= longest ? value : value.substring(0, longest - 1) + "…";
    }
}
