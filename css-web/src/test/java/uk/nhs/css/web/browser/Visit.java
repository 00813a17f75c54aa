package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser window. Close it at the end; it keeps a list of everything that went wrong. */
public final class Visit implements AutoCloseable {
    private static final String DEMO_PASSWORD = "demo-password-2007";

    private final URI service;
    private final AxeWindow axe;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private int loads;
    private int status;

    Visit(Browser browser, URI service, Browser.NewContextOptions options, AxeWindow axe) {
        this.service = service;
        this.axe = axe;
        this.context = browser.newContext(options);
        context.setDefaultTimeout(60_000);
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
        page.onLoad(loaded -> loads++);
        page.onResponse(response -> {
            boolean document = response.request().resourceType().equals("document");
            if (document) {
                status = response.status();
            }
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
        return arrive(() -> page.navigate(service + path));
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
        return arrive(() -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click());
    }

    /** Follows the link of this name. */
    public Visit follow(String link) {
        return arrive(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click());
    }

    /** Does what leads to another page, and waits until that page is there. */
    Visit arrive(Runnable act) {
        int before = loads;
        act.run();
        page.waitForCondition(() -> loads > before);
        return this;
    }

    /** The HTTP status of the page, or of the document fetched last. */
    public int status() {
        return status;
    }

    /** What a file beside the page answers to the person who has signed in here. */
    public APIResponse fetch(String path) {
        return context.request().get(service + path);
    }

    /** Types into the field of this label, in place of what stands there. */
    public Visit type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Chooses from the list of this label, by the words that are shown. */
    public Visit choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** Leaves exactly the boxes of these labels ticked. */
    public Visit tickOnly(String... labels) {
        Locator ticked = page.locator("main input[type=checkbox]:checked");
        while (ticked.count() > 0) {
            ticked.first().uncheck();
        }
        for (String label : labels) {
            page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        }
        return this;
    }

    /** A figure of the strip under the heading, with the words below it: {@code 22 of 31, 7 above the quorum of 15}. */
    public String figure(String label) {
        return page.locator(".figs > div:has(> dt:text-is('" + label + "'), > dt > a:text-is('" + label + "')) > dd")
                .innerText()
                .replace("\n", ", ");
    }

    /** The cells of the first row of a table whose text contains these words, each on one line. */
    public List<String> row(String words) {
        return page
                .locator("tr", new Page.LocatorOptions().setHasText(words))
                .first()
                .locator("th, td")
                .allInnerTexts()
                .stream()
                .map(cell -> cell.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** What the error summary at the top says. */
    public String errorSummary() {
        return page.locator(".govuk-error-summary__list").innerText().strip();
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

    /** axe finds nothing to complain of in the page as it stands now. */
    public void assertAccessible() {
        String address = page.url();
        assertThat(axe.violations(address, page.content()))
                .as("axe at " + address)
                .isEmpty();
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
}
