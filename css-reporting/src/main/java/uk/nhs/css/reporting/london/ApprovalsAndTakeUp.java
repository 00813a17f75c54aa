package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.membership.approval.ApprovalTracker;
import uk.nhs.css.membership.approval.DecisionView;
import uk.nhs.css.membership.approval.TrackerRow;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.membership.register.MoveView;
import uk.nhs.css.reporting.chart.Bar;
import uk.nhs.css.reporting.chart.BarChart;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** Which PCTs have approved the business case and which have joined. */
@Dependent
class ApprovalsAndTakeUp implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "approvals-and-take-up", "Approvals and take-up", "Which PCTs have approved, and which have joined?");

    private static final List<Column> COLUMNS = PctColumns.and(
            Column.of("decided_on", "Board decided", DATE),
            Column.of("conditions_open", "Conditions open", COUNT),
            Column.of("next_meeting", "Next board", DATE),
            Column.of("join_date", "Joined", DATE),
            Column.of("approved", "Approved", COUNT),
            Column.of("member", "Member", COUNT),
            Column.of("weighted_heads", "Weighted heads", COUNT),
            Column.of("member_heads", "Heads of members", COUNT));

    private final Standings standings;
    private final ApprovalTracker tracker;
    private final PopulationBook populations;
    private final MembersRegister register;

    @Inject
    ApprovalsAndTakeUp(
            Standings standings, ApprovalTracker tracker, PopulationBook populations, MembersRegister register) {
        this.register = register;
        this.standings = standings;
        this.tracker = tracker;
        this.populations = populations;
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
        return 10;
    }

    @Override
    public ReportView make(ReportScope scope) {
        List<Standing> shown =
                standings.all(scope).stream().filter(scope::takes).toList();
        Map<PctCode, PopulationUsed> heads = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, scope.year());
        Map<PctCode, TrackerRow> boards = boards(scope);
        List<Row> rows = shown.stream()
                .map(standing -> row(
                        standing,
                        Optional.ofNullable(boards.get(standing.code())),
                        Optional.ofNullable(heads.get(standing.code()))))
                .toList();
        return ReportView.summed(
                INFO,
                scope,
                TakeUpSentence.of(shown, boards, scope),
                COLUMNS,
                rows,
                charts(shown, scope),
                notes(shown, heads, scope));
    }

    private Map<PctCode, TrackerRow> boards(ReportScope scope) {
        return Reading.once(ApprovalsAndTakeUp.class, scope.asAt(), () -> tracker.on(scope.asAt())).rows().stream()
                .collect(Collectors.toMap(TrackerRow::code, Function.identity()));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        PctCode code = PctCode.of(key);
        Optional<Standing> standing = standings.all(scope).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        List<MoveView> moves = standing.flatMap(Standing::state).isEmpty()
                ? List.of()
                : register.member(code).history().stream()
                        .filter(move -> !move.on().isAfter(scope.asAt()))
                        .toList();
        return ApprovalRows.behind(
                Optional.ofNullable(boards(scope).get(code)),
                moves,
                Optional.ofNullable(populations
                        .usedByAll(PopulationBasis.UNIFIED_WEIGHTED, scope.year())
                        .get(code)),
                scope);
    }

    private static Row row(Standing standing, Optional<TrackerRow> board, Optional<PopulationUsed> used) {
        Optional<Long> heads = used.map(figure -> figure.heads().count());
        return PctColumns.row(
                standing,
                board.flatMap(TrackerRow::last)
                        .map(DecisionView::meetingDate)
                        .map(Cell::of)
                        .orElse(Cell.blank()),
                board.map(row -> Cell.count(row.conditionsOpen())).orElse(Cell.blank()),
                board.flatMap(TrackerRow::nextMeeting).map(Cell::of).orElse(Cell.blank()),
                standing.joined().map(Cell::of).orElse(Cell.blank()),
                Cell.count(standing.hasApproved() ? 1 : 0),
                Cell.count(standing.isMember() ? 1 : 0),
                heads.map(Cell::count).orElse(Cell.blank()),
                heads.map(count -> Cell.count(standing.isMember() ? count : 0)).orElse(Cell.blank()));
    }

    private static List<Chart> charts(List<Standing> shown, ReportScope scope) {
        if (shown.isEmpty()) {
            return List.of();
        }
        List<Bar> bars = Arrays.stream(Sector.values())
                .map(sector -> shown.stream().filter(s -> s.sector() == sector).toList())
                .filter(sector -> !sector.isEmpty())
                .map(ApprovalsAndTakeUp::bar)
                .toList();
        return List.of(
                StateTiles.map("PCTs of " + scope.place() + " by membership state", shown, "take-up-map"),
                BarChart.of("Members by sector", bars, "take-up-sectors"));
    }

    private static Bar bar(List<Standing> sector) {
        long members = sector.stream().filter(Standing::isMember).count();
        return new Bar(
                sector.get(0).sector().label(),
                BigDecimal.valueOf(members),
                BigDecimal.valueOf(sector.size()),
                members + " of " + sector.size());
    }

    private static List<String> notes(List<Standing> shown, Map<PctCode, PopulationUsed> heads, ReportScope scope) {
        List<PopulationUsed> used = shown.stream()
                .map(Standing::code)
                .filter(heads::containsKey)
                .map(heads::get)
                .toList();
        List<String> notes = new ArrayList<>(StandInNotes.of(used));
        int missing = shown.size() - used.size();
        if (missing > 0) {
            notes.add("No " + PopulationBasis.UNIFIED_WEIGHTED.label() + " of " + scope.year() + " is loaded for "
                    + missing + (missing == 1 ? " PCT" : " PCTs") + "; the place is left blank.");
        }
        if (shown.stream()
                .anyMatch(each ->
                        each.state().filter(MembershipState.WITHDRAWN::equals).isPresent())) {
            notes.add("A PCT that has withdrawn does not count as approved here, whatever its board decided.");
        }
        if (shown.stream().anyMatch(Standing::illustrative)) {
            notes.add("Membership states and dates of PCTs other than Brent are illustrative sample data.");
        }
        return notes;
    }
}
