package uk.nhs.css.domain.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids that come in the order in which they were made. */
class OrderedIdTest {

    @Test
    void ids_have_the_length_of_their_columns_differ_and_sort_as_they_were_made() {
        List<String> made = Stream.generate(OrderedId::next).limit(300).toList();
        assertThat(made).doesNotHaveDuplicates().isSorted().allMatch(id -> id.length() == 36);
    }

    @Test
    void ids_made_by_many_threads_at_once_differ() {
        List<String> made = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(each -> OrderedId.next())
                .toList();
        assertThat(made).doesNotHaveDuplicates();
    }
}
