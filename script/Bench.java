import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Starts the service as script/server does, on an empty folder, and measures it from outside: start-up beside that of an
 * empty web application, the charge run, London's exports, a file of 100,000 rows, pages under load, memory. Arguments: users, seconds of load,
 * starts of each kind. Everything stays on 127.0.0.1.
 */
public class Bench {

    private static final String PASSWORD = "demo-password-2007";
    /** How long a user looks at a page before asking for the next, at random between these. */
    private static final int LEAST_PAUSE_MS = 2_000;

    private static final int MOST_PAUSE_MS = 6_000;

    private static final List<String> HOST_PAGES = List.of(
            "/",
            "/members",
            "/members/5K5",
            "/decisions",
            "/phasing",
            "/transition",
            "/mobilisation",
            "/charge-runs",
            "/scenarios",
            "/reports",
            "/reports/approvals-and-take-up",
            "/evidence");
    private static final List<String> PCT_PAGES =
            List.of("/", "/statement", "/board-paper", "/my-joining", "/consultation", "/scenarios");
    private static final List<String> SHA_PAGES =
            List.of("/", "/reports", "/reports/approvals-and-take-up", "/reports/price-outlook", "/consultation");
    private static final List<String> PCTS = List.of("5k5", "5hx", "5h1", "5c2", "5c9", "5a4");

    private static final int FILE_ROWS = 100_000;
    private static final String[] CODES = ("5A4 5A5 5A7 5A8 5A9 5AT 5C1 5C2 5C3 5C4 5C5 5C9 5H1 5HX 5HY 5K5 5K6 5K7 5K8 5K9"
                    + " 5LA 5LC 5LD 5LE 5LF 5LG 5M6 5M7 5NA 5NC TAK")
            .split(" ");

    private final Path work = Path.of(System.getProperty("bench.work"));
    private final String payara = System.getProperty("bench.payara");
    private final int port = freePort();
    private final String base = "http://127.0.0.1:" + port;

    public static void main(String[] args) throws Exception {
        new Bench().run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }

