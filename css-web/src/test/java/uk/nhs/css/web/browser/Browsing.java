package uk.nhs.css.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One browser, from which each visit takes a fresh window with its own cookies. */
public final class Browsing implements AutoCloseable {
    /** A desk's screen. */
    public static final int WIDE = 1280;
    /** The narrowest window that every page must fit. */
    public static final int NARROW = 320;

    /** Debian's headless shell starts no window's furniture and is the quicker; its whole browser serves as well. */
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

    private final URI service;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<Integer, AxeWindow> axe = new HashMap<>();

    Browsing(URI service) {
        this.service = service;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** A visit at a desk. */
    public Visit visit() {
        return visit(WIDE);
    }

    /** A visit in a window this many pixels wide. */
    public Visit visit(int width) {
        return visit(options(width), width);
    }

    /** A visit by a browser that runs no script. */
    public Visit visitWithoutScript() {
        return visit(options(WIDE).setJavaScriptEnabled(false), WIDE);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private Visit visit(Browser.NewContextOptions options, int width) {
        return new Visit(browser, service, options, axe(width));
    }

    /** The window of this width in which axe looks at pages. */
    AxeWindow axe(int width) {
        return axe.computeIfAbsent(width, w -> new AxeWindow(browser, w));
    }

    private static Path executable() {
        String named = System.getProperty("css.it.browser");
        return named != null
                ? Path.of(named)
                : BROWSERS.stream()
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the browser suite needs one of " + BROWSERS));
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }
}
