package uk.nhs.css.web.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A Payara Micro with the WAR, in a process of its own, on a free port of the loopback address. */
public final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    /** What the server logs when it fails before it has looked at any application. */
    private static final String STUMBLE = "Startup service failed to start";

    private static final Path TARGET = Path.of(System.getProperty("css.it.target", "target"));
    private static final Path OPTIONS = TARGET.resolveSibling("src/main/payara");

    private final Path logFile;
    private final Map<String, String> environment = new HashMap<>();
    private final int port = freePort();
    private Process process;
    /** How long the log was before the present start: it goes on where an earlier one left it. */
    private int loggedBefore;

    /**
     * @param name names the log file
     * @param database the variables of the data source
     * @param further more variables; they win
     */
    public ServerProcess(String name, Map<String, String> database, Map<String, String> further) {
        this.logFile = TARGET.resolve("it").resolve(name + ".log").toAbsolutePath();
        environment.putAll(database);
        environment.putAll(further);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Sets a variable for the next start. */
    public void set(String variable, String text) {
        environment.put(variable, text);
    }

    /**
     * Starts the server and waits until it says that it is ready. The server's own services seldom stumble over each
     * other before it has looked at any application (github.com/payara/Payara/issues/6101), and it ends; then it is
     * started once more, as script/server does.
     */
    public void start() {
        launch();
        if (!awaitReady()) {
            launch();
            if (!awaitReady()) {
                throw endedWhileStarting();
            }
        }
    }

    private void launch() {
        try {
            Files.createDirectories(logFile.getParent());
            loggedBefore = log().length();
            ProcessBuilder builder = new ProcessBuilder(command());
            builder.environment().putAll(environment);
            process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Process started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    }

    public void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd();
        }
    }

    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    public boolean running() {
        return process != null && process.isAlive();
    }

    public String log() {
        try {
            return Files.exists(logFile) ? Files.readString(logFile, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when the readiness check, database included, says so. */
    public boolean ready() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"database\"");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The server keeps in its root what is deployed: each start has a copy of its own, as script/server does it. */
    private Path freshRoot() throws IOException {
        Path pristine = TARGET.resolve("payara/root");
        Path root = Files.createTempDirectory(logFile.getParent(), "root").toAbsolutePath();
        try (Stream<Path> files = Files.walk(pristine)) {
            for (Path file : files.filter(file -> !file.equals(pristine)).toList()) {
                Files.copy(file, root.resolve(pristine.relativize(file).toString()));
            }
        }
        return root;
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        // A second process may look into an H2 file only through a socket; keep that on this machine.
        command.addAll(List.of("-Dh2.bindAddress=127.0.0.1", "-Djava.awt.headless=true"));
        // Where a person's start would go on without the archive, here the server refuses: a build without one is seen.
        command.add("-Xshare:on");
        command.add("@" + TARGET.resolve("payara/start.args"));
        command.addAll(List.of("--rootDir", freshRoot().toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome", "--port", Integer.toString(port)));
        command.addAll(
                List.of("--logproperties", OPTIONS.resolve("logging.properties").toString()));
        command.addAll(
                List.of("--prebootcommandfile", OPTIONS.resolve("pre-boot.txt").toString()));
        command.addAll(List.of(
                "--postbootcommandfile", OPTIONS.resolve("post-boot.txt").toString()));
        command.addAll(List.of("--deploy", TARGET.resolve("css.war").toString(), "--contextroot", "/"));
        return command;
    }

    /** False when the server's services stumbled over each other; any other end throws. */
    private boolean awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean booted = false;
        while (!ready()) {
            if (endedWithin(Duration.ofMillis(200))) {
                if (log().indexOf(STUMBLE, loggedBefore) >= 0) {
                    return false;
                }
                throw endedWhileStarting();
            }
            if (!booted && log().indexOf(" ready in ", loggedBefore) >= 0) {
                booted = true;
                deadline = Math.min(
                        deadline, System.nanoTime() + Duration.ofSeconds(20).toNanos());
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new IllegalStateException("The service did not get ready:\n" + tail());
            }
        }
        return true;
    }

    private IllegalStateException endedWhileStarting() {
        return new IllegalStateException("The server ended while it started:\n" + tail());
    }

    private void awaitEnd() {
        if (!endedWithin(Duration.ofSeconds(30))) {
            process.destroyForcibly();
            endedWithin(Duration.ofSeconds(30));
        }
    }

    private boolean endedWithin(Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String tail() {
        List<String> lines =
                log().lines().filter(line -> !line.startsWith("\tat ")).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
