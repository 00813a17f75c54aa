package uk.nhs.css.reporting.london;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.pricing.balances.AgreementLine;
import uk.nhs.css.pricing.balances.AgreementMonth;
import uk.nhs.css.pricing.balances.AgreementOfBalances;
import uk.nhs.css.pricing.balances.AgreementView;
import uk.nhs.css.pricing.balances.AnswerView;
import uk.nhs.css.pricing.balances.ExplanationView;
import uk.nhs.css.pricing.charging.ChargeBook;
import uk.nhs.css.pricing.debt.DebtBook;
import uk.nhs.css.pricing.debt.DebtLine;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.ledger.Movement;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.staffinlieu.StaffCreditLine;
import uk.nhs.css.pricing.staffinlieu.StaffCredits;
import uk.nhs.css.pricing.statement.Ageing;
import uk.nhs.css.pricing.yearend.CostRecovery;
import uk.nhs.css.pricing.yearend.CostRecoveryView;
import uk.nhs.css.pricing.yearend.RecoveryLine;
import uk.nhs.css.pricing.yearend.RecoveryOutlook;
import uk.nhs.css.pricing.yearend.RecoveryOutlooks;
import uk.nhs.css.reporting.Samples;

/**
 * The money of a London in memory. Brent was charged £56,000.00 and £29,000.01 and has paid £50,000.00; £6,000.00 of the rest
 * is overdue.
 */
final class Accounts {

    private static final PctCode BRENT = PctCode.of("5K5");

    private final World world;

    Accounts(World world) {
        this.world = world;
    }

    DebtBook debts() {
        return new DebtBook() {
            @Override
            public List<DebtLine> asAt(LocalDate day) {
                return world.pcts.stream().map(pct -> debt(pct.code())).toList();
            }
        };
    }

    private DebtLine debt(PctCode code) {
        if (world.busy && !code.equals(BRENT)) {
            return oldDebt(code);
        }
        return new DebtLine(
                code,
                brents(code, "85000.01"),
                brents(code, "29000.01"),
                brents(code, "56000.00"),
                Pounds.ZERO,
                brents(code, "50000.00"),
                Pounds.ZERO,
                brents(code, "6000.00"),
                Pounds.ZERO,
                new Ageing(brents(code, "29000.01"), brents(code, "6000.00"), Pounds.ZERO, Pounds.ZERO, Pounds.ZERO));
    }

    /** Charged 1,000.00, of it 900.00 invoiced; 100.00 credited, 200.00 paid, 50.00 in kind: 650.00 is owed, long since. */
    private static DebtLine oldDebt(PctCode code) {
        return new DebtLine(
                code,
                Pounds.of("1000.00"),
                Pounds.of("100.00"),
                Pounds.of("900.00"),
                Pounds.of("100.00"),
                Pounds.of("200.00"),
                Pounds.of("50.00"),
                Pounds.of("550.00"),
                Pounds.ZERO,
                new Ageing(
                        Pounds.of("100.00"),
                        Pounds.of("250.00"),
                        Pounds.of("150.00"),
                        Pounds.of("100.00"),
                        Pounds.of("50.00")));
    }

    private static Money brents(PctCode code, String amount) {
        return code.equals(BRENT) ? Pounds.of(amount) : Pounds.ZERO;
    }

    AccountReader reader() {
        return new AccountReader() {
            @Override
            public List<Movement> movementsBefore(PctCode code, LocalDate day) {
                return Stream.concat(charged(code), paid(code)).toList();
            }
        };
    }

    ChargeBook chargeBook() {
        return new ChargeBook() {
            @Override
            public Map<PctCode, List<Movement>> linesFor(FinancialYear year, LocalDate upTo) {
                return Map.of(BRENT, charged(BRENT).toList());
            }
        };
    }

