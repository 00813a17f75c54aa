package uk.nhs.css.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service's own account may do in each table; that the database obeys is shown on MariaDB. */
class DatabaseGrantsTest {
    @ParameterizedTest
    @Tag("I18")
    @CsvSource({
        "ledger_transaction, 'select, insert'",
        "ledger_entry, 'select, insert'",
        "audit_entry, 'select, insert'",
        "invoice, 'select, insert'",
        "credit_note, 'select, insert'",
        "settlement, 'select, insert'",
        "remittance, 'select, insert'",
        "document_series, 'select, insert, update, delete'",
        "AUDIT_ENTRY, 'select, insert'",
        "membership, 'select, insert, update, delete'",
        "ledger_head, 'select, insert, update, delete'"
    })
    void postedRowsCanBeAddedAndReadOnly(String table, String rights) {
        assertThat(DatabaseGrants.rights(table)).isEqualTo(rights);
    }
}
