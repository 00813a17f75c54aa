package uk.nhs.css.pricing.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.ledger.TransactionKind;

/** Reads invoices and how they stand. The one place that decides whose invoices are shown. */
@ApplicationScoped
@Transactional
public class InvoiceBook {

    /** Later than any date that the system takes. */
    private static final LocalDate FOR_EVER = LocalDate.of(2200, 1, 1);

    private static final String NOT_REVERSED = " and not exists (select t.seq from LedgerTransaction t"
            + " where t.sourceKey = %1$s.reversalKey and t.postedOn < :day))";

    private static final String SETTLED = "(select coalesce(sum(s.amount), 0) from Settlement s"
            + " where s.invoice = i.number and s.effectiveOn < :day" + NOT_REVERSED.formatted("s");

    private static final String CORRECTIONS = "(select coalesce(sum(k.amount), 0) from Settlement k"
            + " where k.invoice = i.number and k.effectiveOn < :day and k.sourceKind in :corrections"
            + NOT_REVERSED.formatted("k");

    private static final String CREDITED = "(select coalesce(sum(c.amount), 0) from CreditNote c"
            + " where c.invoice = i.number and c.issuedOn < :day" + NOT_REVERSED.formatted("c");

    /** Takes off what had been set against the invoice in time, however late it was taken off. */
    private static final String TOOK_BACK_IN_TIME = "(s.amount < 0 and exists (select p.id from Settlement p"
            + " where p.invoice = s.invoice and p.sourceSeq = s.sourceSeq and p.amount > 0"
            + " and p.effectiveOn <= i.dueOn))";

    private static final Set<TransactionKind> CHARGES = Set.of(
            TransactionKind.SET_UP, TransactionKind.RECURRING, TransactionKind.ADJUSTMENT, TransactionKind.TRUE_UP);

    private EntityManager em;
    private Actor actor;
    private Clock clock;

    protected InvoiceBook() {}

    @Inject
    public InvoiceBook(EntityManager em, Actor actor, Clock clock) {
        this.em = em;
        this.actor = actor;
        this.clock = clock;
    }

    /** A PCT's invoices as they stand now, the oldest first. */
    public List<InvoiceSummary> of(PctCode code) {
        actor.requireSightOf(code);
        return find(Optional.of(code), Optional.empty(), FOR_EVER, LocalDate.now(clock));
    }

    /** Every PCT's invoices as they stand now, the oldest first; a PCT user gets its own. */
    public List<InvoiceSummary> all() {
        return find(ownOnly(), Optional.empty(), FOR_EVER, LocalDate.now(clock));
    }

    /**
     * A PCT's invoices as they stood at the start of a day.
     *
     * @param day the first day that no longer counts
     * @param asAt the day on which lateness is looked at
     */
    public List<InvoiceSummary> before(PctCode code, LocalDate day, LocalDate asAt) {
        actor.requireSightOf(code);
        return find(Optional.of(code), Optional.empty(), day, asAt);
    }

    /** Every PCT's invoices as they stood at the end of a day, for London-wide figures. */
    public List<InvoiceSummary> allAsAt(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return find(Optional.empty(), Optional.empty(), day.plusDays(1), day);
    }

