package uk.nhs.css.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema grows from nothing to the present on whichever database the service is given. */
@RunningService
class MigrationIT {
    private final TestDatabase database;

    MigrationIT(Service service) {
        this.database = service.database();
    }

    @Test
    void everyMigrationWasAppliedToAnEmptyDatabase() {
        List<List<Object>> applied =
                database.rows("select " + history("version") + ", " + history("success") + " from " + history());

        assertThat(applied).isNotEmpty().allSatisfy(row -> assertThat(row.get(1))
                .isEqualTo(true));
    }

    @Test
    void tableAndColumnNamesAreLowerCaseOnMariaDbSoThatCaseNeverMatters() {
        Assumptions.assumeTrue(database.hasLimitedAccount(), "H2 folds names to upper case by itself");
        assertThat(database.tables()).isNotEmpty().allSatisfy(table -> assertThat(table)
                .isEqualTo(table.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @Tag("I18")
    @ValueSource(
            strings = {
                "delete from ledger_entry",
                "delete from ledger_transaction",
                "update ledger_transaction set narrative = 'changed'",
                "delete from audit_entry",
                "update charge set amount = 0",
                "delete from charge_run",
                "delete from period_move",
                "update balance_answer set pct_figure = 0",
                "delete from balance_explanation",
                "update actual_cost_line set amount = 0",
                "delete from actual_cost_version",
                "update year_close set carried = 0",
                "delete from year_close_share"
            })
    void theServicesOwnAccountMayNotChangePostedRows(String statement) throws SQLException {
        Assumptions.assumeTrue(database.hasLimitedAccount(), "the embedded database has one account");
        try (Connection connection = database.connectAsService();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.executeUpdate(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    private String history() {
        return database.hasLimitedAccount() ? "flyway_schema_history" : "\"flyway_schema_history\"";
    }

    private String history(String column) {
        return database.hasLimitedAccount() ? column : '"' + column + '"';
    }
}
