package uk.nhs.css.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Role;

@Tag("I39")
class AccessFilterTest {

    private final AccessFilter filter = new AccessFilter();

    @Test
    void without_a_login_a_page_leads_to_the_door_and_back() throws Exception {
        Exchange exchange = Exchange.of("GET", "/members/5K5?tab=account").through(filter);
        assertThat(exchange.passed()).isFalse();
        assertThat(exchange.redirect()).isEqualTo("/login?from=%2Fmembers%2F5K5%3Ftab%3Daccount");
        assertThat(Exchange.of("GET", "/").through(filter).redirect()).isEqualTo("/login");
    }

    @Test
    void without_a_login_rest_answers_401_with_the_challenge_for_listed_and_unlisted_paths_alike() throws Exception {
        for (String path : new String[] {"/api/v1/pcts", "/api/v1/nothing"}) {
            Exchange exchange = Exchange.of("GET", path).through(filter);
            assertThat(exchange.status()).isEqualTo(401);
            assertThat(exchange.header("WWW-Authenticate")).startsWith("Basic realm=");
            assertThat(exchange.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(exchange.body()).contains("\"status\":401");
        }
    }

    @Test
    void without_a_login_a_document_asks_a_browser_to_sign_in_and_a_program_for_its_credentials() throws Exception {
        Exchange browser = Exchange.of("GET", "/statements/5K5.pdf").with("Accept", "text/html,*/*");
        assertThat(browser.through(filter).redirect()).startsWith("/login?from=");
        assertThat(Exchange.of("GET", "/statements/5K5.pdf").through(filter).status())
                .isEqualTo(401);
    }

    @Test
    void the_wrong_role_gets_403_and_the_right_one_passes() throws Exception {
        assertThat(Exchange.of("GET", "/members")
                        .as(Role.PCT_USER)
                        .through(filter)
                        .status())
                .isEqualTo(403);
        Exchange rest =
                Exchange.of("POST", "/api/v1/charge-runs").as(Role.SHA_ANALYST).through(filter);
        assertThat(rest.status()).isEqualTo(403);
        assertThat(rest.body()).contains("SHA analyst");
        assertThat(Exchange.of("GET", "/members")
                        .as(Role.HOST_ADMIN)
                        .through(filter)
                        .passed())
                .isTrue();
    }

    @Test
    void an_unknown_path_is_404_and_a_known_one_with_another_method_405() throws Exception {
        assertThat(Exchange.of("GET", "/nothing")
                        .as(Role.HOST_ADMIN)
                        .through(filter)
                        .status())
                .isEqualTo(404);
        Exchange exchange =
                Exchange.of("DELETE", "/members").as(Role.HOST_ADMIN).through(filter);
        assertThat(exchange.status()).isEqualTo(405);
        assertThat(exchange.header("Allow")).isEqualTo("GET, HEAD, POST");
    }

    @Test
    void an_account_with_a_first_password_opens_nothing_but_its_own_page() throws Exception {
        SignedIn first = new SignedIn("chief", Role.HOST_ADMIN, null, "stamp", true);
        assertThat(Exchange.of("GET", "/members").as(first).through(filter).redirect())
                .isEqualTo("/account");
        assertThat(Exchange.of("GET", "/account").as(first).through(filter).passed())
                .isTrue();
        assertThat(Exchange.of("GET", "/api/v1/pcts").as(first).through(filter).status())
                .isEqualTo(403);
    }

    @Test
    void services_see_the_signed_in_actor_during_the_request_and_nobody_after_it() throws Exception {
        AtomicReference<String> seen = new AtomicReference<>();
        CurrentActor actor = new CurrentActor();
        filter.doFilter(Exchange.of("GET", "/members").as(Role.HOST_ADMIN).request(), null, (request, response) -> {
            seen.set(actor.name());
        });
        assertThat(seen).hasValue("somebody");
        assertThatThrownBy(actor::role).isInstanceOf(IllegalStateException.class);
    }
}
