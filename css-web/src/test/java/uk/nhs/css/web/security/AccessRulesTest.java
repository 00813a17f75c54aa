package uk.nhs.css.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.web.security.AccessRule.Kind;

@Tag("I39")
class AccessRulesTest {

    @ParameterizedTest
    @CsvSource({
        "/members, HOST_ADMIN",
        "/members/5K5, HOST_ADMIN",
        "/charge-runs, HOST_ADMIN",
        "/evidence, HOST_ADMIN",
        "/statement, PCT_USER",
        "/board-paper, PCT_USER",
        "/scenarios, HOST_ADMIN PCT_USER",
        "/reports, HOST_ADMIN SHA_ANALYST",
        "/reports/take-up, HOST_ADMIN SHA_ANALYST",
        "/reports/take-up.csv, HOST_ADMIN SHA_ANALYST",
        "/statements/5K5.pdf, HOST_ADMIN PCT_USER",
        "/, HOST_ADMIN PCT_USER SHA_ANALYST",
        "/help, HOST_ADMIN PCT_USER SHA_ANALYST"
    })
    void a_path_opens_to_the_roles_that_the_interface_names_and_to_no_other(String path, String roles) {
        AccessRule rule = AccessRules.of("GET", path).rule().orElseThrow();
        assertThat(Stream.of(Role.values()).filter(rule::allows).map(Role::name))
                .containsExactlyInAnyOrder(roles.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/WEB-INF/pages/home.xhtml",
                "/resources/css/table.xhtml",
                "/resources/css/",
                "/jakarta.faces.resource/app.css.xhtml",
                "/error",
                "/members/",
                "/members/5K5/x",
                "/members/5K5.pdf",
                "/statements/5K5.exe",
                "/statements/5K5",
                "/MEMBERS",
                "/api",
                "/api/v1/",
                "/api/v2/pcts",
                "/console",
                "/webjars/other/x.js",
                "//login",
                "/users/",
                "/users/Upper",
                "/audit/1"
            })
    void what_is_not_listed_does_not_exist(String path) {
        assertThat(AccessRules.of("GET", path).rule()).isEmpty();
        assertThat(AccessRules.of("GET", path).otherMethods()).isEmpty();
    }

    @Test
    void a_wrong_method_is_told_apart_from_an_unknown_path() {
        assertThat(AccessRules.of("GET", "/logout").otherMethods()).containsExactly("POST");
        assertThat(AccessRules.of("POST", "/statements/5K5.pdf").otherMethods()).containsExactly("GET", "HEAD");
        assertThat(AccessRules.of("TRACE", "/members").rule()).isEmpty();
    }

    @Test
    void the_parts_of_a_path_come_by_name() {
        assertThat(AccessRules.of("GET", "/statements/5K5.pdf").parts())
                .isEqualTo(Map.of("code", "5K5", "kind", "pdf"));
    }

    @Test
    void nobody_can_sign_in_as_the_system_so_no_row_opens_to_it() {
        assertThat(AccessRules.all()).noneMatch(rule -> rule.roles().contains(Role.SYSTEM));
    }

    @Test
    void only_the_door_the_look_and_health_need_no_account() {
        assertThat(AccessRules.all())
                .filteredOn(rule -> rule.kind() == Kind.OPEN)
                .extracting(rule -> rule.pattern().toString())
                .allMatch(path -> Set.of("/login", "/logout", "/health", "/health/ready", "/health/live")
                                .contains(path)
                        || path.matches("/(resources|webjars)/.*"));
        assertThat(AccessRules.all())
                .filteredOn(rule -> rule.kind() != Kind.OPEN)
                .noneMatch(rule -> rule.roles().isEmpty());
    }

    @Test
    @Tag("I42")
    void the_sha_posts_nothing_but_pure_calculations_and_its_own_password() {
        assertThat(AccessRules.all())
                .filteredOn(rule -> rule.kind() == Kind.API && rule.methods().contains("POST"))
                .filteredOn(rule -> rule.roles().contains(Role.SHA_ANALYST))
                .extracting(rule -> rule.pattern().toString())
                .containsExactly("/api/v1/allocations");
    }

    @Test
    void a_view_leads_back_to_its_address() {
        assertThat(AccessRules.pathOfView("/WEB-INF/pages/charge-runs.xhtml")).contains("/charge-runs");
        assertThat(AccessRules.pathOfView("/WEB-INF/pages/member.xhtml")).isEmpty();
    }
}
