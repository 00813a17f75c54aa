package uk.nhs.css.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.web.security.AccessRule.Kind;
import uk.nhs.css.web.security.AccessRules;

class FrameTest {

    @Test
    @Tag("I39")
    void every_page_in_the_navigation_is_in_the_table_of_paths() {
        assertThat(Navigation.paths()).allMatch(path -> AccessRules.of("GET", path)
                .rule()
                .filter(rule -> rule.kind() == Kind.PAGE)
                .isPresent());
    }

    @Test
    @Tag("I39")
    void every_page_in_the_table_has_its_view() {
        assertThat(AccessRules.all().stream().flatMap(rule -> rule.view().stream()))
                .allMatch(view -> Files.exists(Path.of("src/main/webapp" + view)));
    }

    @Test
    void a_column_head_sorts_up_then_down_and_keeps_the_other_parameters() {
        Map<String, String[]> now = Map.of("sort", new String[] {"name"}, "state", new String[] {"MEMBER & more"});
        assertThat(Sorting.href(now, "code", "name")).isEqualTo("?state=MEMBER+%26+more&sort=code");
        assertThat(Sorting.href(now, "name", "name")).isEqualTo("?state=MEMBER+%26+more&sort=-name");
        assertThat(Sorting.href(now, "name", "-name")).isEqualTo("?state=MEMBER+%26+more&sort=name");
    }

    @Test
    void a_known_failure_is_found_behind_what_the_container_wraps_it_in() {
        Refusal refusal = new Refusal("QUORUM", "2007/08", "Too few.", "Wait.");
        assertThat(Failures.known(new IllegalStateException(new RuntimeException(refusal))))
                .contains(refusal);
        assertThat(Failures.known(new NotFound("PCT", "5HX"))).isPresent();
        assertThat(Failures.known(new NullPointerException("defect"))).isEmpty();
    }

    @Test
    void a_value_that_may_not_be_repeated_is_left_out_of_its_sentence() {
        assertThat(Failures.sentence(new MalformedInput("password", "", "is too short", "Choose 12 characters.")))
                .isEqualTo("This is too short. Choose 12 characters.");
    }

    @Test
    void the_field_is_named_as_the_page_calls_it() {
        MalformedInput missing = new MalformedInput("on", "", "is missing", "Give a date, such as 2007-05-23.");
        assertThat(Failures.sentence(missing, Optional.of("Right date")))
                .isEqualTo("“Right date” is missing. Give a date, such as 23 May 2007.");
        MalformedInput zero = new MalformedInput("amount", "0", "is nothing", "Give what was received.");
        assertThat(Failures.sentence(zero, Optional.of("Amount")))
                .isEqualTo("Amount: give what was received; “0” is nothing.");
        assertThat(Failures.sentence(zero, Optional.of("How much?")))
                .isEqualTo("How much? Give what was received; “0” is nothing.");
        assertThat(Failures.sentence(
                        new MalformedInput("file", "", "is missing", "Choose one."), Optional.of("CSV file")))
                .isEqualTo("The file is missing. Choose one.");
    }

    @Test
    void dates_and_numbers_of_things_read_on_a_page_as_people_write_them() {
        assertThat(Failures.sentence(new MalformedInput(
                        "earliest",
                        "2007-12-01",
                        "is after the latest, 2007-09-01",
                        "Give an earliest date on or before the latest.")))
                .isEqualTo("Give an earliest date on or before the latest;"
                        + " “1 December 2007” is after the latest, 1 September 2007.");
        assertThat(Failures.sentence(new MalformedInput("on", "2007-02-30", "is no date", "Give a day.")))
                .isEqualTo("Give a day; “2007-02-30” is no date.");
        assertThat(Failures.sentence(new MalformedInput("waves", "", "are missing", "Enter one.")))
                .isEqualTo("These are missing. Enter one.");
    }

    @ParameterizedTest
    @Tag("I45")
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 440, 500, 503})
    void every_error_says_what_happened_and_what_to_do_next(int status) {
        ErrorText text = ErrorText.of(status, "");
        assertThat(text.heading()).isNotBlank();
        assertThat(text.explanation()).endsWith(".");
        assertThat(text.nextStep()).endsWith(".");
    }

    @Test
    @Tag("I45")
    void a_defect_shows_nothing_of_itself() {
        assertThat(ErrorText.of(500, "select * from pct")).isEqualTo(ErrorText.of(500, ""));
        assertThat(ErrorText.of(404, ErrorServlet.sentence(new NotFound("PCT", "5HX"))))
                .isEqualTo(ErrorText.of(404, ""));
        assertThat(ErrorServlet.sentence(new IllegalStateException("select * from pct")))
                .isEmpty();
    }
}
