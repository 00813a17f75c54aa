package uk.nhs.css.web.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A schema in a real MariaDB that speaks MySQL's protocol. As in production the schema has an owner, and the service works with
 * an account that holds only what the owner granted.
 */
final class MariaDatabase extends TestDatabase {
    private static final String OWNER = "css_owner";
    private static final String SERVICE = "css";
    private static final String PASSWORD = "for-tests-only";

    private final String schema;

    MariaDatabase(String name) {
        super(name);
        this.schema = "css_" + name;
        MariaServer.execute(
                "create database " + schema,
                "create user if not exists '" + OWNER + "'@'%' identified by '" + PASSWORD + "'",
                "grant all on " + schema + ".* to '" + OWNER + "'@'%' with grant option",
                "create user if not exists '" + SERVICE + "'@'%' identified by '" + PASSWORD + "'",
                "grant select on " + schema + ".* to '" + SERVICE + "'@'%'");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "CSS_DB_CLASS", "com.mysql.cj.jdbc.MysqlDataSource",
                "CSS_DB_URL", url(),
                "CSS_DB_USER", SERVICE,
                "CSS_DB_PASSWORD", PASSWORD,
                "CSS_DB_OWNER_USER", OWNER,
                "CSS_DB_OWNER_PASSWORD", PASSWORD);
    }

    @Override
    public boolean hasLimitedAccount() {
        return true;
    }

    @Override
    void kill() {
        MariaServer.kill();
    }

    @Override
    void startAgain() {
        MariaServer.startAgain();
    }

    @Override
    TestDatabase restoredAs(String otherName) {
        MariaDatabase other = new MariaDatabase(otherName);
        try {
            Path file = Files.createTempFile("backup", ".sql");
            MariaServer.dump(schema, file);
            MariaServer.load(other.schema, file);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return other;
    }

    @Override
    String url() {
        return MariaServer.address(schema);
    }

    @Override
    String owner() {
        return OWNER;
    }

    @Override
    String ownerPassword() {
        return PASSWORD;
    }

    @Override
    String catalog() {
        return schema;
    }

    @Override
    String schema() {
        return null;
    }

    @Override
    String referentialIntegrity(boolean checked) {
        return "set foreign_key_checks = " + (checked ? 1 : 0);
    }

    @Override
    public void close() {
        // The server goes with the test run.
    }
}
