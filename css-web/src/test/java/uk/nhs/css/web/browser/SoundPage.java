package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What holds on every page, whoever looks at it and whatever it shows. */
final class SoundPage {
    private static final String NAME = " – London Commissioning Support Service";

    /** Read from the page in one go: every call into the browser costs time. */
    private static final String FACTS =
            """
            () => {
              const all = (selector) => [...document.querySelectorAll(selector)];
              const ids = all('[id]').map((e) => e.id);
              const named = (e) => e.textContent.trim() || e.getAttribute('aria-label') || e.querySelector('img[alt]');
              return {
                title: document.title,
                language: document.documentElement.lang,
                headings: all('h1').map((e) => e.textContent.trim()),
                unscoped: all('table th:not([scope])').map((e) => e.outerHTML),
                uncaptioned: all('table:not(:has(> caption))').map((e) => e.outerHTML.slice(0, 200)),
                twice: ids.filter((id, i) => ids.indexOf(id) !== i),
                nameless: all('a[href], button').filter((e) => !named(e)).map((e) => e.outerHTML),
                styled: all('[style], [onclick], style').map((e) => e.outerHTML.slice(0, 200)),
                leaks: document.body.innerText.match(/#\\{|\\bnull\\b|Optional\\[|uk\\.nhs|[a-z]Exception|\\bNaN\\b/g) || [],
              };
            }
            """;

    private SoundPage() {}

    /** Asserts all of it on the page that the visit shows now. */
    static void check(Visit visit) {
        @SuppressWarnings("unchecked")
        Map<String, Object> facts = (Map<String, Object>) visit.page().evaluate(FACTS);
        String where = visit.page().url();
        assertThat(facts.get("title")).as("title of " + where).asString().endsWith(NAME);
        assertThat(facts.get("title").toString().length())
                .as("a title that says which page " + where + " is")
                .isGreaterThan(NAME.length());
        assertThat(facts.get("language")).as("language of " + where).isEqualTo("en");
        assertThat((List<?>) facts.get("headings"))
                .as("first-level headings of " + where)
                .hasSize(1)
                .noneMatch(""::equals);
        for (String fault : List.of("unscoped", "uncaptioned", "twice", "nameless", "styled", "leaks")) {
            assertThat((List<?>) facts.get(fault)).as(fault + " on " + where).isEmpty();
        }
        visit.assertFitsItsWidth();
        visit.assertAccessible();
        visit.assertClean();
    }
}
