package uk.nhs.css.web.pages.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.imports.ImportResult;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.RowEffect;

/** A file that is read in the background tells how far it is. */
class ImportRunTest {

    @Test
    void a_check_tells_row_by_row_how_far_it_is_and_that_it_keeps_nothing() {
        ImportRun run = run(false);
        assertThat(run.progress()).isEqualTo("Counting the rows.");
        read(run, 1_200, 2_000);
        assertThat(run.progress()).isEqualTo("Row 1,200 of 2,000 has been read.");
        read(run, 800, 2_000);
        assertThat(run.progress())
                .isEqualTo(
                        "All 2,000 rows have been read. What they would do is being summed up; nothing of it is kept.");
        assertThat(run.over()).isFalse();
        run.done(new ImportResult("populations", 2_000, 2_000, 2_000, 0, List.of(), false));
        assertThat(run.over()).isTrue();
        assertThat(run.ready()).isTrue();
    }

    @Test
    void a_file_that_is_applied_says_that_it_is_being_written_and_is_not_offered_again() {
        ImportRun run = run(true);
        read(run, 2_000, 2_000);
        assertThat(run.progress()).isEqualTo("All 2,000 rows have been read and are being written.");
        run.done(new ImportResult("populations", 2_000, 2_000, 2_000, 0, List.of(), true));
        assertThat(run.ready()).isFalse();
    }

    private static ImportRun run(boolean commit) {
        return new ImportRun("populations", "heads.csv", null, "host", commit);
    }

    private static void read(ImportRun run, int rows, int total) {
        ImportRow row = new ImportRow(2, Map.of("heads", "1"));
        for (int i = 0; i < rows; i++) {
            run.row(row, total, RowEffect.added());
        }
    }
}
