package uk.nhs.css.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptTableTest {

    private static final KeptTable BEFORE = table(Map.entry("5K5", "Member"), Map.entry("5A9", "Joining"));

    @SafeVarargs
    private static KeptTable table(Map.Entry<String, String>... states) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Map.Entry<String, String> state : states) {
            rows.put(state.getKey(), List.of("PCT " + state.getKey(), state.getValue(), "'=1+1, \"quoted\"\nline"));
        }
        rows.put("", List.of("London", "", String.valueOf(states.length)));
        return new KeptTable(List.of("pct", "state", "note"), List.of("PCT", "State", "Note"), rows);
    }

    @Test
    void what_is_stored_is_read_back_as_it_was() {
        assertThat(KeptTable.parse(BEFORE.text())).isEqualTo(BEFORE);
    }

    @Test
    void a_table_does_not_differ_from_itself() {
        assertThat(BEFORE.differences(KeptTable.parse(BEFORE.text()))).isEmpty();
    }

    @Test
    void a_changed_cell_is_listed_with_row_and_column() {
        assertThat(BEFORE.differences(table(Map.entry("5K5", "Left"), Map.entry("5A9", "Joining"))))
                .containsExactly(new Difference("PCT 5K5", "State", "Member", "Left"));
    }

    @Test
    void rows_that_come_and_go_are_listed_and_london_last() {
        assertThat(BEFORE.differences(
                        table(Map.entry("5K5", "Member"), Map.entry("5C5", "Member"), Map.entry("TAK", "x"))))
                .containsExactly(
                        new Difference("PCT 5A9", "", "In the table", "No longer in it"),
                        new Difference("PCT 5C5", "", "", "New row"),
                        new Difference("PCT TAK", "", "", "New row"),
                        new Difference("London", "Note", "2", "3"));
        assertThat(BEFORE.londons(table(Map.entry("5K5", "Member"), Map.entry("5C5", "Member"), Map.entry("TAK", "x"))))
                .containsExactly(new Difference("London", "Note", "2", "3"));
    }

    @Test
    void a_column_that_the_later_table_has_no_more_is_no_difference() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put("5K5", List.of("PCT 5K5", "Member"));
        rows.put("5A9", List.of("PCT 5A9", "Joining"));
        rows.put("", List.of("London", ""));
        assertThat(BEFORE.differences(new KeptTable(List.of("pct", "state"), List.of("PCT", "State"), rows)))
                .isEmpty();
    }
}
