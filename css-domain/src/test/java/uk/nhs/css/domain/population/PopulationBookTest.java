package uk.nhs.css.domain.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditTrail;
import uk.nhs.css.domain.audit.AuditView;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.domain.testing.TestDatabase;

/** Which head count a calculation uses, and how a revision supersedes. */
class PopulationBookTest {

    private static final PctCode BRENT = PctCode.of("5K5");
    private static final PctCode EALING = PctCode.of("5HX");
    private static final FinancialYear YEAR = FinancialYear.parse("2007/08");
    private static final Actor HOST = Actor.of("host", Role.HOST_ADMIN, null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2007-06-01T09:00:00Z"), ZoneOffset.UTC);

    private TestDatabase db;

    @BeforeEach
    void two_pcts_are_registered() {
        db = TestDatabase.with();
        db.inTransaction(em -> {
            pcts(em).register(pct(BRENT, "Brent Teaching PCT"));
            pcts(em).register(pct(EALING, "Ealing PCT"));
        });
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_figure_on_the_basis_asked_for_is_used_as_it_is() {
        load(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 297_436, "implied by the board paper of 23 May 2007");
        PopulationUsed used = used(BRENT).orElseThrow();
        assertThat(used.heads()).isEqualTo(Heads.of(297_436));
        assertThat(used.standIn()).isFalse();
        assertThat(used.standInNote()).isEmpty();
    }

    @Test
    void without_an_administrators_word_nothing_stands_in() {
        load(EALING, PopulationBasis.RESIDENT, 318_671, "ONS mid-year estimate 2007");
        assertThat(used(EALING)).isEmpty();
    }

    @Test
    void a_stand_in_that_is_allowed_for_the_year_says_what_it_stands_in_for() {
        load(EALING, PopulationBasis.RESIDENT, 318_671, "ONS mid-year estimate 2007");
        load(BRENT, PopulationBasis.RESIDENT, 280_000, "implied by the board paper of 23 May 2007");
        load(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 297_436, "implied by the board paper of 23 May 2007");
        db.inTransaction(em -> book(em, HOST)
                .allowStandIn(YEAR, PopulationBasis.UNIFIED_WEIGHTED, PopulationBasis.RESIDENT, "not published"));
        PopulationUsed ealing = used(EALING).orElseThrow();
        assertThat(ealing.heads()).isEqualTo(Heads.of(318_671));
        assertThat(ealing.standInNote()).contains("ONS mid-year estimate used in place of unified weighted population");
        assertThat(used(BRENT).orElseThrow().heads()).isEqualTo(Heads.of(297_436));
    }

    @Test
    @Tag("I10")
    void a_revision_supersedes_and_the_first_figure_stays_on_record() {
        load(BRENT, PopulationBasis.RESIDENT, 283_273, "ONS mid-year estimate 2007");
        load(BRENT, PopulationBasis.RESIDENT, 280_000, "implied by the board paper of 23 May 2007");
        List<PopulationView> history = db.call(em -> book(em, HOST).history(BRENT));
        assertThat(history).extracting(PopulationView::revision).containsExactly(2, 1);
        assertThat(history).extracting(PopulationView::superseded).containsExactly(false, true);
        assertThat(history).extracting(view -> view.fact().heads().count()).containsExactly(280_000L, 283_273L);
    }

    @Test
    @Tag("I47")
    void the_same_figure_twice_changes_nothing_and_a_change_leaves_one_audit_row() {
        assertThat(load(BRENT, PopulationBasis.RESIDENT, 283_273, "ONS")).isTrue();
        assertThat(load(BRENT, PopulationBasis.RESIDENT, 283_273, "ONS")).isFalse();
        assertThat(load(BRENT, PopulationBasis.RESIDENT, 280_000, "paper")).isTrue();
        List<AuditView> rows = db.call(em -> new AuditTrail(em, HOST, CLOCK).search("population figure", 0, 10));
        assertThat(rows).hasSize(2);
        assertThat(rows).extracting(AuditView::before).containsExactlyInAnyOrder("", "283,273");
        assertThat(rows).extracting(AuditView::after).containsExactlyInAnyOrder("283,273", "280,000");
        assertThat(rows).extracting(AuditView::by).containsOnly("host");
    }

    @Test
    @Tag("I42")
    void only_the_host_loads_figures() {
        Actor sha = Actor.of("sha", Role.SHA_ANALYST, null);
        assertThatThrownBy(
                        () -> db.inTransaction(em -> book(em, sha).load(fact(BRENT, PopulationBasis.RESIDENT, 5, "x"))))
                .isInstanceOf(Forbidden.class);
        List<PopulationView> history = db.call(em -> book(em, HOST).history(BRENT));
        assertThat(history).isEmpty();
    }

    @Test
    void a_basis_cannot_stand_in_for_itself() {
        assertThatThrownBy(() -> db.inTransaction(em -> book(em, HOST)
                        .allowStandIn(YEAR, PopulationBasis.RESIDENT, PopulationBasis.RESIDENT, "why not")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("STAND_IN_SAME"));
    }

    private boolean load(PctCode code, PopulationBasis basis, long heads, String source) {
        return db.call(em -> book(em, HOST).load(fact(code, basis, heads, source)));
    }

    private Optional<PopulationUsed> used(PctCode code) {
        return db.call(em -> book(em, HOST).used(code, PopulationBasis.UNIFIED_WEIGHTED, YEAR));
    }

    private static PopulationFact fact(PctCode code, PopulationBasis basis, long heads, String source) {
        return new PopulationFact(code, YEAR, basis, Heads.of(heads), PopulationStatus.FINAL, source);
    }

    private static PopulationBook book(EntityManager em, Actor actor) {
        return new PopulationBook(em, new AuditTrail(em, actor, CLOCK), actor, CLOCK);
    }

    private static PctDirectory pcts(EntityManager em) {
        return new PctDirectory(em, new AuditTrail(em, HOST, CLOCK), HOST);
    }

    private static PctView pct(PctCode code, String name) {
        return new PctView(
                code, name, Sector.NWL, List.of(), LocalDate.parse("2002-04-01"), Optional.empty(), Optional.empty());
    }
}
