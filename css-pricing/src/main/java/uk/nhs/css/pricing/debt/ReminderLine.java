package uk.nhs.css.pricing.debt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;

/** An overdue invoice as a reminder names it. */
@Entity
@Table(name = "reminder_line")
@OwnedByPct(scopedIn = Reminders.class)
public class ReminderLine {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "reminder_id", updatable = false)
    private String reminder;

    @Column(name = "invoice_number", updatable = false)
    private String invoice;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "purchase_order", updatable = false)
    private String purchaseOrder;

    @Column(name = "total", updatable = false)
    private Money total;

    @Column(name = "open_amount", updatable = false)
    private Money open;

    protected ReminderLine() {}

    static ReminderLine of(Reminder reminder, InvoiceSummary invoice) {
        ReminderLine line = new ReminderLine();
        line.id = UUID.randomUUID().toString();
        line.reminder = reminder.id();
        line.invoice = invoice.number();
        line.issuedOn = invoice.date();
        line.dueOn = invoice.due();
        line.purchaseOrder = invoice.purchaseOrder().orElse(null);
        line.total = invoice.total();
        line.open = invoice.open();
        return line;
    }

    String reminder() {
        return reminder;
    }

    ReminderView.Line view(LocalDate sentOn) {
        return new ReminderView.Line(invoice, Optional.ofNullable(purchaseOrder), issuedOn, dueOn, total, open, (int)
                ChronoUnit.DAYS.between(dueOn, sentOn));
    }
}
