package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.membership.approval.ConditionView;
import uk.nhs.css.membership.approval.DecisionView;
import uk.nhs.css.membership.approval.TrackerRow;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.membership.register.MoveView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** The records behind one PCT's row of the take-up report. */
final class ApprovalRows {

    private static final List<Column> DECISION = List.of(
            Column.of("outcome", "Outcome", TEXT),
            Column.of("meeting", "Meeting", DATE),
            Column.of("minute", "Minute", TEXT),
            Column.of("case_version", "Business case", TEXT));

    private static final List<Column> CONDITION = List.of(
            Column.of("wording", "Condition", TEXT),
            Column.of("standing", "Standing", TEXT),
            Column.of("settled", "Settled", DATE),
            Column.of("why", "Why", TEXT));

    private static final List<Column> MOVE = List.of(
            Column.of("to", "Moved to", TEXT),
            Column.of("on", "On", DATE),
            Column.of("by", "Entered by", TEXT),
            Column.of("why", "Why", TEXT));

    private static final List<Column> POPULATION = List.of(
            Column.of("basis", "Basis", TEXT),
            Column.of("of_year", "Year", TEXT),
            Column.of("heads", "Heads", COUNT).notSummed(),
            Column.of("source", "Source", TEXT),
            Column.of("stands_in", "Stands in", TEXT));

    private ApprovalRows() {}

    static List<RowsBehind> behind(
            Optional<TrackerRow> board, List<MoveView> moves, Optional<PopulationUsed> heads, ReportScope scope) {
        Optional<DecisionView> decision = board.flatMap(TrackerRow::last);
        return List.of(
                RowsBehind.of(
                        List.of("approved"),
                        "The board decision that stands",
                        "No decision of its board is confirmed.",
                        DECISION,
                        decision.stream()
                                .map(each -> Row.of(
                                        Cell.text(each.outcome().label()),
                                        Cell.of(each.meetingDate()),
                                        Cell.text(each.minuteReference()),
                                        Cell.text(each.caseVersion())))
                                .toList()),
                RowsBehind.of(
                        List.of("conditions_open"),
                        "Conditions",
                        "The decision has no conditions.",
                        CONDITION,
                        decision.stream()
                                .flatMap(each -> each.conditions().stream())
                                .map(each -> condition(each, scope))
                                .toList()),
                RowsBehind.of(
                        List.of("member"),
                        "Moves of its membership",
                        "It had not been invited.",
                        MOVE,
                        moves.stream().map(ApprovalRows::move).toList()),
                RowsBehind.of(
                        List.of("weighted_heads", "member_heads"),
                        "Population",
                        "No figure is loaded.",
                        POPULATION,
                        heads.stream().map(ApprovalRows::population).toList()));
    }

    private static Row condition(ConditionView condition, ReportScope scope) {
        boolean settled =
                condition.settledOn().filter(day -> !day.isAfter(scope.asAt())).isPresent();
        return Row.of(
                Cell.text(condition.wording()),
                Cell.text(settled ? condition.state().label() : "Open"),
                settled ? Cell.of(condition.settledOn().orElseThrow()) : Cell.blank(),
                Cell.text(settled ? condition.why().orElse("") : ""));
    }

    private static Row move(MoveView move) {
        MembershipState to = move.to();
        return Row.of(Cell.text(to.label()), Cell.of(move.on()), Cell.text(move.by()), Cell.text(move.why()));
    }

    private static Row population(PopulationUsed used) {
        return Row.of(
                Cell.text(used.basis().label()),
                Cell.text(used.year().toString()),
                Cell.count(used.heads().count()),
                Cell.text(used.source()),
                Cell.text(used.standInNote().orElse("No")));
    }
}
