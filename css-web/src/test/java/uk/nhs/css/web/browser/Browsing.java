package uk.nhs.css.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One browser, from which each visit takes a fresh window with its own cookies. */
public final class Browsing implements AutoCloseable {
    /** A desk's screen. */
    public static final int WIDE = 1280;
    /** The narrowest window that every page must fit. */
    public static final int NARROW = 320;

    private final URI service;
    private final Playwright playwright;
    private final Browser browser;

    Browsing(URI service) {
        this.service = service;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("css.it.browser", "/usr/bin/chromium")))
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
        return new Visit(browser, service, options(width));
    }

    /** A visit by a browser that runs no script. */
    public Visit visitWithoutScript() {
        return new Visit(browser, service, options(WIDE).setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }
}
