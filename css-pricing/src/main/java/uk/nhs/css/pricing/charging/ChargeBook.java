package uk.nhs.css.pricing.charging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.Movement;
import uk.nhs.css.pricing.ledger.TransactionKind;

/** Reads the charges that have been posted. */
@ApplicationScoped
@Transactional
public class ChargeBook {

    private EntityManager em;
    private Actor actor;

    protected ChargeBook() {}

    @Inject
    public ChargeBook(EntityManager em, Actor actor) {
        this.em = em;
        this.actor = actor;
    }

    /** How each charge of a PCT that is dated in a period was calculated, by the number of its ledger transaction. */
    public Map<Long, ChargeNote> notes(PctCode code, Period period) {
        actor.requireSightOf(code);
        Map<Long, ChargeNote> notes = new HashMap<>();
        em.createQuery(
                        "select c from Charge c where c.pct = :pct and c.chargedOn >= :from and c.chargedOn < :to",
                        Charge.class)
                .setParameter("pct", code)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .forEach(charge -> {
                    ChargeLine line = charge.line();
                    notes.put(
                            charge.ledgerSeq(),
                            new ChargeNote(
                                    LineText.calculation(line),
                                    line.working().population().standInNote()));
                });
        return notes;
    }

    /** What was charged under each version of a year's tariff, by version; versions that charged nothing are missing. */
    public Map<Integer, TariffUse> underTariffs(FinancialYear year) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        Map<Integer, TariffUse> uses = new TreeMap<>();
        linesOf(year)
                .forEach(line -> uses.merge(
                        line.working().tariffVersion(),
                        TariffUse.NONE.and(line.amount()),
                        (sum, one) -> sum.and(line.amount())));
        return uses;
    }

    /**
     * What each PCT was charged for a year, line by line, whichever year the lines are dated in, and the credit notes and
     * reversals of charges dated in the year, below zero; by date and then by number. For London-wide figures.
     *
     * @param upTo the last day that counts
     */
    public Map<PctCode, List<Movement>> linesFor(FinancialYear year, LocalDate upTo) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return Reading.once(ChargeBook.class, List.of("lines", year, upTo), () -> readLines(year, upTo));
    }

    private Map<PctCode, List<Movement>> readLines(FinancialYear year, LocalDate upTo) {
        Map<PctCode, List<Movement>> lines = new TreeMap<>();
        em.createQuery(
                        "select t.seq, t.postedOn, t.kind, t.narrative, e.account, e.amount, e.pct"
                                + " from LedgerTransaction t, LedgerEntry e where e.transactionSeq = t.seq"
                                + " and e.pct is not null and ((e.account = :receivable and t.seq in (select c.ledgerSeq"
                                + " from Charge c where c.year = :year and c.chargedOn <= :upTo))"
                                + " or (e.account in :income and t.kind in :kinds and t.postedOn >= :from"
                                + " and t.postedOn < :end and t.postedOn <= :upTo)) order by t.postedOn, t.seq",
                        Object[].class)
                .setParameter("receivable", Account.RECEIVABLE.name())
                .setParameter("year", year)
                .setParameter("upTo", upTo)
                .setParameter("income", List.of(Account.SUBSCRIPTION_INCOME.name(), Account.SET_UP_INCOME.name()))
                .setParameter("kinds", List.of(TransactionKind.CREDIT_NOTE.name(), TransactionKind.REVERSAL.name()))
                .setParameter("from", year.start())
                .setParameter("end", year.end())
                .getResultStream()
                .forEach(row -> lines.computeIfAbsent(PctCode.of((String) row[6]), code -> new ArrayList<>())
                        .add(movement(row)));
        return lines;
    }

    /** What is taken out of income is taken off the charge. */
    private static Movement movement(Object[] row) {
        BigDecimal amount = new BigDecimal(row[5].toString()).setScale(2);
        boolean charge = row[4].equals(Account.RECEIVABLE.name());
        return new Movement(
                (Long) row[0],
                (LocalDate) row[1],
                TransactionKind.valueOf((String) row[2]),
                (String) row[3],
                Money.of(Pounds.GBP, charge ? amount : amount.negate()));
    }

    /** Whether charges have been run for a year after this one. */
    public boolean isChargedAfter(FinancialYear year) {
        actor.requireRole(Role.HOST_ADMIN);
        return em.createQuery("select count(c) from Charge c where c.year > :year", Long.class)
                        .setParameter("year", year)
                        .getSingleResult()
                > 0;
    }

    /** What a PCT has been charged for the subscription of a year, with all corrections. */
    public Money recurring(PctCode code, FinancialYear year) {
        actor.requireSightOf(code);
        return em.createQuery(
                        "select c from Charge c where c.pct = :pct and c.year = :year and c.kind = :kind", Charge.class)
                .setParameter("pct", code)
                .setParameter("year", year)
                .setParameter("kind", ChargeKind.RECURRING)
                .getResultStream()
                .map(charge -> charge.line().amount())
                .reduce(Pounds.ZERO, Money::plus);
    }

    /** Every line of a year, for the charge run. */
    List<ChargeLine> linesOf(FinancialYear year) {
        return em.createQuery("select c from Charge c where c.year = :year order by c.sourceKey", Charge.class)
                .setParameter("year", year)
                .getResultStream()
                .map(Charge::line)
                .toList();
    }

    /**
     * What is posted that bears on a year.
     *
     * @param lines every line of the year
     * @param setUpBefore the PCTs that have been charged for their set-up before the year, and have not got it back
     */
    record Standing(List<ChargeLine> lines, Set<PctCode> setUpBefore) {}

    /** Both in one statement. */
    Standing standingIn(FinancialYear year) {
        List<Charge> charges = em.createQuery(
                        "select c from Charge c where c.year = :year or (c.kind = :setUp and c.year < :year)"
                                + " order by c.sourceKey",
                        Charge.class)
                .setParameter("setUp", ChargeKind.SET_UP)
                .setParameter("year", year)
                .getResultList();
        Map<PctCode, Money> before = charges.stream()
                .filter(charge -> !charge.line().item().year().equals(year))
                .collect(Collectors.toMap(Charge::pct, charge -> charge.line().amount(), Money::plus));
        return new Standing(
                charges.stream()
                        .map(Charge::line)
                        .filter(line -> line.item().year().equals(year))
                        .toList(),
                before.entrySet().stream()
                        .filter(sum -> sum.getValue().isPositive())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
