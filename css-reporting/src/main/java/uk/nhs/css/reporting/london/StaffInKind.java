package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.pricing.staffinlieu.StaffCreditLine;
import uk.nhs.css.pricing.staffinlieu.StaffCredits;
import uk.nhs.css.reporting.chart.Bar;
import uk.nhs.css.reporting.chart.BarChart;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** What PCTs offer in staff instead of cash, what was accepted, what of it has settled charges, and what is left unused. */
@Dependent
class StaffInKind implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "staff-in-kind", "Staff in kind", "What do PCTs give in staff instead of cash, and is it used?");

    private static final List<Column> COLUMNS = PctColumns.and(
            Column.of("offers", "Offers", COUNT),
            Column.of("offered", "Offered (£)", MONEY),
            Column.of("accepted_offers", "Accepted", COUNT),
            Column.of("accepted", "Accepted value (£)", MONEY),
            Column.of("credited", "Credited (£)", MONEY),
            Column.of("decided", "Carried or lapsed (£)", MONEY),
            Column.of("unused", "Unused rest (£)", MONEY));

    private static final List<Column> OFFER = List.of(
            Column.of("title", "Post", TEXT),
            Column.of("band", "Band", TEXT),
            Column.of("wte", "WTE", TEXT),
            Column.of("state", "State", TEXT),
            Column.of("offered", "Offered (£)", MONEY),
            Column.of("accepted", "Accepted value (£)", MONEY),
            Column.of("credited", "Credited (£)", MONEY),
            Column.of("decided", "Carried or lapsed (£)", MONEY),
            Column.of("unused", "Unused rest (£)", MONEY));

    private final StaffCredits credits;
    private final Standings standings;

    @Inject
    StaffInKind(StaffCredits credits, Standings standings) {
        this.credits = credits;
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
        return 110;
    }

    @Override
    public ReportView make(ReportScope scope) {
        Map<PctCode, List<StaffCreditLine>> offers = offers(scope);
        List<Standing> shown = standings.shownOf(offers.keySet(), scope);
        List<StaffCreditLine> all = shown.stream()
                .flatMap(standing -> offers.get(standing.code()).stream())
                .toList();
        return ReportView.summed(
                INFO,
                scope,
                sentence(all, shown.size(), scope),
                COLUMNS,
                shown.stream()
                        .map(standing -> row(standing, offers.get(standing.code())))
                        .toList(),
                charts(all),
                notes(all));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        List<Row> rows = offers(scope).getOrDefault(PctCode.of(key), List.of()).stream()
                .map(offer -> Row.of(
                        Cell.text(offer.title()),
                        Cell.text(offer.band()),
                        Cell.text(offer.wte().toPlainString()),
                        Cell.text(offer.state()),
                        Cell.of(offer.offered()),
                        Cell.of(offer.accepted()),
                        Cell.of(offer.used()),
                        Cell.of(decided(offer)),
                        Cell.of(offer.left())))
                .toList();
        return List.of(RowsBehind.summed(
                COLUMNS.stream().map(Column::key).toList(),
                "Posts offered with days or credit in " + scope.year(),
                "No post has been offered.",
                OFFER,
                rows,
                "All posts"));
    }

    private Map<PctCode, List<StaffCreditLine>> offers(ReportScope scope) {
        return Reading.once(
                        StaffInKind.class,
                        List.of(scope.year(), scope.asAt()),
                        () -> credits.all(scope.year(), scope.asAt()))
                .stream()
                .collect(Collectors.groupingBy(StaffCreditLine::code));
    }

    private static Row row(Standing standing, List<StaffCreditLine> offers) {
        return PctColumns.row(
                standing,
                Cell.count(offers.size()),
                Cell.of(sum(offers, StaffCreditLine::offered)),
                Cell.count(accepted(offers)),
                Cell.of(sum(offers, StaffCreditLine::accepted)),
                Cell.of(sum(offers, StaffCreditLine::used)),
                Cell.of(sum(offers, StaffInKind::decided)),
                Cell.of(sum(offers, StaffCreditLine::left)));
    }

    /** What was carried to the next year or lapsed. */
    private static Money decided(StaffCreditLine offer) {
        return offer.accepted().minus(offer.used()).minus(offer.left());
    }

    private static long accepted(List<StaffCreditLine> offers) {
        return offers.stream().filter(offer -> !offer.accepted().isZero()).count();
    }

    private static Money sum(List<StaffCreditLine> offers, Function<StaffCreditLine, Money> amount) {
        return offers.stream().map(amount).reduce(Pounds.ZERO, Money::plus);
    }

    private static String sentence(List<StaffCreditLine> offers, int pcts, ReportScope scope) {
        if (offers.isEmpty()) {
            return "No PCT of " + scope.name() + " had offered staff for " + scope.year() + " by " + scope.day()
                    + "; all pay in cash.";
        }
        Money accepted = sum(offers, StaffCreditLine::accepted);
        String offered = Words.pcts(pcts) + " of " + scope.name() + " had offered "
                + Words.some(offers.size(), "post") + " worth " + Pounds.sterling(sum(offers, StaffCreditLine::offered))
                + " for " + scope.year() + " by " + scope.day();
        if (accepted.isZero()) {
            return offered + "; none is accepted.";
        }
        return offered + "; " + Pounds.sterling(accepted) + " is accepted, of which "
                + Pounds.sterling(sum(offers, StaffCreditLine::used)) + " has settled charges and "
                + Pounds.sterling(sum(offers, StaffCreditLine::left)) + " is unused.";
    }

    private static List<Chart> charts(List<StaffCreditLine> offers) {
        if (offers.isEmpty()) {
            return List.of();
        }
        Money offered = sum(offers, StaffCreditLine::offered);
        return List.of(BarChart.of(
                "From the offer to the charge it settles",
                List.of(
                        bar("Offered", offered, offered),
                        bar("Accepted", sum(offers, StaffCreditLine::accepted), offered),
                        bar("Credited", sum(offers, StaffCreditLine::used), offered),
                        bar("Unused rest", sum(offers, StaffCreditLine::left), offered)),
                "staff-in-kind"));
    }

    private static Bar bar(String label, Money amount, Money track) {
        Money shown = amount.isNegative() ? Pounds.ZERO : amount;
        return new Bar(
                label,
                shown.getAmount(),
                track.isLessThan(shown) ? shown.getAmount() : track.getAmount(),
                Pounds.sterling(amount));
    }

    private static List<String> notes(List<StaffCreditLine> offers) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "In-kind value is never cash. An accepted post settles recurring charges of its year up to what is left"
                        + " of them; the rest is carried to the next year or lapses as the host decides.");
        if (!offers.isEmpty()) {
            notes.add("Accepted value takes in what was carried over from the year before.");
        }
        return notes;
    }
}
