package uk.nhs.css.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A window of one width in which axe looks at copies of pages. axe needs styles of its own, which the pages' policy
 * forbids; so this window shows a copy without policy and without the page's script. It serves every visit of its
 * width: a new window for each page would take longer than axe itself.
 */
final class AxeWindow {
    private final Page page;
    private String shown = "";

    AxeWindow(Browser browser, int width) {
        this.page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))
                .newPage();
        page.setDefaultTimeout(60_000);
        page.route(url -> true, route -> {
            switch (route.request().resourceType()) {
                case "document" ->
                    route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(shown));
                case "script" -> route.abort();
                default -> route.resume();
            }
        });
    }

    /** What axe finds in this content of the page at this address: one line for each rule that is broken. */
    List<String> violations(String address, String content) {
        shown = content;
        page.navigate(address);
        // The pages have no frames, so axe need not gather its findings in a second window.
        @SuppressWarnings("deprecation")
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        return axe.analyze().getViolations().stream().map(AxeWindow::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
