import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Makes what lets the server start in about half the time (ADR 1): Payara's own launcher, which reads the server's classes
 * from plain jars, and a class data archive of them. The build calls it; what was made before from the same server stays.
 *
 * <p>Makes, beside the server's jar: {@code launcher/}; {@code root/}, of which each server that starts needs a copy of its
 * own, since it keeps there what is deployed; {@code start.jsa}, the archive; and {@code start.args}, which a start names:
 * {@code java OPTIONS @start.args --rootDir COPY …}. The archive holds classes of the server and of Java only, so it
 * outlives a new WAR; a Java that cannot use it starts without.
 *
 * <p>Arguments: the server's jar, the WAR, the folder of the server's settings.
 */
public class QuickStart {
    private static final List<String> ROOT = List.of("config", "docroot", "lib");
    /** As the service is started: an archive serves only the collector that it was made with. */
    private static final List<String> OPTIONS =
            List.of("-Xmx320m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");

    private final Path server;
    private final Path launcher;
    private final Path root;
    private final Path archive;
    private final Path arguments;

    private QuickStart(Path server) {
        Path folder = server.getParent();
        this.server = server;
        this.launcher = folder.resolve("launcher");
        this.root = folder.resolve("root");
        this.archive = folder.resolve("start.jsa");
        this.arguments = folder.resolve("start.args");
    }

    public static void main(String[] given) throws Exception {
        QuickStart quickStart = new QuickStart(Path.of(given[0]).toAbsolutePath());
        Path settings = Path.of(given[2]).toAbsolutePath();
        if (!quickStart.madeHere() || !quickStart.madeAfter(quickStart.server, settings)) {
            quickStart.make(Path.of(given[1]).toAbsolutePath(), settings);
        }
    }

    /** False in a folder that has moved since. */
    private boolean madeHere() throws IOException {
        return Files.exists(archive) && Files.exists(arguments) && Files.readString(arguments).contains(quoted(archiveArgument()));
    }

    private String archiveArgument() {
        return "-XX:SharedArchiveFile=" + archive;
    }

    private boolean madeAfter(Path... sources) throws IOException {
        for (Path source : sources) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(file)) < 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void make(Path war, Path settings) throws Exception {
        for (Path old : List.of(launcher, root, archive, arguments)) {
            delete(old);
        }
        run(Map.of(), List.of("-jar", server.toString(), "--rootDir", launcher.toString(), "--outputlauncher"));
        for (String part : ROOT) {
            copy(launcher.resolve(part), root.resolve(part));
        }

        List<String> start = launcherArguments();
        List<String> lines = new ArrayList<>(List.of(archiveArgument()));
        lines.addAll(start);
        Files.write(arguments, lines.stream().map(QuickStart::quoted).toList());

        // The archive comes last: what was broken off is made anew.
        Path warmedUp = Files.createTempDirectory("css-quick-start");
        try {
            copy(root, warmedUp.resolve("root"));
            List<String> warmUp = new ArrayList<>(OPTIONS);
            warmUp.add("-XX:ArchiveClassesAtExit=" + archive);
            warmUp.addAll(start);
            warmUp.addAll(List.of(
                    "--rootDir", warmedUp.resolve("root").toString(),
                    "--nohazelcast", "--disablephonehome",
                    "--logproperties", settings.resolve("logging.properties").toString(),
                    "--prebootcommandfile", settings.resolve("pre-boot.txt").toString(),
                    "--postbootcommandfile", settings.resolve("post-boot.txt").toString(),
                    "--deploy", war.toString(), "--contextroot", "/", "--warmup"));
            run(
                    Map.of(
                            "CSS_DEMO", "true",
                            "CSS_HTTP_ADDRESS", "127.0.0.1",
                            "CSS_HTTP_PORT", "0",
                            "CSS_DB_URL", "jdbc:h2:mem:warm-up;DB_CLOSE_DELAY=-1"),
                    warmUp);
        } finally {
            delete(warmedUp);
        }
    }

    /** What the launcher's manifest asks for and its main class sets, without its own idea of where the root is. */
    private List<String> launcherArguments() throws IOException {
        Path jar = launcher.resolve("launch-micro.jar");
        List<String> start = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes manifest = file.getManifest().getMainAttributes();
            words(manifest, "Add-Exports").forEach(what -> start.add("--add-exports=" + what + "=ALL-UNNAMED"));
            words(manifest, "Add-Opens").forEach(what -> start.add("--add-opens=" + what + "=ALL-UNNAMED"));
            start.add("-Dfish.payara.micro.BootJar=" + jar.toUri());
            start.add("-Dfish.payara.micro.UnpackDir=" + launcher);
            start.addAll(List.of("-cp", jar.toString(), manifest.getValue("Start-Class")));
        }
        return start;
    }

    private static List<String> words(Attributes manifest, String name) {
        return List.of(manifest.getValue(name).trim().split("\\s+"));
    }

    /** As a line of a file of arguments for java: in quotes, where a backslash stands for itself only when doubled. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\") + '"';
    }

    private void run(Map<String, String> environment, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        File log = Files.createTempFile("css-quick-start", ".log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(
                    "The server " + (ended ? "failed" : "did not end") + " while its quick start was made; see " + log);
        }
        Files.delete(log.toPath());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
