package uk.nhs.css.pricing.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.LONDON;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.tariff.Proration;
import uk.nhs.css.pricing.tariff.TariffDraft;
import uk.nhs.css.pricing.testing.Service;

/** What a version of 41.5p for 39p would do to Brent and 14 PCTs of 250,000 heads, before anybody issues it. */
class TariffEffectsTest {

    private final Service service = new Service("2007-06-01");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void who_is_not_charged_yet_would_pay_the_new_rate_and_nothing_is_issued() {
        service.tariffOfMay2007().members(15, "2007-04-01");
        TariffEffectView effect = effect(HOST, draft(YEAR, "41.5"));
        assertThat(effect.next().version()).isEqualTo(2);
        assertThat(effect.lines()).hasSize(15);
        // 39p and 41.5p × 297,436 = 116,000.04 and 123,435.94; 20p × 280,000 = 56,000.00
        TariffEffectView.Line brent = line(effect, BRENT);
        assertThat(brent.before()).contains(Pounds.of("172000.04"));
        assertThat(brent.after()).contains(Pounds.of("179435.94"));
        assertThat(brent.difference()).contains(Pounds.of("7435.90"));
        assertThat(brent.keeps()).isEmpty();
        // 172,000.04 + 14 × (39p + 20p) × 250,000 = 172,000.04 + 14 × 147,500.00; and with 2.5p more
        assertThat(effect.before()).isEqualTo(Pounds.of("2237000.04"));
        assertThat(effect.after()).isEqualTo(Pounds.of("2331935.94"));
        // 14 × 2.5p × 250,000 = 87,500.00, and 7,435.90
        assertThat(effect.difference()).isEqualTo(Pounds.of("94935.90"));
        assertThat(service.db().count("tariff")).isEqualTo(1);
        assertThat(service.db().count("ledger_transaction")).isZero();
    }

    @Test
    @Tag("I10")
    void who_is_charged_keeps_the_old_rate_and_who_joins_later_pays_the_new_one() {
        service.tariffOfMay2007().members(15, "2007-04-01").run();
        PctCode later = LONDON.get(20);
        service.member(later, "2007-10-01", null)
                .heads(later, PopulationBasis.UNIFIED_WEIGHTED, 200_000)
                .heads(later, PopulationBasis.RESIDENT, 200_000);
        TariffEffectView effect = effect(HOST, draft(YEAR, "41.5"));
        assertThat(effect.kept()).isEqualTo(15);
        assertThat(line(effect, BRENT).difference()).contains(Pounds.ZERO);
        assertThat(line(effect, BRENT).keeps()).contains(1);
        // Half of 39p and of 41.5p × 200,000 = 39,000.00 and 41,500.00; set-up 40,000.00
        assertThat(line(effect, later).before()).contains(Pounds.of("79000.00"));
        assertThat(line(effect, later).after()).contains(Pounds.of("81500.00"));
        // 2,237,000.04 are charged; only who joins later makes a difference.
        assertThat(effect.before()).isEqualTo(Pounds.of("2316000.04"));
        assertThat(effect.after()).isEqualTo(Pounds.of("2318500.04"));
        assertThat(effect.difference()).isEqualTo(Pounds.of("2500.00"));
        // As shown, so charged.
        service.db().inTransaction(em -> service.tariffs(em).issue(draft(YEAR, "41.5")));
        service.run();
        assertThat(service.statement(HOST, later, "2007-04-01", "2008-04-01").closing())
                .isEqualTo(Pounds.of("81500.00"));
    }

