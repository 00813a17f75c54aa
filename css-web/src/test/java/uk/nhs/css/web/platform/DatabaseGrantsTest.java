package uk.nhs.css.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service's own account may do in each table; that the database obeys is shown on MariaDB. */
class DatabaseGrantsTest {

    /** Tables of things that change. Whoever adds a table decides whether it stands here or is append-only. */
    private static final Set<String> CHANGING = Set.of(("pct population_figure population_stand_in evidence "
                    + "membership membership_move membership_date_change stored_document business_case business_case_document "
                    + "consultation_comment faq_entry board_decision board_condition board_meeting "
                    + "legacy_system joining_facts planning_limits phasing_plan phasing_wave phasing_place "
                    + "system_transition gate_event transition_day_change validation_measure double_running_actual "
                    + "fund_contribution fund_tranche fund_draw_down fund_lock fund_milestone "
                    + "tariff cost_model_version cost_model_step cost_return cost_return_line benefit benefit_amount pay_band on_cost_rate "
                    + "saved_scenario kept_board_paper report_pack report_pack_report import_history "
                    + "ledger_head document_series staff_offer staff_offer_year staff_rest line_query "
                    + "user_account idempotent_call")
            .split(" "));

    private static final Pattern TABLE = Pattern.compile("(?im)^create table (\\w+)");

    @ParameterizedTest
    @Tag("I18")
    @CsvSource({
        "ledger_transaction, 'select, insert'",
        "ledger_entry, 'select, insert'",
        "charge, 'select, insert'",
        "year_close_share, 'select, insert'",
        "balance_answer, 'select, insert'",
        "audit_entry, 'select, insert'",
        "invoice, 'select, insert'",
        "credit_note, 'select, insert'",
        "settlement, 'select, insert'",
        "credit_return, 'select, insert'",
        "remittance, 'select, insert'",
        "document_series, 'select, insert, update, delete'",
        "AUDIT_ENTRY, 'select, insert'",
        "membership, 'select, insert, update, delete'",
        "ledger_head, 'select, insert, update, delete'"
    })
    void postedRowsCanBeAddedAndReadOnly(String table, String rights) {
        assertThat(DatabaseGrants.rights(table)).isEqualTo(rights);
    }

    @Test
    @Tag("I18")
    void everyTableOfTheMigrationsIsEitherAppendOnlyOrKnownToChange() {
        Set<String> tables = tables();
        assertThat(tables)
                .contains("ledger_entry", "year_close_share", "user_account")
                .hasSizeGreaterThan(40);
        tables.removeAll(CHANGING);
        tables.removeAll(DatabaseGrants.APPEND_ONLY);
        assertThat(tables).as("tables on neither list").isEmpty();
        assertThat(CHANGING).doesNotContainAnyElementsOf(DatabaseGrants.APPEND_ONLY);
    }

    /** The names of all tables that the modules' migrations create. */
    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files =
                Files.find(Path.of("").toAbsolutePath().getParent(), 7, (file, attributes) -> file.toString()
                        .contains("src/main/resources/db/migration/V"))) {
            for (Path file : files.toList()) {
                TABLE.matcher(Files.readString(file)).results().forEach(found -> tables.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }
}
