package uk.nhs.css.pricing.debt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
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

    @Column(name = "host_code", updatable = false)
    private PctCode hostCode;

    @Column(name = "host_name", updatable = false)
    private String hostName;

    @Column(name = "host_address", updatable = false)
    private String hostAddress;

    @Column(name = "host_pay_to", updatable = false)
    private String hostPayTo;

    @Column(name = "host_contact", updatable = false)
    private String hostContact;

    @Column(name = "reminder_no", updatable = false)
    private int number;

    @Column(name = "previous_on", updatable = false)
    private LocalDate previousOn;

    @Column(name = "on_account", updatable = false)
    private Money onAccount;

    @Column(name = "sent_on", updatable = false)
    private LocalDate sentOn;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    protected Reminder() {}

    /**
     * @param before the last one about some of the same invoices
     * @param onAccount what the PCT has on its account that is set against no invoice
     */
    static Reminder sent(
            PctView pct,
            HostDetails host,
            Optional<ReminderView> before,
            Money onAccount,
            LocalDate day,
            String by,
            Instant at) {
        Reminder reminder = new Reminder();
        reminder.id = UUID.randomUUID().toString();
        reminder.pct = pct.code();
        reminder.pctName = pct.name();
        reminder.hostCode = host.code().orElse(null);
        reminder.hostName = host.name();
        reminder.hostAddress = host.address().orElse(null);
        reminder.hostPayTo = host.payTo().orElse(null);
        reminder.hostContact = host.contact().orElse(null);
        reminder.number = before.map(ReminderView::number).orElse(0) + 1;
        reminder.previousOn = before.map(ReminderView::date).orElse(null);
        reminder.onAccount = onAccount;
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
                new HostDetails(
                        Optional.ofNullable(hostCode),
                        hostName,
                        Optional.ofNullable(hostAddress),
                        Optional.ofNullable(hostPayTo),
                        Optional.ofNullable(hostContact)),
                sentOn,
                number,
                Optional.ofNullable(previousOn),
                onAccount,
                lines.stream().map(line -> line.view(sentOn)).toList());
    }
}