    private static Stream<Movement> charged(PctCode code) {
        return Stream.of(
                        line(1, "2007-04-01", TransactionKind.SET_UP, "Set-up charge", "56000.00"),
                        line(2, "2007-04-01", TransactionKind.RECURRING, "Subscription, instalment 1 of 4", "29000.01"))
                .filter(line -> code.equals(BRENT));
    }

    private static Stream<Movement> paid(PctCode code) {
        return Stream.of(line(3, "2007-05-20", TransactionKind.REMITTANCE, "Payment BACS-1", "-50000.00"))
                .filter(line -> code.equals(BRENT));
    }

    private static Movement line(long seq, String on, TransactionKind kind, String narrative, String amount) {
        return new Movement(seq, LocalDate.parse(on), kind, narrative, Pounds.of(amount));
    }

    InvoiceBook invoices() {
        return new InvoiceBook() {
            @Override
            public List<InvoiceSummary> before(PctCode code, LocalDate day, LocalDate asAt) {
                return Stream.of(new InvoiceSummary(
                                "CSS-2007-0001",
                                code,
                                "Brent Teaching PCT",
                                LocalDate.of(2007, 4, 2),
                                LocalDate.of(2007, 5, 2),
                                Optional.empty(),
                                Pounds.of("56000.00"),
                                Pounds.ZERO,
                                Pounds.of("50000.00"),
                                Pounds.ZERO,
                                asAt))
                        .filter(invoice -> code.equals(BRENT))
                        .toList();
            }
        };
    }

    /** In 2007/08 each member costs a tenth of a pound a head; nobody was a member in any other year. */
    CostRecovery costRecovery() {
        return new CostRecovery() {
            @Override
            public CostRecoveryView of(FinancialYear year, LocalDate asAt) {
                List<RecoveryLine> lines = year.equals(Samples.YEAR)
                        ? members().map(Accounts.this::recovery).toList()
                        : List.of();
                Money charged = lines.stream().map(RecoveryLine::charged).reduce(Pounds.ZERO, Money::plus);
                Optional<Money> cost = Optional.of(
                                lines.stream().map(RecoveryLine::share).reduce(Pounds.ZERO, Money::plus))
                        .filter(known -> world.costIsKnown);
                return new CostRecoveryView(
                        year,
                        asAt,
                        charged,
                        cost,
                        cost.map(known -> 1),
                        Pounds.ZERO,
                        Pounds.ZERO,
                        Pounds.ZERO,
                        lines,
                        List.of(),
                        List.of());
            }
        };
    }

    /** Charged so far for three months, until the year ends; Brent's charges of the year come to £172,000.04. */
    RecoveryOutlooks outlooks() {
        return new RecoveryOutlooks() {
            @Override
            public RecoveryOutlook of(CostRecoveryView recovery) {
                boolean shared = world.costIsKnown || world.costIsModelled;
                boolean ended = !recovery.asAt().isBefore(recovery.year().end());
                List<RecoveryOutlook.Line> lines = recovery.lines().stream()
                        .map(line -> outlook(line, shared, ended))
                        .toList();
                return new RecoveryOutlook(
                        recovery.year(),
                        ended ? 12 : 3,
                        world.costIsKnown,
                        Optional.of(RecoveryOutlook.sum(lines, RecoveryOutlook.Line::shareSoFar))
                                .filter(cost -> shared),
                        Optional.of(RecoveryOutlook.sum(lines, RecoveryOutlook.Line::share))
                                .filter(cost -> shared),
                        Optional.empty(),
                        lines,
                        0);
            }
        };
    }

    private static RecoveryOutlook.Line outlook(RecoveryLine line, boolean shared, boolean ended) {
        Money quarter = PencePerHead.of("2.5").times(Heads.of(Math.max(1, line.heads())));
        return new RecoveryOutlook.Line(
                line.code(),
                line.name(),
                line.heads(),
                ended ? 12 : 3,
                line.months(),
                line.charged(),
                !shared || line.heads() == 0 ? Pounds.ZERO : ended ? line.share() : quarter,
                brents(line.code(), "172000.04"),
                shared ? line.share() : Pounds.ZERO);
    }

