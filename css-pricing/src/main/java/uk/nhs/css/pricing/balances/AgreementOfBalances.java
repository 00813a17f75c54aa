package uk.nhs.css.pricing.balances;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipRoll;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.AccountReader;

/**
 * Agrees balances: the host's figure is the ledger's at the end of the month and is never typed in; the PCT enters its own.
 * A PCT sees its own line only.
 */
@ApplicationScoped
@Transactional
public class AgreementOfBalances {

    /** Later than any entry. */
    private static final Instant FOR_EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private EntityManager em;
    private AccountReader accounts;
    private PctDirectory pcts;
    private MembershipRoll roll;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected AgreementOfBalances() {}

    @Inject
    public AgreementOfBalances(
            EntityManager em,
            AccountReader accounts,
            PctDirectory pcts,
            MembershipRoll roll,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.em = em;
        this.accounts = accounts;
        this.pcts = pcts;
        this.roll = roll;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** The latest month of agreement that has ended. */
    public AgreementMonth latest() {
        return AgreementMonth.latestBefore(LocalDate.now(clock));
    }

    /**
     * Every PCT that was a member by the end of the month, owes something or has answered.
     *
     * @param month 6, 9 or 12
     * @throws MalformedInput for any other month
     */
    public AgreementView all(FinancialYear year, int month) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        AgreementMonth agreed = new AgreementMonth(year, month);
        return view(agreed, lines(agreed));
    }

    /**
     * The agreements of a year as they stood at the end of a day: the months that had ended, the first of them first, without
     * what was answered or explained later. The host's figures are the ledger's.
     *
     * @return none while no month of agreement of the year has ended
     */
    public List<AgreementView> asAt(FinancialYear year, LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        List<AgreementMonth> months = AgreementMonth.NUMBERS.stream()
                .map(number -> new AgreementMonth(year, number))
                .filter(month -> month.hasEndedOn(day))
                .toList();
        Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Map<AgreementMonth, List<AgreementLine>> lines = months.isEmpty() ? Map.of() : lines(months, day, end);
        return months.stream()
                .map(month -> new AgreementView(month, day, true, lines.get(month)))
                .toList();
    }

    /**
     * The agreement as one PCT sees it: its own line, or none while it has no account.
     *
     * @throws uk.nhs.css.domain.refusal.NotFound if the PCT is not registered, or not the actor's
     */
    public AgreementView forPct(PctCode code, FinancialYear year, int month) {
        actor.requireSightOf(code);
        pcts.get(code);
        AgreementMonth agreed = new AgreementMonth(year, month);
        return view(
                agreed,
                lines(agreed).stream().filter(line -> line.code().equals(code)).toList());
    }

    /**
     * Enters what the PCT says that it owes; a further answer takes the place of the one before, which is kept.
     *
     * @param figure below zero if the host owes the PCT
     * @param note the PCT's words, at most 500 characters; may be empty
     * @throws Refusal {@code MONTH_NOT_ENDED} before the month has ended, {@code NO_ACCOUNT} if the PCT has none at its end
     */
    public AgreementLine answer(PctCode code, FinancialYear year, int month, Money figure, String note) {
        actor.requireRole(Role.PCT_USER);
        actor.requireSightOf(code);
        if (figure == null) {
            throw new MalformedInput("figure", "", "is missing", "Give what you owe in pounds and pence.");
        }
        String words = note == null ? "" : note.strip();
        if (words.length() > 500) {
            throw new MalformedInput("note", words, "is longer than 500 characters", "Say it in fewer words.");
        }
        AgreementMonth agreed = new AgreementMonth(year, month);
        refuseBeforeEnd(code, agreed);
        AgreementLine line = line(code, agreed);
        int version = line.answers().size() + 1;
        keep(
                code,
                BalanceAnswer.given(
                        code, agreed, version, figure, line.hostFigure(), words, actor.name(), clock.instant()));
        audit.record(
                "Balance answered",
                code + " month " + month + " of " + year,
                line.pctFigure().map(Pounds::sterling).orElse(""),
                Pounds.sterling(figure),
                words.isEmpty() ? "Agreement of balances" : words);
        return line(code, agreed);
    }

