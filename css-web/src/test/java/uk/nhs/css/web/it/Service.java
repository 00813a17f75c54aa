package uk.nhs.css.web.it;

import java.net.URI;
import java.util.Map;

/**
 * The service as a test sees it: an address, callers with and without an account, and the database behind it.
 *
 * <p>Example: {@code service.as("host").get("/api/v1/pcts").json()}.
 */
public final class Service implements AutoCloseable {
    /** The business date with which every service starts. */
    public static final String FIRST_DATE = "2007-06-01";

    private static final String DEMO_PASSWORD = "demo-password-2007";

    private final TestDatabase database;
    private final ServerProcess server;
    private final Snapshot firstStart;

    private Service(TestDatabase database, ServerProcess server) {
        this.database = database;
        this.server = server;
        this.firstStart = Snapshot.of(database);
    }

    /** Starts a service with sample data on this database and waits until it is ready. */
    public static Service startOn(TestDatabase database) {
        ServerProcess server = new ServerProcess(database.name(), database.environment(), Map.of("CSS_DEMO", "true"));
        server.start();
        return new Service(database, server);
    }

    /** Where the service answers, without a slash at the end: {@code http://127.0.0.1:40123}. */
    public URI address() {
        return server.address();
    }

    /** Somebody who signs in with this demo account: {@code host}, {@code sha}, {@code 5k5}. */
    public Caller as(String demoUser) {
        return as(demoUser, DEMO_PASSWORD);
    }

    /** Somebody who signs in with this name and password, right or wrong. */
    public Caller as(String user, String password) {
        return Caller.with(address(), user, password);
    }

    /** Somebody who has signed in with this demo account on the page, as a browser does, and holds the session. */
    public Caller inBrowser(String demoUser) {
        Caller caller = anonymous();
        Answer answer = caller.postForm("/login", Map.of("name", demoUser, "password", DEMO_PASSWORD));
        if (answer.status() != 302) {
            throw new AssertionError("Not signed in: " + answer);
        }
        return caller;
    }

    /** Somebody who does not sign in. */
    public Caller anonymous() {
        return Caller.withoutAccount(address());
    }

    /** The database behind the service, to look into it and, where a test must, to spoil it. */
    public TestDatabase database() {
        return database;
    }

    /** Puts every row back to what it was right after the first start. */
    public void restoreData() {
        firstStart.restore(database);
    }

    /** Ends the server without warning, as a power cut would. The data stays. */
    public void kill() {
        server.kill();
    }

    /** Starts the server again on the same data and the same port. */
    public void startAgain() {
        server.start();
    }

    /** Ends the database without warning; with the embedded one the server ends. */
    public void killDatabase() {
        if (database.embedded()) {
            server.kill();
        } else {
            database.kill();
        }
    }

    /** Starts the database again; a server beside it goes on as it is. */
    public void startDatabaseAgain() {
        if (database.embedded()) {
            server.start();
        } else {
            database.startAgain();
        }
    }

    /** Whether the readiness check says that the service can work now. */
    public boolean ready() {
        return server.ready();
    }

    /** A second instance of the service on the same database. Close it at the end. */
    public Service another() {
        ServerProcess second =
                new ServerProcess(database.name() + "-second", database.environment(), Map.of("CSS_DEMO", "true"));
        second.start();
        return new Service(database, second);
    }

    /** A service on what was restored from a backup of this one's database. Close it at the end. */
    public Service restoredFromBackup() {
        if (!database.embedded()) {
            return startOn(database.restoredAs("restored"));
        }
        server.stop();
        try {
            return startOn(database.restoredAs("restored"));
        } finally {
            server.start();
        }
    }

    /** Starts the server again on the same data and another business date. Who changes it puts it back. */
    public void businessDate(String date) {
        server.stop();
        server.set("CSS_TODAY", date);
        server.start();
    }

    /** What the server has written to its log so far. */
    public String log() {
        return server.log();
    }

    @Override
    public void close() {
        server.stop();
        database.close();
    }
}
