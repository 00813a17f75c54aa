package uk.nhs.css.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I54")
class ReadingTest {

    private int asked;

    @Test
    void withoutAReadingEveryQuestionIsAsked() {
        assertThat(Reading.isOpen()).isFalse();
        assertThat(answer("a")).isEqualTo("a1");
        assertThat(answer("a")).isEqualTo("a2");
    }

    @Test
    void inAReadingAQuestionIsAskedOnceAndAnotherOneForItself() {
        try (Reading reading = Reading.open()) {
            assertThat(reading).isNotNull();
            assertThat(answer("a")).isEqualTo("a1");
            assertThat(answer("a")).isEqualTo("a1");
            assertThat(answer("b")).isEqualTo("b2");
            assertThat(Reading.<String>once(String.class, "a", () -> "another service"))
                    .isEqualTo("another service");
        }
        assertThat(Reading.isOpen()).isFalse();
        assertThat(answer("a")).isEqualTo("a3");
    }

    @Test
    void noAnswerIsKeptToo() {
        try (Reading reading = Reading.open()) {
            assertThat(reading).isNotNull();
            assertThat(Reading.<String>once(ReadingTest.class, "none", () -> count(null)))
                    .isNull();
            assertThat(Reading.<String>once(ReadingTest.class, "none", () -> count(null)))
                    .isNull();
            assertThat(asked).isEqualTo(1);
        }
    }

    @Test
    void aFailureIsNotKept() {
        try (Reading reading = Reading.open()) {
            assertThat(reading).isNotNull();
            assertThatThrownBy(() -> Reading.once(ReadingTest.class, "a", () -> {
                        throw new IllegalStateException("once");
                    }))
                    .hasMessage("once");
            assertThat(answer("a")).isEqualTo("a1");
        }
    }

    @Test
    void aReadingInAnotherHasItsOwnAnswersAndGivesBackTheOuterOne() {
        try (Reading outer = Reading.open()) {
            assertThat(outer).isNotNull();
            assertThat(answer("a")).isEqualTo("a1");
            try (Reading inner = Reading.open()) {
                assertThat(inner).isNotNull();
                assertThat(answer("a")).isEqualTo("a2");
            }
            assertThat(answer("a")).isEqualTo("a1");
        }
    }

    private String answer(String question) {
        return Reading.once(ReadingTest.class, question, () -> count(question));
    }

    private String count(String question) {
        asked++;
        return question == null ? null : question + asked;
    }
}