    /**
     * What was set against each invoice in time, that is by its due date, and stayed there; invoices with nothing are missing.
     *
     * @param day the last day that counts
     */
    public Map<String, Money> settledByDueDate(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return em.createQuery(
                        "select s.invoice, sum(s.amount) from Settlement s, Invoice i where i.number = s.invoice"
                                + " and (s.effectiveOn <= i.dueOn or " + TOOK_BACK_IN_TIME
                                + ") and s.effectiveOn < :day"
                                + " and not exists (select t.seq from LedgerTransaction t"
                                + " where t.sourceKey = s.reversalKey and t.postedOn < :day) group by s.invoice",
                        Object[].class)
                .setParameter("day", day.plusDays(1))
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> money(row[1])));
    }

    /** @throws NotFound if there is no such invoice, or it is another PCT's */
    public InvoiceView get(String number) {
        InvoiceSummary summary = summary(number);
        Invoice invoice = em.find(Invoice.class, summary.number());
        return new InvoiceView(summary, invoice.host(), lines(number), creditNotes(number), payments(number));
    }

    /** The lines of all invoices of a PCT by invoice number. */
    public Map<String, List<InvoiceLineView>> linesOf(PctCode code) {
        actor.requireSightOf(code);
        return em.createQuery(
                        "select l from InvoiceLine l, Invoice i where i.number = l.invoice and i.pct = :pct"
                                + " order by l.invoice, l.lineNo",
                        InvoiceLine.class)
                .setParameter("pct", code)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        InvoiceLine::invoice, Collectors.mapping(InvoiceLine::view, Collectors.toList())));
    }

    /** @throws NotFound if there is no such credit note, or it is another PCT's */
    public CreditNoteView creditNote(String number) {
        CreditNote note = Optional.ofNullable(em.find(CreditNote.class, number))
                .filter(found -> actor.sees(found.pct()))
                .orElseThrow(() -> new NotFound("credit note", number));
        return note.view(isReversed(note.view(false).seq()));
    }

    /** @throws NotFound if there is no such invoice, or it is another PCT's */
    InvoiceSummary summary(String number) {
        return find(ownOnly(), Optional.of(number == null ? "" : number), FOR_EVER, LocalDate.now(clock)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("invoice", number));
    }

    /** What of an invoice staff in kind may still settle: its lines but set-up, less what is settled in kind. */
    Money roomInKind(String number) {
        Money lines = money(em.createQuery(
                        "select coalesce(sum(l.amount), 0) from InvoiceLine l where l.invoice = :number"
                                + " and l.kind <> :setUp",
                        Object.class)
                .setParameter("number", number)
                .setParameter("setUp", TransactionKind.SET_UP)
                .getSingleResult());
        Money inKind = money(em.createQuery(
                        "select coalesce(sum(s.amount), 0) from Settlement s where s.invoice = :number"
                                + " and s.sourceKind = :inKind",
                        Object.class)
                .setParameter("number", number)
                .setParameter("inKind", TransactionKind.STAFF_IN_LIEU)
                .getSingleResult());
        Money room = lines.minus(inKind);
        return room.isNegative() ? Pounds.ZERO : room;
    }

    private Optional<PctCode> ownOnly() {
        return actor.role() == Role.PCT_USER ? actor.pct() : Optional.empty();
    }

    private List<InvoiceSummary> find(Optional<PctCode> code, Optional<String> number, LocalDate day, LocalDate asAt) {
        TypedQuery<Object[]> query = em.createQuery(
                        "select i, " + CREDITED + ", " + SETTLED + ", " + CORRECTIONS
                                + " from Invoice i where i.issuedOn < :day"
                                + (code.isPresent() ? " and i.pct = :pct" : "")
                                + (number.isPresent() ? " and i.number = :number" : "")
                                + " order by i.issuedOn, i.number",
                        Object[].class)
                .setParameter("day", day)
                .setParameter("corrections", CHARGES);
        code.ifPresent(pct -> query.setParameter("pct", pct));
        number.ifPresent(text -> query.setParameter("number", text));
        return query.getResultStream().map(row -> summary(row, asAt)).toList();
    }

    private static InvoiceSummary summary(Object[] row, LocalDate asAt) {
        Invoice invoice = (Invoice) row[0];
        return new InvoiceSummary(
                invoice.number(),
                invoice.pct(),
                invoice.pctName(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.purchaseOrder(),
                invoice.total(),
                money(row[1]),
                money(row[2]),
                money(row[3]),
                asAt);
    }

    private List<InvoiceLineView> lines(String number) {
        return em.createQuery(
                        "select l from InvoiceLine l where l.invoice = :number order by l.lineNo", InvoiceLine.class)
                .setParameter("number", number)
                .getResultStream()
                .map(InvoiceLine::view)
                .toList();
    }

    private List<CreditNoteView> creditNotes(String number) {
        return em.createQuery(
                        "select c, (select count(t.seq) from LedgerTransaction t where t.sourceKey = c.reversalKey)"
                                + " from CreditNote c where c.invoice = :number order by c.issuedOn, c.number",
                        Object[].class)
                .setParameter("number", number)
                .getResultStream()
                .map(row -> ((CreditNote) row[0]).view(isSome(row[1])))
                .toList();
    }

    private List<PaymentView> payments(String number) {
        return em.createQuery(
                        "select s.sourceSeq, s.effectiveOn, s.sourceKind, t.narrative, s.amount,"
                                + " (select count(r.seq) from LedgerTransaction r where r.sourceKey = s.reversalKey)"
                                + " from Settlement s, LedgerTransaction t"
                                + " where t.seq = s.sourceSeq and s.invoice = :number"
                                + " order by s.effectiveOn, s.sourceSeq, s.madeAt, s.id",
                        Object[].class)
                .setParameter("number", number)
                .getResultStream()
                .map(row -> new PaymentView(
                        (Long) row[0],
                        (LocalDate) row[1],
                        (TransactionKind) row[2],
                        (String) row[3],
                        money(row[4]),
                        isSome(row[5])))
                .toList();
    }

    private boolean isReversed(long seq) {
        return isSome(
                em.createQuery("select count(t.seq) from LedgerTransaction t where t.sourceKey = :reversal", Long.class)
                        .setParameter("reversal", CreditsReader.reversalKey(seq))
                        .getSingleResult());
    }

    private static boolean isSome(Object count) {
        return ((Number) count).longValue() > 0;
    }

    private static Money money(Object amount) {
        return Money.of(Pounds.GBP, new BigDecimal(amount.toString()).setScale(2));
    }
}
