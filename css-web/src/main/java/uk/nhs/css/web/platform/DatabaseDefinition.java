package uk.nhs.css.web.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;

/**
 * Where the data is: an H2 file in {@code data/} unless {@code CSS_DB_CLASS}, {@code CSS_DB_URL}, {@code CSS_DB_USER}
 * and {@code CSS_DB_PASSWORD} say otherwise. The container fills the variables in when it deploys.
 *
 * <p>This is an annotation and not an entry in web.xml because there the schema demands that the address begin with
 * {@code jdbc:}, which a variable does not. {@code WRITE_DELAY=0} makes H2 write each commit before it is
 * acknowledged, and the
 * database is closed with the pool's last connection, not in the middle of the server's own shutdown.
 *
 * <p>The properties are Payara's own: a connection is tried before it is given out, and when one is found dead, all are
 * made anew. So the service goes on by itself after its database was away.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/css",
        className = "${ENV=CSS_DB_CLASS:org.h2.jdbcx.JdbcDataSource}",
        url = "${ENV=CSS_DB_URL:jdbc:h2:file:./data/css;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE}",
        user = "${ENV=CSS_DB_USER:css}",
        password = "${ENV=CSS_DB_PASSWORD:}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.fail-all-connections=true"
        })
final class DatabaseDefinition {
    private DatabaseDefinition() {}
}
