package uk.nhs.css.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("I46")
class OriginFilterTest {

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, true",
        "Sec-Fetch-Site, none, true",
        "Sec-Fetch-Site, same-site, false",
        "Sec-Fetch-Site, cross-site, false",
        "Origin, http://css.example:8080, true",
        "Origin, HTTPS://CSS.example:8080, true",
        "Origin, http://css.example:8081, false",
        "Origin, http://css.example.evil:8080, false",
        "Origin, null, false",
        "Origin, http://[broken, false",
        "Referer, http://css.example:8080/members, true",
        "Referer, http://evil.example/css.example:8080, false"
    })
    void a_form_is_taken_only_from_our_own_pages(String header, String value, boolean taken) throws Exception {
        Exchange exchange =
                Exchange.of("POST", "/charge-runs").with(header, value).through(new OriginFilter());
        assertThat(exchange.passed()).isEqualTo(taken);
        assertThat(exchange.status()).isEqualTo(taken ? 200 : 403);
    }

    @Test
    void what_the_browser_itself_says_outweighs_an_origin() throws Exception {
        Exchange exchange = Exchange.of("POST", "/charge-runs")
                .with("Sec-Fetch-Site", "cross-site")
                .with("Origin", "http://css.example:8080");
        assertThat(exchange.through(new OriginFilter()).passed()).isFalse();
    }

    @Test
    void a_form_that_does_not_say_where_it_comes_from_is_refused() throws Exception {
        assertThat(Exchange.of("POST", "/logout").through(new OriginFilter()).passed())
                .isFalse();
        assertThat(Exchange.of("PUT", "/members").through(new OriginFilter()).passed())
                .isFalse();
    }

    @Test
    void reading_is_open_to_links_from_anywhere() throws Exception {
        assertThat(Exchange.of("GET", "/members")
                        .with("Sec-Fetch-Site", "cross-site")
                        .through(new OriginFilter())
                        .passed())
                .isTrue();
    }

    @Test
    void a_program_need_not_say_where_it_comes_from_but_a_foreign_page_is_refused() throws Exception {
        assertThat(Exchange.of("POST", "/api/v1/charge-runs")
                        .through(new OriginFilter())
                        .passed())
                .isTrue();
        Exchange foreign = Exchange.of("POST", "/api/v1/charge-runs").with("Origin", "http://evil.example");
        assertThat(foreign.through(new OriginFilter()).passed()).isFalse();
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
