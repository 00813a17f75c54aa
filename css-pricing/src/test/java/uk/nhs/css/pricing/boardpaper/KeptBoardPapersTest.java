package uk.nhs.css.pricing.boardpaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.costmodel.London.BRENT;
import static uk.nhs.css.pricing.costmodel.London.BRENT_USER;
import static uk.nhs.css.pricing.costmodel.London.CLOCK;
import static uk.nhs.css.pricing.costmodel.London.EALING_USER;
import static uk.nhs.css.pricing.costmodel.London.HOST;
import static uk.nhs.css.pricing.costmodel.London.YEAR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.costmodel.London;
import uk.nhs.css.pricing.costs.Papers;

/** What the board saw stays what it saw. */
class KeptBoardPapersTest {

    private static final LocalDate MEETING = LocalDate.of(2007, 5, 23);

    private London london;

    @BeforeEach
    void open() {
        london = Papers.open(KeptBoardPaper.class);
        london.as(HOST, services -> {
            services.quotePapers();
            services.costModels().calibrate(YEAR, "Calibrated");
            Papers.issueTariffs(services);
            Papers.recordBrentsPosts(services);
            return null;
        });
    }

    @AfterEach
    void close() {
        london.close();
    }

    @Test
    @Tag("I10")
    void later_figures_change_nothing_in_a_kept_paper() {
        keep(BRENT_USER, MEETING, "07/63");
        london.as(HOST, services -> {
            services.populate(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 300_000, "revised");
            return null;
        });
        KeptPaperView kept = kept(BRENT_USER).get(0);
        // 39p × 297,436 + 20p × 280,000; less 60,000 without the one-off
        assertThat(kept.total()).isEqualTo(Pounds.of("172000.04"));
        assertThat(kept.netRecurring()).isEqualTo(Pounds.of("56000.04"));
        assertThat(kept.documentId()).isEqualTo("172000.04");
        assertThat(kept.minute()).isEqualTo("07/63");
        // 39p × 300,000 = 117,000, and the paper of today has it
        keep(BRENT_USER, MEETING.plusDays(1), "07/64");
        assertThat(kept(BRENT_USER))
                .extracting(KeptPaperView::total)
                .containsExactly(Pounds.of("173000.00"), Pounds.of("172000.04"));
    }

    @Test
    @Tag("I40")
    void another_pct_neither_keeps_nor_sees_it() {
        keep(BRENT_USER, MEETING, "07/63");
        assertThatThrownBy(() -> kept(EALING_USER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep(EALING_USER, MEETING, "07/63")).isInstanceOf(NotFound.class);
        assertThat(kept(HOST)).hasSize(1);
    }

    @Test
    void a_meeting_to_come_or_a_missing_minute_is_malformed() {
        keep(BRENT_USER, LocalDate.of(2007, 6, 1), "Today");
        assertThatThrownBy(() -> keep(BRENT_USER, LocalDate.of(2007, 6, 2), "Tomorrow"))
                .isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> keep(BRENT_USER, MEETING, " ")).isInstanceOf(MalformedInput.class);
    }

    private void keep(Actor actor, LocalDate day, String minute) {
        london.as(actor, services -> papers(services)
                .keep(BRENT, YEAR, day, minute, paper -> Pounds.plain(paper.total())));
    }

    private List<KeptPaperView> kept(Actor actor) {
        return london.as(actor, services -> papers(services).of(BRENT, YEAR));
    }

    private static KeptBoardPapers papers(London.Services services) {
        return new KeptBoardPapers(
                services.em(), BoardPapersTest.papers(services), services.audit(), services.actor(), CLOCK);
    }
}
