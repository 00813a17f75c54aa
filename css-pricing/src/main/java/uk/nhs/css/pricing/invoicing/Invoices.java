package uk.nhs.css.pricing.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.HostPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.charging.ChargeBook;
import uk.nhs.css.pricing.charging.ChargeNote;
import uk.nhs.css.pricing.ledger.Ledger;

/**
 * Issues invoices over what is charged and not invoiced. An invoice posts nothing: what it asks for is owed since it was
 * charged. It waits for the ledger before it reads, so that of two at once each charge comes on one.
 */
@ApplicationScoped
@Transactional
public class Invoices {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 4, 1);

    private EntityManager em;
    private PctDirectory pcts;
    private HostPct host;
    private ChargeBook charges;
    private ChargeablesReader chargeables;
    private DocumentNumbers numbers;
    private InvoiceBook book;
    private Ledger ledger;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected Invoices() {}

    @Inject
    public Invoices(
            EntityManager em,
            PctDirectory pcts,
            HostPct host,
            ChargeBook charges,
            InvoiceBook book,
            Ledger ledger,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.em = em;
        this.pcts = pcts;
        this.host = host;
        this.charges = charges;
        this.chargeables = new ChargeablesReader(em);
        this.numbers = new DocumentNumbers(em);
        this.book = book;
        this.ledger = ledger;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Issues an invoice over everything that a PCT is charged up to a date and that is on no invoice, corrections in its
     * favour included.
     *
     * <p>Example: {@code issue(PctCode.of("5K5"), LocalDate.of(2007, 6, 1), Optional.of("PO 4711"))}.
     *
     * @param date the invoice's date and the last day whose charges are on it; not after today
     * @param purchaseOrder the PCT's order, at most 40 characters
     * @throws uk.nhs.css.domain.refusal.NotFound if the PCT is not registered
     * @throws MalformedInput if the date is missing or the order too long
     * @throws Refusal {@code FUTURE_DATE}; {@code NOTHING_TO_INVOICE} if nothing is left to invoice; {@code
     *     CORRECTIONS_OUTWEIGH} if corrections in the PCT's favour come to as much as the charges or more
     */
    public InvoiceView issue(PctCode code, LocalDate date, Optional<String> purchaseOrder) {
        actor.requireRole(Role.HOST_ADMIN);
        PctView pct = pcts.get(code);
        check(date);
        Optional<String> order = order(purchaseOrder);
        ledger.lock();
        return book.get(issue(pct, date, order, chargeables.upTo(Optional.of(code), date)));
    }

    /**
     * Issues one invoice to each PCT that has something to invoice up to a date, by code; the others are named with the reason.
     *
     * @throws Refusal {@code FUTURE_DATE}; {@code NOTHING_TO_INVOICE} if no PCT has anything to invoice
     */
    public InvoiceRunView issueToAll(LocalDate date) {
        actor.requireRole(Role.HOST_ADMIN);
        check(date);
        ledger.lock();
        List<String> issued = new ArrayList<>();
        List<InvoiceRunView.Skipped> skipped = new ArrayList<>();
        byPct(date).forEach((code, lines) -> {
            if (Chargeable.total(lines).isPositive()) {
                issued.add(issue(pcts.get(code), date, Optional.empty(), lines));
            } else {
                skipped.add(
                        new InvoiceRunView.Skipped(code, outweighed(code, lines).detail()));
            }
        });
        if (issued.isEmpty()) {
            throw nothing("London", date);
        }
        Money total = book.all().stream()
                .filter(invoice -> issued.contains(invoice.number()))
                .map(InvoiceSummary::total)
                .reduce(Pounds.ZERO, Money::plus);
        return new InvoiceRunView(date, issued, total, skipped);
    }

    /** What each PCT could be invoiced for up to a date; PCTs with nothing are missing. */
    public Map<PctCode, Money> toInvoice(LocalDate date) {
        actor.requireRole(Role.HOST_ADMIN);
        Map<PctCode, Money> sums = new TreeMap<>();
        byPct(date).forEach((code, lines) -> sums.put(code, Chargeable.total(lines)));
        return sums;
    }

    private Map<PctCode, List<Chargeable>> byPct(LocalDate date) {
        return chargeables.upTo(Optional.empty(), date).stream()
                .collect(Collectors.groupingBy(Chargeable::code, TreeMap::new, Collectors.toList()));
    }

    private String issue(PctView pct, LocalDate date, Optional<String> order, List<Chargeable> lines) {
        if (lines.isEmpty()) {
            throw nothing(pct.code().value(), date);
        }
        if (!Chargeable.total(lines).isPositive()) {
            throw outweighed(pct.code(), lines);
        }
        String number = numbers.next(DocumentNumbers.INVOICE, date);
        Invoice invoice = Invoice.issued(
                number, pct, date, order, HostDetails.of(host, pcts), lines, actor.name(), clock.instant());
        em.persist(invoice);
        em.flush();
        persistLines(number, pct.code(), date, lines);
        audit.record(
                "Invoice issued",
                number,
                "",
                pct.code() + ", " + Pounds.sterling(invoice.total()) + ", due " + Dates.inWords(invoice.dueOn()),
                order.map(text -> "Purchase order " + text).orElse("Charges up to " + Dates.inWords(date)));
        return number;
    }

    private void persistLines(String number, PctCode code, LocalDate date, List<Chargeable> lines) {
        Map<Long, ChargeNote> notes = charges.notes(code, new Period(EARLIEST, date.plusDays(1)));
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> calculation =
                    Optional.ofNullable(notes.get(lines.get(i).seq())).map(ChargeNote::calculation);
            em.persist(InvoiceLine.of(number, i + 1, lines.get(i), calculation));
        }
        em.flush();
    }

    private void check(LocalDate date) {
        if (date == null || date.isBefore(EARLIEST)) {
            throw new MalformedInput(
                    "date",
                    date == null ? "" : date.toString(),
                    "is missing or before April 1990",
                    "Give the invoice's date, such as " + LocalDate.now(clock) + ".");
        }
        LocalDate today = LocalDate.now(clock);
        if (date.isAfter(today)) {
            throw new Refusal(
                    "FUTURE_DATE",
                    date.toString(),
                    Dates.inWords(date) + " lies after today, " + Dates.inWords(today) + ".",
                    "Date the invoice today or earlier; later charges are invoiced when they fall due.");
        }
    }

    private static Optional<String> order(Optional<String> purchaseOrder) {
        Optional<String> given = purchaseOrder.map(String::strip).filter(text -> !text.isEmpty());
        if (given.filter(text -> text.length() > 40).isPresent()) {
            throw new MalformedInput(
                    "purchaseOrder",
                    given.get(),
                    "is longer than 40 characters",
                    "Give the number of the PCT's order as it stands on it.");
        }
        return given;
    }

    private static Refusal nothing(String subject, LocalDate date) {
        return new Refusal(
                "NOTHING_TO_INVOICE",
                subject,
                "Nothing is charged up to " + Dates.inWords(date) + " that is not invoiced already.",
                "Run the charges of the year first, or choose a later date.");
    }

    private static Refusal outweighed(PctCode code, List<Chargeable> lines) {
        return new Refusal(
                "CORRECTIONS_OUTWEIGH",
                code.value(),
                "What is not invoiced comes to " + Pounds.sterling(Chargeable.total(lines))
                        + ": corrections in favour of " + code + " outweigh its charges.",
                "Set the corrections against its open invoices, or wait for its next charges.");
    }
}
