package uk.nhs.css.reporting.london;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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

    private static final String LETTERS = "ACDEFGHJKLMNPRTVWXY";

    @Property(tries = 200)
    void pct_rows_sum_to_london_under_any_filter(
            @ForAll long seed, @ForAll Optional<Sector> sector, @ForAll Optional<MembershipState> state) {
        World world = random(seed);
        world.records = Records.small();
        Reports reports = world.reports();
        // In the year before, months of agreement have ended.
        for (Optional<FinancialYear> year :
                List.of(Optional.<FinancialYear>empty(), Optional.of(new FinancialYear(2006)))) {
            for (ReportInfo info : reports.list()) {
                sums(reports.report(
                        info.name(),
                        new ReportQuery(
                                year, Optional.empty(), sector, state.map(Enum::name), Optional.empty(), false)));
            }
        }
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
                                Optional.empty(), Optional.empty(), sector, Optional.empty(), Optional.empty(), false));
        return view.rows().stream()
                .map(row -> view.table().cell(row, "annual_cost"))
                .map(cell -> cell instanceof Cell.Amount amount ? amount.money() : Pounds.ZERO)
                .toList();
    }

    /** Twenty PCTs with any sector, state and head count, some without one; the seed is printed when it fails. */
    private static World random(long seed) {
        Random random = new Random(seed);
        World world = new World();
        IntStream.range(0, 20).forEach(i -> {
            String code = "5" + LETTERS.charAt(i % LETTERS.length()) + (i / LETTERS.length());
            Sector sector = Sector.values()[random.nextInt(Sector.values().length)];
            long heads = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(400_000);
            world.pct(code, "PCT " + code, sector, heads, random.nextBoolean());
            if (random.nextInt(6) > 0) {
                MembershipState state = MembershipState.values()[random.nextInt(MembershipState.values().length)];
                world.member(
                        code,
                        state,
                        state.hasJoined() ? "2007-04-01" : null,
                        state == MembershipState.LEFT ? "2007-05-01" : null,
                        random.nextBoolean());
            }
        });
        return world;
    }
}
