package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One person at one browser window. Close it at the end; it keeps a list of everything that went wrong. */
public final class Visit implements AutoCloseable {
    private static final String DEMO_PASSWORD = "demo-password-2007";

    private final Browser browser;
    private final URI service;
    private final Browser.NewContextOptions options;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();

    Visit(Browser browser, URI service, Browser.NewContextOptions options) {
        this.browser = browser;
        this.service = service;
        this.options = options;
        this.context = browser.newContext(options);
        context.setDefaultTimeout(20_000);
        context.addInitScript("document.addEventListener('securitypolicyviolation', e => console.error("
                + "'policy violation: ' + e.violatedDirective + ' ' + e.blockedURI))");
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // A refused form is answered with 400 or 409 on purpose; the browser logs that as an error of its own.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                problems.add("console: " + message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> problems.add("script: " + error));
        page.onResponse(response -> {
            boolean document = response.request().resourceType().equals("document");
            if (response.status() >= 500 || response.status() >= 400 && !document) {
                problems.add("answer " + response.status() + ": " + response.url());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(service.toString())
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("about:")) {
                problems.add("request to another place: " + request.url());
            }
        });
    }

    /** The window itself, for everything that this class has no word for. */
    public Page page() {
        return page;
    }

    /** Opens a path such as {@code /members?state=MEMBER}. */
    public Visit open(String path) {
        page.navigate(service + path);
        return this;
    }

    /** Signs in with a demo account as a person would, and arrives at the start page. */
    public Visit signIn(String demoUser) {
        open("/login");
        page.getByLabel("User name").fill(demoUser);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(DEMO_PASSWORD);
        press("Sign in");
        return this;
    }

    /** Presses the button of this name. */
    public Visit press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Follows the link of this name. */
    public Visit follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** The page's one first-level heading. */
    public String heading() {
        return page.locator("h1").innerText();
    }

    /** The words on the page as a reader sees them. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** Nothing on the console, no breach of the content security policy, no fault of the server, nothing loaded from elsewhere. */
    public void assertClean() {
        assertThat(problems).as("what went wrong on the way to " + page.url()).isEmpty();
    }

    /** The page is no wider than its window. */
    public void assertFitsItsWidth() {
        Object overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels that " + page.url() + " is too wide")
                .isZero();
    }

    /**
     * axe finds nothing to complain of on the present address. axe needs styles of its own, which the page's policy
     * forbids; so the address is opened once more, by the same person, in a window without the policy.
     */
    public void assertAccessible() {
        Browser.NewContextOptions open = new Browser.NewContextOptions()
                .setViewportSize(options.viewportSize.orElseThrow().width, 900)
                .setStorageState(context.storageState())
                .setBypassCSP(true);
        try (BrowserContext second = browser.newContext(open)) {
            Page copy = second.newPage();
            copy.navigate(page.url());
            List<Rule> violations = new AxeBuilder(copy).analyze().getViolations();
            assertThat(violations.stream().map(Visit::describe))
                    .as("axe at " + page.url())
                    .isEmpty();
        }
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/name.png}. */
    public Visit picture(String name) {
        Path file = Path.of(System.getProperty("css.it.target", "target"), "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
