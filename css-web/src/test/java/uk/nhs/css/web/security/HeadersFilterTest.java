package uk.nhs.css.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I46")
class HeadersFilterTest {

    @Test
    void every_answer_carries_the_headers_that_bind_the_browser() throws Exception {
        Exchange exchange = Exchange.of("GET", "/members").through(new HeadersFilter());
        assertThat(exchange.passed()).isTrue();
        assertThat(exchange.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(exchange.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(exchange.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(exchange.header("Permissions-Policy")).contains("camera=()");
        assertThat(exchange.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void pages_are_never_stored_and_versioned_files_are() throws Exception {
        assertThat(Exchange.of("GET", "/statement").through(new HeadersFilter()).header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(Exchange.of("GET", "/resources/css/app.css")
                        .through(new HeadersFilter())
                        .header("Cache-Control"))
                .isEqualTo("public, max-age=31536000");
    }

    @Test
    void https_is_demanded_for_the_future_only_where_it_is_there_now() throws Exception {
        assertThat(Exchange.of("GET", "/").through(new HeadersFilter()).header("Strict-Transport-Security"))
                .isNull();
        assertThat(Exchange.of("GET", "/")
                        .overHttps()
                        .through(new HeadersFilter())
                        .header("Strict-Transport-Security"))
                .startsWith("max-age=");
    }
}
