package uk.nhs.css.pricing.debt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.HostPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
import uk.nhs.css.pricing.invoicing.HostDetails;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceState;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.invoicing.Settlements;

/** Writes reminders of overdue invoices, at most one a PCT and day, and keeps them as they were sent. */
@ApplicationScoped
@Transactional
public class Reminders {

    private EntityManager em;
    private PctDirectory pcts;
    private HostPct host;
    private InvoiceBook invoices;
    private Settlements settlements;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected Reminders() {}

    @Inject
    public Reminders(
            EntityManager em,
            PctDirectory pcts,
            HostPct host,
            InvoiceBook invoices,
            Settlements settlements,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.em = em;
        this.pcts = pcts;
        this.host = host;
        this.invoices = invoices;
        this.settlements = settlements;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every overdue invoice today, the longest overdue first; a PCT user gets its own. */
    public List<InvoiceSummary> overdue() {
        return invoices.all().stream()
                .filter(invoice -> invoice.state() == InvoiceState.OVERDUE)
                .sorted(Comparator.comparing(InvoiceSummary::due).thenComparing(InvoiceSummary::number))
                .toList();
    }

    /**
     * Reminds a PCT of everything that is overdue today.
     *
     * @throws NotFound if the PCT is not registered
     * @throws Refusal {@code NOTHING_OVERDUE}; {@code REMINDED_TODAY} if it was reminded today
     */
    public ReminderView send(PctCode code) {
        actor.requireRole(Role.HOST_ADMIN);
        PctView pct = pcts.get(code);
        List<InvoiceSummary> late = overdue().stream()
                .filter(invoice -> invoice.code().equals(code))
                .toList();
        if (late.isEmpty()) {
            throw nothing(code.value(), "No invoice of " + pct.name() + " is overdue.");
        }
        List<ReminderView> earlier = of(code);
        if (isRemindedToday(earlier)) {
            throw remindedToday(code.value(), pct.name() + " has been reminded today.");
        }
        return write(pct, late, earlier, sum(settlements.unallocated(code)));
    }

    /**
     * Reminds each PCT with something overdue that has not been reminded today.
     *
     * @return the reminders, by PCT code
     * @throws Refusal {@code NOTHING_OVERDUE}; {@code REMINDED_TODAY} if every one of them was reminded today
     */
    public List<ReminderView> sendToAll() {
        actor.requireRole(Role.HOST_ADMIN);
        Map<PctCode, List<InvoiceSummary>> late = overdue().stream()
                .collect(Collectors.groupingBy(InvoiceSummary::code, TreeMap::new, Collectors.toList()));
        if (late.isEmpty()) {
            throw nothing("London", "No invoice is overdue.");
        }
        Map<PctCode, List<ReminderView>> earlier = all().stream().collect(Collectors.groupingBy(ReminderView::code));
        Map<PctCode, List<CreditOnAccount>> credits =
                settlements.unallocated().stream().collect(Collectors.groupingBy(CreditOnAccount::code));
        List<ReminderView> sent = new ArrayList<>();
        late.forEach((code, invoices) -> {
            List<ReminderView> before = earlier.getOrDefault(code, List.of());
            if (!isRemindedToday(before)) {
                sent.add(write(pcts.get(code), invoices, before, sum(credits.getOrDefault(code, List.of()))));
            }
        });
        if (sent.isEmpty()) {
            throw remindedToday("London", "Every PCT with something overdue has been reminded today.");
        }
        return sent;
    }

    private boolean isRemindedToday(List<ReminderView> earlier) {
        LocalDate today = LocalDate.now(clock);
        return earlier.stream().anyMatch(sent -> sent.date().equals(today));
    }

    private ReminderView write(PctView pct, List<InvoiceSummary> late, List<ReminderView> earlier, Money onAccount) {
        LocalDate today = LocalDate.now(clock);
        Reminder reminder = Reminder.sent(
                pct,
                HostDetails.of(host, pcts),
                lastAbout(late, earlier),
                onAccount,
                today,
                actor.name(),
                clock.instant());
        em.persist(reminder);
        em.flush();
        List<ReminderLine> lines =
                late.stream().map(invoice -> ReminderLine.of(reminder, invoice)).toList();
        lines.forEach(em::persist);
        em.flush();
        ReminderView view = reminder.view(lines);
        audit.record(
                "Reminder sent",
                pct.code().value(),
                "",
                Pounds.sterling(view.total()) + " overdue on " + late.size()
                        + (late.size() == 1 ? " invoice" : " invoices"),
                "Overdue on " + Dates.inWords(today));
        return view;
    }

    private static Money sum(List<CreditOnAccount> credits) {
        return credits.stream().map(CreditOnAccount::left).reduce(Pounds.ZERO, Money::plus);
    }

    private static Refusal nothing(String subject, String detail) {
        return new Refusal("NOTHING_OVERDUE", subject, detail, "Wait until one is not paid by its due date.");
    }

    private static Refusal remindedToday(String subject, String detail) {
        return new Refusal(
                "REMINDED_TODAY",
                subject,
                detail,
                "Open the reminder that was sent, or send the next one on a later day.");
    }

    /** The newest that named one of the invoices. */
    private static Optional<ReminderView> lastAbout(List<InvoiceSummary> late, List<ReminderView> earlier) {
        Set<String> numbers = late.stream().map(InvoiceSummary::number).collect(Collectors.toSet());
        return earlier.stream()
                .filter(sent -> sent.lines().stream().anyMatch(line -> numbers.contains(line.invoice())))
                .findFirst();
    }

    /** Reminders to all PCTs, the newest first; a PCT user gets its own. */
    public List<ReminderView> all() {
        return find(actor.role() == Role.PCT_USER ? actor.pct() : Optional.empty(), Optional.empty());
    }

    /** Reminders to one PCT, the newest first. */
    public List<ReminderView> of(PctCode code) {
        actor.requireSightOf(code);
        return find(Optional.of(code), Optional.empty());
    }

    /** @throws NotFound if there is no such reminder, or it is another PCT's */
    public ReminderView get(String id) {
        return find(Optional.empty(), Optional.of(id)).stream()
                .filter(reminder -> actor.sees(reminder.code()))
                .findFirst()
                .orElseThrow(() -> new NotFound("reminder", id));
    }

    private List<ReminderView> find(Optional<PctCode> code, Optional<String> id) {
        String which = (code.isPresent() ? " and r.pct = :pct" : "") + (id.isPresent() ? " and r.id = :id" : "");
        List<Reminder> reminders = with(
                        em.createQuery(
                                "select r from Reminder r where r.sentOn is not null" + which
                                        + " order by r.sentOn desc, r.pct, r.id",
                                Reminder.class),
                        code,
                        id)
                .getResultList();
        Map<String, List<ReminderLine>> lines = with(
                        em.createQuery(
                                "select l from ReminderLine l, Reminder r where r.id = l.reminder" + which
                                        + " order by l.dueOn, l.invoice",
                                ReminderLine.class),
                        code,
                        id)
                .getResultStream()
                .collect(Collectors.groupingBy(ReminderLine::reminder));
        return reminders.stream()
                .map(reminder -> reminder.view(lines.getOrDefault(reminder.id(), List.of())))
                .toList();
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Optional<PctCode> code, Optional<String> id) {
        code.ifPresent(pct -> query.setParameter("pct", pct));
        id.ifPresent(key -> query.setParameter("id", key));
        return query;
    }
}
