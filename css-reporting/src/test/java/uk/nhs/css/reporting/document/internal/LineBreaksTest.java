package uk.nhs.css.reporting.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LineBreaksTest {

    @Example
    void ordinary_words_break_between_them_only() {
        assertThat(places("Set-up charge on joining")).containsExactly(4, 7, 14, 17, 24);
        assertThat(places("£172,000.04")).containsExactly(11);
        assertThat(places("2007/08")).containsExactly(7);
    }

    @Example
    void a_word_that_is_longer_than_a_column_breaks_inside() {
        assertThat(places("x".repeat(40))).containsExactly(40);
        assertThat(places("x".repeat(60))).containsExactly(24, 48, 60);
    }

    @Property
    void places_rise_to_the_end_and_no_piece_is_longer_than_a_column(@ForAll String text) {
        List<Integer> places = places(text);
        int from = 0;
        for (int to : places) {
            assertThat(to).isGreaterThan(from);
            assertThat(to - from).isLessThanOrEqualTo(41);
            from = to;
        }
        assertThat(from).isEqualTo(text.length());
    }

    private static List<Integer> places(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<Integer> places = new ArrayList<>();
        for (int place = breaks.next(); place >= 0; place = breaks.next()) {
            places.add(place);
        }
        return places;
    }
}
