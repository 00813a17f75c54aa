package uk.nhs.css.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;

class CellTest {

    @Test
    void an_amount_is_grouped_for_people_and_plain_for_files() {
        assertForms(Cell.of(Pounds.of("172000.04")), "172,000.04", "172000.04");
        assertForms(Cell.of(Pounds.of("-5.00")), "−5.00", "-5.00");
        assertForms(Cell.of(Pounds.ZERO), "0.00", "0.00");
    }

    @Test
    void the_other_types_have_their_two_forms() {
        assertForms(Cell.of(PencePerHead.of("38")), "38.00p", "38.00");
        assertForms(Cell.of(PencePerHead.of("16.4375")), "16.4375p", "16.4375");
        assertForms(Cell.count(297_436), "297,436", "297436");
        assertForms(Cell.count(-3), "−3", "-3");
        assertForms(Cell.of(LocalDate.of(2007, 9, 30)), "30 Sep 2007", "2007-09-30");
        // 23 / 61 = 37.704…%
        assertForms(Cell.percent(new BigDecimal("37.704918")), "37.7%", "37.7");
        assertForms(Cell.text("Brent"), "Brent", "Brent");
        assertForms(Cell.text(""), "", "");
        assertForms(Cell.blank(), "", "");
    }

    @ParameterizedTest
    @Tag("I44")
    @ValueSource(strings = {"=1+1", "+44 20", "-1", "@SUM(A1)", "\tx", "\rx"})
    void text_that_a_spreadsheet_would_run_is_neutralised_in_files(String text) {
        assertThat(Cell.text(text).plain()).isEqualTo("'" + text);
        assertThat(Cell.text(text).shown()).isEqualTo(text);
    }

    @ParameterizedTest
    @Tag("I44")
    @CsvSource({"Brent = London", "1-2", "a@b", "'£5'"})
    void other_text_stays_as_it_is(String text) {
        assertThat(Cell.text(text).plain()).isEqualTo(text);
    }

    @Test
    void control_characters_become_spaces() {
        assertThat(Cell.text("a\u0000b\u001bc\uFFFF").shown()).isEqualTo("a b c ");
    }

    @Test
    void a_table_refuses_rows_that_do_not_fit_its_columns() {
        List<Column> columns =
                List.of(Column.of("name", "Name", ColumnType.TEXT), Column.of("sum", "Sum", ColumnType.MONEY));
        assertThatThrownBy(() -> new DataTable("t", columns, List.of(Row.of(Cell.text("a"))), Optional.empty()))
                .hasMessageContaining("1 cells for 2 columns");
        assertThatThrownBy(() ->
                        new DataTable("t", columns, List.of(Row.of(Cell.text("a"), Cell.text("5"))), Optional.empty()))
                .hasMessageContaining("column sum");
        assertThatThrownBy(
                        () -> new DataTable("t", List.of(columns.get(0), columns.get(0)), List.of(), Optional.empty()))
                .hasMessageContaining("share a key");
        assertThatThrownBy(() -> new Column("rate", "Rate", ColumnType.RATE, Column.Place.COLUMN, true))
                .hasMessageContaining("cannot be summed");
    }

    @Test
    void sorting_puts_blanks_last_both_ways_and_keeps_equal_rows_in_order() {
        List<Column> columns =
                List.of(Column.of("name", "Name", ColumnType.TEXT), Column.of("sum", "Sum", ColumnType.MONEY));
        DataTable table = new DataTable(
                "t",
                columns,
                List.of(row("a", "2.00"), row("b", null), row("c", "10.00"), row("d", "2.00")),
                Optional.empty());
        assertThat(names(table.sortedBy("sum", false))).containsExactly("a", "d", "c", "b");
        assertThat(names(table.sortedBy("sum", true))).containsExactly("c", "a", "d", "b");
    }

    @Test
    void a_total_sums_what_may_be_summed_and_leaves_the_unknown_blank() {
        List<Column> columns = List.of(
                Column.of("name", "Name", ColumnType.TEXT),
                Column.of("sum", "Sum", ColumnType.MONEY),
                Column.of("balance", "Balance", ColumnType.MONEY).notSummed(),
                Column.of("rate", "Rate", ColumnType.RATE),
                Column.of("heads", "Heads", ColumnType.COUNT),
                Column.of("wte", "WTE", ColumnType.WTE));
        Row one = Row.of(
                Cell.text("a"),
                Cell.of(Pounds.of("1.10")),
                Cell.of(Pounds.of("9.00")),
                Cell.of(PencePerHead.of("38")),
                Cell.blank(),
                Cell.wte(new BigDecimal("0.5")));
        Row other = Row.of(
                Cell.text("b"),
                Cell.of(Pounds.of("2.20")),
                Cell.of(Pounds.of("9.00")),
                Cell.blank(),
                Cell.blank(),
                Cell.wte(new BigDecimal("0.75")));
        assertThat(DataTable.sum("London", columns, List.of(one, other)).cells())
                .extracting(Cell::plain)
                .containsExactly("London", "3.30", "", "", "", "1.25");
    }

    private static Row row(String name, String amount) {
        return Row.of(Cell.text(name), amount == null ? Cell.blank() : Cell.of(Pounds.of(amount)));
    }

    private static List<String> names(DataTable table) {
        return table.rows().stream().map(row -> row.cells().get(0).shown()).toList();
    }

    private static void assertForms(Cell cell, String shown, String plain) {
        assertThat(cell.shown()).isEqualTo(shown);
        assertThat(cell.plain()).isEqualTo(plain);
    }
}
