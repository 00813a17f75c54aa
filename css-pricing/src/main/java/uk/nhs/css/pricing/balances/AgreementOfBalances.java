package uk.nhs.css.pricing.balances;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        Map<PctCode, Money> owed = accounts.balancesBefore(month.firstDayAfter());
        Map<PctCode, Money> charged = accounts.chargedBetween(month.year().start(), month.firstDayAfter());
        Map<PctCode, List<AnswerView>> answers = rows(BalanceAnswer.class, month).stream()
                .collect(Collectors.groupingBy(
                        BalanceAnswer::pct, Collectors.mapping(BalanceAnswer::view, Collectors.toList())));
        Map<PctCode, List<ExplanationView>> explanations = rows(BalanceExplanation.class, month).stream()
                .collect(Collectors.groupingBy(
                        BalanceExplanation::pct, Collectors.mapping(BalanceExplanation::view, Collectors.toList())));
        Set<PctCode> codes = new TreeSet<>(answers.keySet());
        roll.membersDuring(month.year()).stream()
                .filter(span -> span.joined().isBefore(month.firstDayAfter()))
                .forEach(span -> codes.add(span.code()));
        owed.entrySet().stream().filter(each -> !each.getValue().isZero()).forEach(each -> codes.add(each.getKey()));
        Map<PctCode, String> names =
                pcts.all().stream().collect(Collectors.toMap(PctView::code, PctView::name, (a, b) -> a, TreeMap::new));
        boolean late = LocalDate.now(clock).isAfter(month.deadline());
        List<AgreementLine> lines = new ArrayList<>();
        codes.stream()
                .filter(actor::sees)
                .forEach(code -> lines.add(new AgreementLine(
                        code,
                        names.getOrDefault(code, code.value()),
                        owed.getOrDefault(code, Pounds.ZERO),
                        charged.getOrDefault(code, Pounds.ZERO),
                        answers.getOrDefault(code, List.of()),
                        explanations.getOrDefault(code, List.of()),
                        late && !answers.containsKey(code))));
        return lines;
    }

    /** The rows of a month that the actor may see, the last first. */
    private <T> List<T> rows(Class<T> type, AgreementMonth month) {
        return em.createQuery(
                        "select a from " + type.getSimpleName() + " a where a.year = :year and a.monthNo = :month"
                                + " order by a.pct, a.number desc",
                        type)
                .setParameter("year", month.year().toString())
                .setParameter("month", month.number())
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
