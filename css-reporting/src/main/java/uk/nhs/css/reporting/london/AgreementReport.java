package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.pricing.balances.AgreementLine;
import uk.nhs.css.pricing.balances.AgreementMonth;
import uk.nhs.css.pricing.balances.AgreementOfBalances;
import uk.nhs.css.pricing.balances.AgreementStatus;
import uk.nhs.css.pricing.balances.AgreementView;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.reporting.chart.Bar;
import uk.nhs.css.reporting.chart.BarChart;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/**
 * Whether PCTs say that they owe what the host says. The figures are those of the latest month of agreement that had ended;
 * how each PCT stood at every month stands beside them, and behind each row lie its months.
 */
@Dependent
class AgreementReport implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "agreement-of-balances", "Agreement of balances", "Do PCTs and the host agree on what is owed?");

    private static final List<Column> COLUMNS = PctColumns.and(
            Column.of("month_6", "Month 6", TEXT),
            Column.of("month_9", "Month 9", TEXT),
            Column.of("month_12", "Month 12", TEXT),
            Column.of("charged", "Charged in the year (£)", MONEY),
            Column.of("host_figure", "Host’s figure (£)", MONEY),
            Column.of("pct_figure", "PCT’s figure (£)", MONEY),
            Column.of("difference", "Difference (£)", MONEY),
            Column.of("answered", "Answered", COUNT),
            Column.of("agreed", "Agreed", COUNT),
            Column.of("differs", "Differs", COUNT),
            Column.of("overdue", "Overdue", COUNT));

    private static final List<Column> MONTH = List.of(
            Column.of("month", "Month", TEXT),
            Column.of("at", "At the end of", DATE),
            Column.of("charged", "Charged in the year (£)", MONEY).notSummed(),
            Column.of("host_figure", "Host’s figure (£)", MONEY).notSummed(),
            Column.of("pct_figure", "PCT’s figure (£)", MONEY).notSummed(),
            Column.of("difference", "Difference (£)", MONEY).notSummed(),
            Column.of("status", "Status", TEXT));

    private static final List<Column> WORD = List.of(
            Column.of("what", "What", TEXT),
            Column.of("on", "On", DATE),
            Column.of("amount", "Amount (£)", MONEY).notSummed(),
            Column.of("words", "In its words", TEXT));

    private final AgreementOfBalances balances;
    private final AccountReader accounts;
    private final Standings standings;

    @Inject
    AgreementReport(AgreementOfBalances balances, AccountReader accounts, Standings standings) {
        this.balances = balances;
        this.accounts = accounts;
        this.standings = standings;
    }

    @Override
    public ReportInfo info() {
        return INFO;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public int position() {
        return 85;
    }

    @Override
    public ReportView make(ReportScope scope) {
        List<AgreementView> months = months(scope);
        Optional<AgreementView> latest = latest(months);
        Map<PctCode, AgreementLine> lines = latest.map(AgreementReport::byCode).orElse(Map.of());
        List<Standing> shown = standings.shownOf(lines.keySet(), scope);
        List<Row> rows = shown.stream()
                .map(standing -> row(standing, months, lines.get(standing.code())))
                .toList();
        return ReportView.summed(
                INFO,
                scope,
                sentence(
                        latest,
                        shown.stream()
                                .map(standing -> lines.get(standing.code()))
                                .toList(),
                        scope),
                COLUMNS,
                rows,
                charts(months, shown),
                notes(latest));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        PctCode code = PctCode.of(key);
        List<AgreementView> months = months(scope);
        List<String> figures = COLUMNS.stream().map(Column::key).toList();
        LocalDate last = latest(months).orElseThrow().month().lastDay();
        return List.of(
                RowsBehind.of(
                        figures,
                        "Months of agreement",
                        "Nothing.",
                        MONTH,
                        months.stream()
                                .flatMap(view -> Stream.ofNullable(byCode(view).get(code))
                                        .map(line -> month(view.month(), line)))
                                .toList()),
                RowsBehind.of(
                        List.of("pct_figure", "difference", "answered", "agreed", "differs"),
                        "Answers and explanations",
                        "The PCT has not answered.",
                        WORD,
                        months.stream()
                                .flatMap(view -> Stream.ofNullable(byCode(view).get(code))
                                        .flatMap(line -> words(view.month(), line)))
                                .toList()),
                AccountRows.lines(
                        List.of("charged", "host_figure", "difference"),
                        "Lines of the account up to " + Dates.inWords(last),
                        "Nothing had been posted to the account.",
                        accounts.movementsBefore(code, last.plusDays(1)),
                        "Host’s figure"));
    }

    private List<AgreementView> months(ReportScope scope) {
        return Reading.once(
                AgreementReport.class,
                List.of(scope.year(), scope.asAt()),
                () -> balances.asAt(scope.year(), scope.asAt()));
    }

    private static Optional<AgreementView> latest(List<AgreementView> months) {
        return months.stream().reduce((one, later) -> later);
    }

    private static Map<PctCode, AgreementLine> byCode(AgreementView view) {
        return view.lines().stream().collect(Collectors.toMap(AgreementLine::code, Function.identity()));
    }

    private static Row row(Standing standing, List<AgreementView> months, AgreementLine line) {
        List<Cell> cells = new ArrayList<>();
        for (int number : AgreementMonth.NUMBERS) {
            cells.add(months.stream()
                    .filter(view -> view.month().number() == number)
                    .flatMap(view -> Stream.ofNullable(byCode(view).get(standing.code())))
                    .findFirst()
                    .map(there -> Cell.text(there.status().label()))
                    .orElse(Cell.blank()));
        }
        cells.addAll(List.of(
                Cell.of(line.chargedInYear()),
                Cell.of(line.hostFigure()),
                line.pctFigure().map(Cell::of).orElse(Cell.blank()),
                line.difference().map(Cell::of).orElse(Cell.blank()),
                one(line, each -> each.status() != AgreementStatus.NOT_ANSWERED),
                one(line, each -> each.status() == AgreementStatus.AGREED),
                one(line, each -> each.status() == AgreementStatus.DIFFERS),
                one(line, AgreementLine::overdue)));
        return PctColumns.row(standing, cells.toArray(Cell[]::new));
    }

    private static Cell one(AgreementLine line, Predicate<AgreementLine> which) {
        return Cell.count(which.test(line) ? 1 : 0);
    }

    private static Row month(AgreementMonth month, AgreementLine line) {
        return Row.of(
                Cell.text("Month " + month.number() + " of " + month.year()),
                Cell.of(month.lastDay()),
                Cell.of(line.chargedInYear()),
                Cell.of(line.hostFigure()),
                line.pctFigure().map(Cell::of).orElse(Cell.blank()),
                line.difference().map(Cell::of).orElse(Cell.blank()),
                Cell.text(line.status().label()));
    }

    private static Stream<Row> words(AgreementMonth month, AgreementLine line) {
        String of = ", month " + month.number();
        return Stream.concat(
                line.answers().stream()
                        .map(answer -> word(
                                "Answer " + answer.version() + of, answer.at(), answer.pctFigure(), answer.note())),
                line.explanations().stream()
                        .map(each ->
                                word("Host’s explanation" + of, each.at(), each.difference(), each.explanation())));
    }

    private static Row word(String what, Instant at, Money amount, String words) {
        return Row.of(Cell.text(what), Cell.of(Dates.day(at)), Cell.of(amount), Cell.text(words));
    }

    private static String sentence(Optional<AgreementView> latest, List<AgreementLine> lines, ReportScope scope) {
        if (latest.isEmpty()) {
            LocalDate first = new AgreementMonth(scope.year(), AgreementMonth.NUMBERS.get(0)).lastDay();
            return "No month of agreement of " + scope.year() + " had ended by " + scope.day()
                    + ": PCTs and host compare what is owed at the end of months 6, 9 and 12, first on "
                    + Dates.inWords(first) + ".";
        }
        String month = latest.get().month().inWords();
        if (lines.isEmpty()) {
            return "No PCT of " + scope.name() + " was a member or owed anything at the end of month "
                    + latest.get().month().number() + " of " + scope.year() + ", so there is no balance to agree.";
        }
        Money owed = lines.stream().map(AgreementLine::hostFigure).reduce(Pounds.ZERO, Money::plus);
        long overdue = lines.stream().filter(AgreementLine::overdue).count();
        long agreed = count(lines, AgreementStatus.AGREED);
        long differs = count(lines, AgreementStatus.DIFFERS);
        return month + ": " + agreed + " of " + Words.pcts(lines.size()) + " of " + scope.name()
                + (agreed == 1 ? " agrees" : " agree") + " with the host; "
                + differs + (differs == 1 ? " differs, " : " differ, ") + count(lines, AgreementStatus.EXPLAINED)
                + " resolved, " + count(lines, AgreementStatus.NOT_ANSWERED) + " not answered"
                + (overdue == 0 ? "" : ", " + overdue + " of them late") + ". The host’s figures come to "
                + Pounds.sterling(owed) + ".";
    }

    private static long count(List<AgreementLine> lines, AgreementStatus status) {
        return lines.stream().filter(line -> line.status() == status).count();
    }

    private static List<Chart> charts(List<AgreementView> months, List<Standing> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        List<PctCode> codes = shown.stream().map(Standing::code).toList();
        List<Bar> bars = months.stream()
                .map(view -> {
                    List<AgreementLine> lines = view.lines().stream()
                            .filter(line -> codes.contains(line.code()))
                            .toList();
                    long agreed = count(lines, AgreementStatus.AGREED) + count(lines, AgreementStatus.EXPLAINED);
                    return new Bar(
                            "Month " + view.month().number(),
                            BigDecimal.valueOf(agreed),
                            BigDecimal.valueOf(lines.size()),
                            agreed + " of " + lines.size());
                })
                .toList();
        return List.of(BarChart.of("PCTs that agree or are resolved, by month", bars, "balances-agreed"));
    }

    private static List<String> notes(Optional<AgreementView> latest) {
        List<String> notes = new ArrayList<>();
        latest.ifPresent(view -> notes.add("The amounts are those at the end of "
                + Dates.inWords(view.month().lastDay())
                + "; for an earlier month look from a day before that, or open a PCT. Answers are due by "
                + Dates.inWords(view.month().deadline()) + "."));
        notes.add(
                "The host’s figure is the ledger’s and is never typed in; the difference is the host’s figure less the"
                        + " PCT’s. “Resolved” is a difference that the host has explained on record.");
        return notes;
    }
}
