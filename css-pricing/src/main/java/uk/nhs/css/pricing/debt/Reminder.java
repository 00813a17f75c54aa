package uk.nhs.css.pricing.debt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.pricing.invoicing.HostDetails;

/** A reminder as it was sent. Never changed. */
@Entity
@Table(name = "reminder")
@OwnedByPct(scopedIn = Reminders.class)
public class Reminder {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "pct_name", updatable = false)
    private String pctName;

    @Column(name = "host_name", updatable = false)
    private String hostName;

    @Column(name = "sent_on", updatable = false)
    private LocalDate sentOn;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    protected Reminder() {}

    static Reminder sent(PctView pct, HostDetails host, LocalDate day, String by, Instant at) {
        Reminder reminder = new Reminder();
        reminder.id = UUID.randomUUID().toString();
        reminder.pct = pct.code();
        reminder.pctName = pct.name();
        reminder.hostName = host.name();
        reminder.sentOn = day;
        reminder.madeBy = by;
        reminder.madeAt = at;
        return reminder;
    }

    String id() {
        return id;
    }

    PctCode pct() {
        return pct;
    }

    ReminderView view(List<ReminderLine> lines) {
        return new ReminderView(
                id,
                pct,
                pctName,
                hostName,
                sentOn,
                lines.stream().map(line -> line.view(sentOn)).toList());
    }
}