    /**
     * Puts on record why a difference stands; it counts until either figure changes.
     *
     * @param explanation at most 500 characters
     * @throws Refusal {@code NO_DIFFERENCE} if nothing waits for an explanation
     */
    public AgreementLine explain(PctCode code, FinancialYear year, int month, String explanation) {
        actor.requireRole(Role.HOST_ADMIN);
        if (explanation == null || explanation.isBlank() || explanation.strip().length() > 500) {
            throw new MalformedInput(
                    "explanation",
                    explanation,
                    "is empty or longer than 500 characters",
                    "Say why the figures differ.");
        }
        pcts.get(code);
        AgreementMonth agreed = new AgreementMonth(year, month);
        AgreementLine line = line(code, agreed);
        if (line.status() != AgreementStatus.DIFFERS) {
            throw new Refusal(
                    "NO_DIFFERENCE",
                    code.value(),
                    "No difference of " + line.name() + " waits for an explanation: "
                            + line.status().label().toLowerCase(Locale.UK) + ".",
                    "Explain a balance that has been answered and differs.");
        }
        keep(
                code,
                BalanceExplanation.of(
                        code,
                        agreed,
                        line.explanations().size() + 1,
                        line.answers().get(0).version(),
                        line.difference().orElseThrow(),
                        explanation.strip(),
                        actor.name(),
                        clock.instant()));
        audit.record(
                "Balance difference explained",
                code + " month " + month + " of " + year,
                line.status().label(),
                AgreementStatus.EXPLAINED.label() + ", "
                        + Pounds.sterling(line.difference().orElseThrow()),
                explanation.strip());
        return line(code, agreed);
    }

    private void refuseBeforeEnd(PctCode code, AgreementMonth month) {
        if (!month.hasEndedOn(LocalDate.now(clock))) {
            throw new Refusal(
                    "MONTH_NOT_ENDED",
                    code.value(),
                    month.inWords() + ", has not ended: the balance still moves.",
                    "Answer from " + Dates.inWords(month.firstDayAfter()) + " to " + Dates.inWords(month.deadline())
                            + ".");
        }
    }

    private AgreementLine line(PctCode code, AgreementMonth month) {
        return lines(month).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "NO_ACCOUNT",
                        code.value(),
                        "PCT " + code + " was no member by " + Dates.inWords(month.lastDay()) + " and owes nothing.",
                        "Choose a later month."));
    }

    private AgreementView view(AgreementMonth month, List<AgreementLine> lines) {
        LocalDate today = LocalDate.now(clock);
        return new AgreementView(month, today, month.hasEndedOn(today), lines);
    }

    private List<AgreementLine> lines(AgreementMonth month) {
        return lines(List.of(month), LocalDate.now(clock), FOR_EVER).get(month);
    }

    /** The lines of months of one year, in as many statements as those of one month. */
    private Map<AgreementMonth, List<AgreementLine>> lines(List<AgreementMonth> months, LocalDate day, Instant end) {
        FinancialYear year = months.get(0).year();
        List<LocalDate> ends =
                months.stream().map(AgreementMonth::firstDayAfter).toList();
        Map<LocalDate, Map<PctCode, Money>> owed = accounts.balancesBefore(ends);
        Map<LocalDate, Map<PctCode, Money>> charged = accounts.chargedBetween(year.start(), ends);
        AgreementRecords records = new AgreementRecords(
                rows(BalanceAnswer.class, "answeredAt", year, end),
                rows(BalanceExplanation.class, "explainedAt", year, end),
                roll.membersDuring(year),
                pcts.all().stream().collect(Collectors.toMap(PctView::code, PctView::name)));
        return months.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(), month -> records
                                        .lines(
                                                month,
                                                owed.get(month.firstDayAfter()),
                                                charged.get(month.firstDayAfter()),
                                                day)
                                        .stream()
                                        .filter(line -> actor.sees(line.code()))
                                        .toList()));
    }

    /** The rows of a year that were entered before a moment, the last of each PCT first. */
    private <T> List<T> rows(Class<T> type, String enteredAt, FinancialYear year, Instant end) {
        return em.createQuery(
                        "select a from " + type.getSimpleName() + " a where a.year = :year and a." + enteredAt
                                + " < :end order by a.pct, a.number desc",
                        type)
                .setParameter("year", year.toString())
                .setParameter("end", end)
                .getResultList();
    }

    private void keep(PctCode code, Object row) {
        try {
            em.persist(row);
            em.flush();
        } catch (PersistenceException collision) {
            throw new Refusal(
                    "BALANCE_AT_ONCE",
                    code.value(),
                    "Somebody else entered something for this balance at the same moment.",
                    "Look at what is there now, then enter yours if it is still needed.");
        }
    }
}
