package uk.nhs.css.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
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
                "ledger_transaction",
                "ledger_entry",
                "charge",
                "charge_run",
                "period_move",
                "balance_answer",
                "balance_explanation",
                "actual_cost_version",
                "actual_cost_line",
                "year_close",
                "year_close_share",
                "invoice",
                "invoice_line",
                "credit_note",
                "settlement",
                "credit_return",
                "remittance",
                "reminder",
                "reminder_line",
                "staff_credit",
                "audit_entry"
            })
    void theServicesOwnAccountMayNeitherChangeNorRemovePostedRows(String table) throws SQLException {
        Assumptions.assumeTrue(database.hasLimitedAccount(), "the embedded database has one account");
        try (Connection connection = database.connectAsService();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select * from " + table + " where 1 = 0")) {
            String column = rows.getMetaData().getColumnName(1);
            for (String statement :
                    List.of("delete from " + table, "update " + table + " set " + column + " = " + column)) {
                try (Statement change = connection.createStatement()) {
                    assertThatThrownBy(() -> change.executeUpdate(statement))
                            .as(statement)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("denied");
                }
            }
        }
    }

    private String history() {
        return database.hasLimitedAccount() ? "flyway_schema_history" : "\"flyway_schema_history\"";
    }

    private String history(String column) {
        return database.hasLimitedAccount() ? column : '"' + column + '"';
    }
}
