package uk.nhs.css.reporting.london;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.ColumnType;

/** Rows sum to London in every column that can be added up, whatever London looks like and whatever is filtered. */
@Tag("I28")
class LondonSumsTest {

    /** Numbers that mean nothing added up: a wave's number, London's own members and price, PCTs that ask under two topics. */
    private static final Set<String> NO_SUMS = Set.of(
            "phasing-and-changes wave",
            "price-outlook members",
            "price-outlook annual_cost",
            "price-by-month members",
            "price-by-month average_year",
            "consultation-themes pcts",
            "consultation-themes longest_waiting");

    /** Those of the small London first, of which there are plans, transitions, comments and money on record. */
    private static final List<String> CODES = Stream.concat(
                    World.small().pcts.stream().map(pct -> pct.code().value()),
                    Stream.of("5A0", "5C0", "5D0", "5E0", "5F0", "5G0", "5H0", "5J0", "5K0", "5L0", "5M0", "5N0"))
            .toList();

    @Property(tries = 200)
    void pct_rows_sum_to_london_under_any_filter(
            @ForAll long seed, @ForAll Optional<Sector> sector, @ForAll Optional<MembershipState> state) {
        World world = random(seed);
        Reports reports = world.reports();
        // In the year before, months of agreement have ended.
        for (Optional<FinancialYear> year :
                List.of(Optional.of(new FinancialYear(2007)), Optional.of(new FinancialYear(2006)))) {
            for (ReportInfo info : reports.list()) {
                sums(reports.report(
                        info.name(),
                        new ReportQuery(
                                year, Optional.empty(), sector, state.map(Enum::name), Optional.empty(), false)));
            }
        }
    }

    /** Else a column of noughts would pass for one that sums up. */
    @Example
    void every_column_that_is_summed_has_had_something_to_sum() {
        Set<String> empty = new TreeSet<>();
        Set<String> summed = new TreeSet<>();
        for (long seed = 1; seed <= 40; seed++) {
            World world = random(seed);
            for (String year : List.of("2006/07", "2007/08")) {
                for (ReportInfo info : world.reports().list()) {
                    ReportView view =
                            world.reports().report(info.name(), ReportQuery.of(year, null, null, null, null, null));
                    for (int i = 0; i < view.columns().size(); i++) {
                        if (view.columns().get(i).summed()) {
                            Cell london = view.london().cells().get(i);
                            boolean nothing =
                                    london.type().isEmpty() || london.number().signum() == 0;
                            (nothing ? empty : summed)
                                    .add(view.name() + " "
                                            + view.columns().get(i).key());
                        }
                    }
                }
            }
        }
        empty.removeAll(summed);
        assertThat(empty).isEmpty();
    }

    private static void sums(ReportView view) {
        for (int i = 0; i < view.columns().size(); i++) {
            Column column = view.columns().get(i);
            boolean additive = Set.of(ColumnType.COUNT, ColumnType.MONEY).contains(column.type())
                    && !NO_SUMS.contains(view.name() + " " + column.key());
            assertThat(column.summed()).as(view.name() + " " + column.key()).isEqualTo(additive);
            if (additive) {
                int index = i;
                List<Cell> cells = view.rows().stream()
                        .map(row -> row.cells().get(index))
                        .filter(cell -> cell.type().isPresent())
                        .toList();
                BigDecimal sum = cells.stream().map(Cell::number).reduce(BigDecimal.ZERO, BigDecimal::add);
                Cell london = view.london().cells().get(i);
                assertThat(cells.isEmpty() ? BigDecimal.ZERO : london.number())
                        .as(view.name() + " " + column.key())
                        .isEqualByComparingTo(sum);
            }
        }
    }

    /** The rows of the outlook are alternatives; there the sectors sum to London, row by row. */
    @Property(tries = 30)
    void the_annual_cost_of_the_sectors_sums_to_londons_at_every_number_of_members(@ForAll long seed) {
        World world = random(seed);
        List<Money> london = annual(world, Optional.empty());
        for (int n = 0; n < london.size(); n++) {
            Money sum = Pounds.ZERO;
            for (Sector sector : Sector.values()) {
                sum = sum.plus(annual(world, Optional.of(sector)).get(n));
            }
            assertThat(sum).isEqualTo(london.get(n));
        }
    }

    private static List<Money> annual(World world, Optional<Sector> sector) {
        ReportView view = world.reports()
                .report(
                        "price-outlook",
                        new ReportQuery(
                                Optional.of(new FinancialYear(2007)),
                                Optional.empty(),
                                sector,
                                Optional.empty(),
                                Optional.empty(),
                                false));
        return view.rows().stream()
                .map(row -> view.table().cell(row, "annual_cost"))
                .map(cell -> cell instanceof Cell.Amount amount ? amount.money() : Pounds.ZERO)
                .toList();
    }

    /** Twenty PCTs with any sector, state and head count, some without one; the seed is printed when it fails. */
    private static World random(long seed) {
        Random random = new Random(seed);
        World world = new World();
        world.busy = true;
        world.records = Records.busy();
        // In the year after, the year's figures are final.
        world.today = seed % 2 == 0 ? World.TODAY : World.TODAY.plusYears(1);
        IntStream.range(0, CODES.size()).forEach(i -> {
            String code = CODES.get(i);
            Sector sector = Sector.values()[random.nextInt(Sector.values().length)];
            long heads = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(400_000);
            world.pct(code, "PCT " + code, sector, heads, random.nextBoolean());
            if (random.nextInt(6) > 0) {
                MembershipState state = MembershipState.values()[random.nextInt(MembershipState.values().length)];
                world.member(
                        code,
                        state,
                        state.hasJoined() ? "2007-04-01" : null,
                        state == MembershipState.LEFT
                                ? "2007-05-01"
                                : state == MembershipState.MEMBER && random.nextBoolean() ? "2007-09-01" : null,
                        random.nextBoolean());
            }
        });
        return world;
    }
}