    @Test
    @Tag("I14")
    void what_cannot_be_worked_out_is_not_shown_as_nothing_and_what_is_charged_stands() {
        PctCode lacking = LONDON.get(20);
        service.tariffOfMay2007()
                .members(15, "2007-04-01")
                .member(lacking, "2007-04-01", null)
                .heads(lacking, PopulationBasis.UNIFIED_WEIGHTED, 200_000)
                .heads(lacking, PopulationBasis.RESIDENT, 200_000);
        TariffDraft onRegistered = new TariffDraft(
                YEAR,
                "Tariff of June 2007",
                PencePerHead.of("41.5"),
                PopulationBasis.GP_REGISTERED,
                PencePerHead.of("20"),
                PopulationBasis.RESIDENT,
                Proration.TWELFTHS,
                4,
                "Minutes of the host's board",
                LocalDate.parse("2007-06-01"));
        TariffEffectView effect = effect(HOST, onRegistered);
        // 39p + 20p × 200,000 = 118,000.00 as things stand; on a basis that is not loaded nobody knows.
        assertThat(line(effect, lacking).before()).contains(Pounds.of("118000.00"));
        assertThat(line(effect, lacking).after()).isEmpty();
        assertThat(line(effect, lacking).difference()).isEmpty();
        assertThat(effect.unknown()).isEqualTo(16);
        assertThat(effect.after()).isEqualTo(Pounds.ZERO);
        assertThat(effect.difference()).isEqualTo(Pounds.ZERO);
        service.run();
        assertThat(line(effect(HOST, onRegistered), lacking).after()).contains(Pounds.of("118000.00"));
        assertThat(effect(HOST, onRegistered).unknown()).isZero();
    }

    @Test
    void the_heads_that_stand_in_for_others_are_named_once_for_each_basis() {
        service.tariffOfMay2007().members(15, "2007-04-01");
        assertThat(effect(HOST, draft(YEAR, "41.5")).standInNotes()).isEmpty();
        assertThat(service.preview().standInNotes()).isEmpty();
        PctCode stoodIn = LONDON.get(20);
        service.member(stoodIn, "2007-04-01", null).heads(stoodIn, PopulationBasis.RESIDENT, 200_000);
        service.db().inTransaction(em -> service.populations(em)
                .allowStandIn(YEAR, PopulationBasis.UNIFIED_WEIGHTED, PopulationBasis.RESIDENT, "not yet published"));
        String note = "ONS mid-year estimate used in place of unified weighted population (1 of 16 PCTs)";
        assertThat(effect(HOST, draft(YEAR, "41.5")).standInNotes()).containsExactly(note);
        assertThat(service.preview().standInNotes()).containsExactly(note);
    }

    @Test
    void the_first_tariff_of_a_year_is_all_new_and_missing_heads_are_named() {
        service.member(BRENT, "2007-04-01", null);
        TariffEffectView effect = effect(HOST, draft(YEAR, "41.5"));
        assertThat(effect.standing()).isEmpty();
        assertThat(line(effect, BRENT).trouble())
                .hasValueSatisfying(text -> assertThat(text).contains("Load the figure"));
        service.heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 297_436).heads(BRENT, PopulationBasis.RESIDENT, 280_000);
        assertThat(line(effect, BRENT).before()).contains(Pounds.ZERO);
        assertThat(line(effect, BRENT).after()).isEmpty();
        TariffEffectView known = effect(HOST, draft(YEAR, "41.5"));
        assertThat(known.before()).isEqualTo(Pounds.ZERO);
        assertThat(known.after()).isEqualTo(Pounds.of("179435.94"));
        assertThat(effect(HOST, draft(YEAR.next(), "41.5")).next().version()).isEqualTo(1);
    }

    @Test
    @Tag("I42")
    void what_could_not_be_issued_is_not_shown_either() {
        service.tariff("Tariff of May 2007", "39", 4);
        assertThatThrownBy(() -> effect(SHA, draft(YEAR, "41.5"))).isInstanceOf(Forbidden.class);
        service.db().inTransaction(em -> service.tariffs(em).issue(draft(YEAR, "41.5")));
        assertThatThrownBy(() -> effect(HOST, draft(YEAR, "41.5")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("TARIFF_UNCHANGED"));
    }

    private TariffEffectView effect(Actor actor, TariffDraft draft) {
        return service.db().call(em -> service.tariffEffects(em, actor).of(draft));
    }

    private static TariffEffectView.Line line(TariffEffectView effect, PctCode code) {
        Optional<TariffEffectView.Line> found =
                effect.lines().stream().filter(line -> line.code().equals(code)).findFirst();
        return found.orElseThrow();
    }

    private static TariffDraft draft(FinancialYear year, String recurring) {
        return new TariffDraft(
                year,
                "Tariff of June 2007",
                PencePerHead.of(recurring),
                PopulationBasis.UNIFIED_WEIGHTED,
                PencePerHead.of("20"),
                PopulationBasis.RESIDENT,
                Proration.TWELFTHS,
                4,
                "Minutes of the host's board",
                LocalDate.parse("2007-06-01"));
    }
}