    private Stream<PctView> members() {
        List<PctCode> codes = world.members.stream()
                .filter(member -> member.state() == MembershipState.MEMBER)
                .map(member -> member.code())
                .toList();
        return world.pcts.stream().filter(pct -> codes.contains(pct.code()));
    }

    private RecoveryLine recovery(PctView pct) {
        Optional<PopulationUsed> used = Optional.ofNullable(world.heads.get(pct.code()));
        Money share =
                used.map(figure -> PencePerHead.of("10").times(figure.heads())).orElse(Pounds.ZERO);
        Money charged = brents(pct.code(), "85000.01");
        return new RecoveryLine(
                pct.code(),
                pct.name(),
                used.map(figure -> figure.heads().count()).orElse(0L),
                12,
                charged,
                share,
                Pounds.of(world.busy ? "10.01" : "0.00"),
                share.minus(charged));
    }

    /** Every third PCT, the first of them Brent, has had a post accepted; the PCT after it has offered one. */
    StaffCredits staffCredits() {
        return new StaffCredits() {
            @Override
            public List<StaffCreditLine> all(FinancialYear year, LocalDate asAt) {
                return IntStream.range(0, world.pcts.size())
                        .filter(i -> i % 3 != 2 && year.equals(Samples.YEAR) && world.staffIsOffered)
                        .mapToObj(i -> offer(world.pcts.get(i).code(), i % 3 == 0))
                        .toList();
            }
        };
    }

    private static StaffCreditLine offer(PctCode code, boolean accepted) {
        return new StaffCreditLine(
                code,
                "Contracts manager",
                "8a",
                new BigDecimal("1.00"),
                Pounds.of("48000.00"),
                accepted ? Pounds.of("48000.00") : Pounds.ZERO,
                accepted ? Pounds.of("29000.01") : Pounds.ZERO,
                accepted ? Pounds.of("12999.99") : Pounds.ZERO,
                accepted ? "Accepted" : "Offered");
    }

    /** At each month every member owes £1,000.00, Brent £35,000.01; the answers differ from PCT to PCT. */
    AgreementOfBalances agreements() {
        return new AgreementOfBalances() {
            @Override
            public List<AgreementView> asAt(FinancialYear year, LocalDate day) {
                return AgreementMonth.NUMBERS.stream()
                        .map(number -> new AgreementMonth(year, number))
                        .filter(month -> month.lastDay().isBefore(day))
                        .map(month -> new AgreementView(month, day, true, balances(month)))
                        .toList();
            }
        };
    }

    private List<AgreementLine> balances(AgreementMonth month) {
        List<AgreementLine> lines = new ArrayList<>();
        members().forEach(pct -> {
            Money host = pct.code().equals(BRENT) ? Pounds.of("35000.01") : Pounds.of("1000.00");
            lines.add(balance(pct, host, lines.size(), month));
        });
        return lines;
    }

    /** The first differs by £10.00, the second agrees, the third is resolved, the fourth is late, and so on. */
    private static AgreementLine balance(PctView pct, Money host, int place, AgreementMonth month) {
        Money said = place % 4 == 1 ? host : host.minus(Pounds.of("10.00"));
        AnswerView answer = new AnswerView(1, said, host, "=our ledger", "pct", Records.at("2007-04-20"));
        ExplanationView explained =
                new ExplanationView(1, Pounds.of("10.00"), "A payment on its way.", "host", Records.at("2007-04-25"));
        return new AgreementLine(
                pct.code(),
                pct.name(),
                host,
                host,
                place % 4 == 3 ? List.of() : List.of(answer),
                place % 4 == 2 ? List.of(explained) : List.of(),
                place % 4 == 3);
    }
}