    private void run(int users, int seconds, int starts) throws Exception {
        Path empty = work.resolve("empty.war");
        emptyWar(empty);
        Path war = Path.of(System.getProperty("bench.war"));
        System.out.printf("%d processors, Java %s%n%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        System.out.printf("%-52s %9s %9s %9s   %s%n", "", "least", "median", "most", "aim");

        List<Double> emptyStarts = new ArrayList<>();
        List<Double> quickEmptyStarts = new ArrayList<>();
        List<Double> laterStarts = new ArrayList<>();
        Path data = work.resolve("data");
        Server server = start(quickStart(), war, data, "/login");
        print("first start, with sample data, to the first page, s", List.of(server.seconds), "");
        server.stop();
        for (int i = 0; i < starts; i++) {
            Server plain = start(List.of("-jar", payara + "/payara-micro.jar"), empty, work.resolve("none"), "/");
            plain.stop();
            emptyStarts.add(plain.seconds);
            Server quick = start(quickStart(), empty, work.resolve("none"), "/");
            quick.stop();
            quickEmptyStarts.add(quick.seconds);
            server = start(quickStart(), war, data, "/login");
            laterStarts.add(server.seconds);
            if (i < starts - 1) {
                server.stop();
            }
        }
        print("start of an empty web application (java -jar), s", emptyStarts, "");
        print("start of an empty web application (quick start), s", quickEmptyStarts, "");
        print("start of the service on its data, s", laterStarts, "at most twice the first of these");

        try {
            List<Double> runs = List.of(seconds(() -> expect(post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}"), 200)));
            print("charge run 2007/08, s", runs, "under 2");
            for (String report : reports()) {
                for (String kind : List.of("csv", "xlsx", "pdf")) {
                    List<Double> times = new ArrayList<>();
                    for (int i = 0; i < 5; i++) {
                        times.add(seconds(() -> expect(get("/reports/" + report + "." + kind), 200)));
                    }
                    print(report + "." + kind + ", s", times, "under 1");
                }
            }
            long before = server.peakMegabytes();
            byte[] file = costReturns(FILE_ROWS);
            print(
                    "check a file of 100,000 cost lines, s",
                    List.of(seconds(() -> expectRows(send("/api/v1/imports/cost-returns?commit=false", file)))),
                    "under 30");
            System.out.printf("%-52s %29d   %s%n", "memory that it took beyond the peak before, MB", server.peakMegabytes() - before, "");
            Map<String, List<Double>> pages = load(users, seconds);
            List<Double> all = pages.values().stream().flatMap(List::stream).toList();
            System.out.printf(
                    "%n%d users for %d s, %d to %d s between pages: %d pages, of ms: median %.0f, 95%% below %.0f (aim 300), most %.0f%n",
                    users, seconds, LEAST_PAUSE_MS / 1000, MOST_PAUSE_MS / 1000, all.size(),
                    percentile(all, 50), percentile(all, 95), percentile(all, 100));
            pages.forEach((page, times) -> System.out.printf(
                    "%-44s %6d pages, median %5.0f, 95%% below %5.0f%n",
                    page, times.size(), percentile(times, 50), percentile(times, 95)));
            System.out.printf("%nmemory, resident at most: %d MB (aim 600)%n", server.peakMegabytes());
        } finally {
            server.stop();
        }
    }

    // ---- the server

    private record Server(Process process, double seconds) {

        long peakMegabytes() throws IOException {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }

        void stop() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** As script/server does it: the class data archive, and a root of its own for each start. */
    private List<String> quickStart() throws IOException {
        Path pristine = Path.of(payara, "root");
        Path root = Files.createTempDirectory(work, "root");
        try (Stream<Path> files = Files.walk(pristine)) {
            for (Path file : files.filter(file -> !file.equals(pristine)).toList()) {
                Files.copy(file, root.resolve(pristine.relativize(file).toString()));
            }
        }
        return List.of("@" + payara + "/start.args", "--rootDir", root.toString());
    }

    private Server start(List<String> how, Path war, Path data, String page) throws Exception {
        Files.createDirectories(data);
        String conf = System.getProperty("bench.conf");
        List<String> arguments = new ArrayList<>(List.of(
                "java", "-Xmx320m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        arguments.addAll(how);
        arguments.addAll(List.of(
                "--nohazelcast", "--disablephonehome", "--port", String.valueOf(port),
                "--logproperties", conf + "/logging.properties",
                "--prebootcommandfile", conf + "/pre-boot.txt",
                "--postbootcommandfile", conf + "/post-boot.txt",
                "--deploy", war.toString(), "--contextroot", "/"));
        ProcessBuilder command = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("server.log").toFile());
        command.environment().put("MALLOC_ARENA_MAX", "2");
        command.environment().put("CSS_DEMO", "true");
        command.environment().put("CSS_HTTP_ADDRESS", "127.0.0.1");
        command.environment().put("CSS_HTTP_PORT", String.valueOf(port));
        command.environment().put("CSS_DB_URL", "jdbc:h2:file:" + data.resolve("css") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000");
        long begun = System.nanoTime();
        Process process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        HttpClient client = HttpClient.newHttpClient();
        long deadline = begun + TimeUnit.MINUTES.toNanos(4);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (client.send(request(page).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return new Server(process, (System.nanoTime() - begun) / 1e9);
                }
            } catch (IOException notYet) {
                // Nothing listens yet.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server did not answer:\n" + Files.readString(work.resolve("server.log")));
    }

    private static void emptyWar(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<!doctype html><title>Empty</title>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- single calls

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return asHost(request(path).GET());
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return asHost(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private final HttpClient programs = HttpClient.newHttpClient();

    private HttpResponse<String> asHost(HttpRequest.Builder request) throws Exception {
        String basic = Base64.getEncoder().encodeToString(("host:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return programs.send(
                request.header("Authorization", "Basic " + basic).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    private List<String> reports() throws Exception {
        Matcher names = Pattern.compile("\"name\"\\s*:\\s*\"([a-z-]+)\"").matcher(get("/api/v1/reports").body());
        List<String> found = new ArrayList<>();
        while (names.find()) {
            found.add(names.group(1));
        }
        return found;
    }

    /** Lines of 31 PCTs over twenty years, no two of one return next to each other: the order that is hardest to apply. */
    private static byte[] costReturns(int rows) {
        StringBuilder file = new StringBuilder("pct_code,year,category,purpose,role,band,wte,amount,note\n");
        for (int i = 0; i < rows; i++) {
            int year = 2008 + i / CODES.length % 20;
            file.append("%s,%d/%02d,STAFF,ACUTE_CONTRACTS_SUPPORT,Post %d,6,1.00,%d.50,Measured %d%n"
                    .formatted(CODES[i % CODES.length], year, (year + 1) % 100, i / CODES.length, 10_000 + i, i));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String path, byte[] csv) throws Exception {
        return asHost(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(10))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(csv)));
    }

    private static void expectRows(HttpResponse<String> answer) {
        expect(answer, 200);
        if (!answer.body().contains("\"changes\":" + FILE_ROWS + ",")) {
            throw new IllegalStateException("Not every row was read: " + answer.body());
        }
    }

    private static void expect(HttpResponse<?> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    // ---- load

    private final class User {
        private final HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        private final List<String> pages;
        private final Random random;
        private int at;

        User(String account, List<String> pages, long seed) throws Exception {
            this.pages = pages;
            this.random = new Random(seed);
            this.at = random.nextInt(pages.size());
            String form = ask(request("/login").GET()).body();
            Matcher field = Pattern.compile("<input[^>]*>").matcher(form);
            StringBuilder body = new StringBuilder();
            while (field.find()) {
                String name = attribute(field.group(), "name");
                String type = attribute(field.group(), "type");
                String value = switch (type) {
                    case "text" -> account;
                    case "password" -> PASSWORD;
                    default -> attribute(field.group(), "value");
                };
                body.append(body.isEmpty() ? "" : "&").append(encoded(name)).append('=').append(encoded(value));
            }
            Matcher button = Pattern.compile("<button[^>]*name=\"([^\"]+)\"[^>]*>").matcher(form);
            if (button.find()) {
                body.append('&').append(encoded(button.group(1))).append('=');
            }
            HttpResponse<String> home = ask(request("/login")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", base)
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
            expect(home, 200);
            if (home.uri().getPath().equals("/login")) {
                throw new IllegalStateException(account + " could not sign in");
            }
        }

        private HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        /** Opens the next page. */
        void open(Map<String, ConcurrentLinkedQueue<Double>> times, List<Throwable> faults) {
            String page = pages.get(at++ % pages.size());
            try {
                double taken = 1000 * seconds(() -> expect(ask(request(page).GET()), 200));
                times.get(page).add(taken);
            } catch (Exception e) {
                synchronized (faults) {
                    faults.add(e);
                }
            }
        }

        long pause() {
            return LEAST_PAUSE_MS + random.nextInt(MOST_PAUSE_MS - LEAST_PAUSE_MS);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, List<Double>> load(int count, int seconds) throws Exception {
        List<User> users = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            users.add(switch (i % 5) {
                case 0 -> new User("host", HOST_PAGES, i);
                case 1 -> new User("sha", SHA_PAGES, i);
                default -> new User(PCTS.get(i % PCTS.size()), PCT_PAGES, i);
            });
        }
        Map<String, ConcurrentLinkedQueue<Double>> times = new TreeMap<>();
        users.forEach(user -> user.pages.forEach(page -> times.put(page, new ConcurrentLinkedQueue<>())));
        List<Throwable> faults = new ArrayList<>();
        // Each page is opened before anything counts: the first call of a page compiles it.
        users.stream().limit(10).forEach(user -> user.pages.forEach(page -> user.open(times, faults)));
        times.values().forEach(ConcurrentLinkedQueue::clear);

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(count);
        for (User user : users) {
            clock.schedule(() -> next(clock, user, end, times, faults), user.pause(), TimeUnit.MILLISECONDS);
        }
        clock.awaitTermination(seconds + 5L, TimeUnit.SECONDS);
        clock.shutdownNow();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.size() + " pages failed; the first:", faults.get(0));
        }
        Map<String, List<Double>> result = new TreeMap<>();
        times.forEach((page, list) -> result.put(page, List.copyOf(list)));
        return result;
    }

    private static void next(
            ScheduledExecutorService clock,
            User user,
            long end,
            Map<String, ConcurrentLinkedQueue<Double>> times,
            List<Throwable> faults) {
        if (System.nanoTime() < end) {
            user.open(times, faults);
            clock.schedule(() -> next(clock, user, end, times, faults), user.pause(), TimeUnit.MILLISECONDS);
        }
    }

    // ---- figures

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    private static void print(String what, List<Double> values, String aim) {
        System.out.printf(
                "%-52s %9.2f %9.2f %9.2f   %s%n",
                what, percentile(values, 0), percentile(values, 50), percentile(values, 100), aim);
    }
}
