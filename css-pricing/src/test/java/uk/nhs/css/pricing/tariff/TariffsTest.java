package uk.nhs.css.pricing.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.testing.PricingDatabase;

/** Tariff versions: the highest is in force, none is changed, the host alone issues them. */
class TariffsTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2007/08");

    private final PricingDatabase db = new PricingDatabase("2007-06-01");

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void the_highest_version_of_a_year_is_in_force() {
        issue(HOST, december());
        TariffView may = issue(HOST, may(4));
        assertThat(may.version()).isEqualTo(2);
        TariffView inForce = db.call(em -> tariffs(em, HOST).inForce(YEAR));
        assertThat(inForce)
                .isEqualTo(new TariffView(
                        YEAR,
                        2,
                        "Tariff of May 2007",
                        PencePerHead.of("39"),
                        PopulationBasis.UNIFIED_WEIGHTED,
                        PencePerHead.of("20"),
                        PopulationBasis.RESIDENT,
                        Proration.TWELFTHS,
                        4,
                        "Brent board paper of 23 May 2007",
                        LocalDate.parse("2007-05-23")));
        List<TariffView> versions = db.call(em -> tariffs(em, HOST).versions(YEAR));
        assertThat(versions).extracting(TariffView::version).containsExactly(2, 1);
        assertThat(versions.get(1).recurringRate()).isEqualTo(PencePerHead.of("38"));
    }

    @Test
    void a_year_without_a_tariff_says_what_to_do() {
        issue(HOST, may(4));
        assertThatThrownBy(() -> db.call(em -> tariffs(em, HOST).inForce(YEAR.next())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo("NO_TARIFF");
                    assertThat(refusal.subject()).isEqualTo("2008/09");
                });
    }

    @Test
    @Tag("I47")
    void a_new_version_leaves_one_audit_row_with_old_and_new() {
        issue(HOST, december());
        issue(HOST, may(4));
        assertThat(db.rows("select subject, before_value, after_value, reason, made_by from audit_entry"
                        + " where action = 'Tariff issued' and subject like '%version 2'"))
                .containsExactly("2007/08 version 2"
                        + "|38p a head of unified weighted population, set-up 0p a head of ONS mid-year estimate of"
                        + " residents, by twelfths of a year, 4 instalments"
                        + "|39p a head of unified weighted population, set-up 20p a head of ONS mid-year estimate of"
                        + " residents, by twelfths of a year, 4 instalments"
                        + "|Brent board paper of 23 May 2007|host");
    }

    @Test
    @Tag("I42")
    void neither_the_sha_nor_a_pct_issues_a_tariff() {
        Actor brent = Actor.of("5k5", Role.PCT_USER, BRENT);
        assertThatThrownBy(() -> issue(SHA, may(4))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> issue(brent, may(4))).isInstanceOf(Forbidden.class);
        assertThat(db.count("tariff")).isZero();
    }

    @Test
    void the_same_tariff_twice_and_an_older_document_are_refused() {
        issue(HOST, may(4));
        assertThatThrownBy(() -> issue(HOST, may(4)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("TARIFF_UNCHANGED"));
        assertThatThrownBy(() -> issue(HOST, december()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("TARIFF_ORDER"));
        assertThat(db.count("tariff")).isEqualTo(1);
    }

    @Test
    void of_two_versions_issued_at_once_only_one_comes_in() {
        assertThatThrownBy(() -> db.inTransaction(em -> {
                    tariffs(em, HOST).versions(YEAR);
                    issue(HOST, may(4));
                    em.persist(Tariff.issued(may(12), 1, "host2", db.clock().instant()));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(db.rows("select instalments from tariff")).containsExactly("4");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "2", "3", "5", "6", "11", "13"})
    void a_year_is_paid_in_1_4_or_12_instalments(int instalments) {
        assertThatThrownBy(() -> may(instalments))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("instalments"));
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> draft(" ", "39", "x"))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("title"));
        assertThatThrownBy(() -> draft("t", "0", "x"))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("recurringRate"));
        assertThatThrownBy(() -> draft("t", "39", ""))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("evidence"));
    }

    private TariffView issue(Actor actor, TariffDraft draft) {
        return db.call(em -> tariffs(em, actor).issue(draft));
    }

    private Tariffs tariffs(jakarta.persistence.EntityManager em, Actor actor) {
        return new Tariffs(em, db.audit(em, actor), actor, db.clock());
    }

    private static TariffDraft december() {
        return new TariffDraft(
                YEAR,
                "Tariff of December 2006",
                PencePerHead.of("38"),
                PopulationBasis.UNIFIED_WEIGHTED,
                PencePerHead.of("0"),
                PopulationBasis.RESIDENT,
                Proration.TWELFTHS,
                4,
                "Business case of December 2006",
                LocalDate.parse("2006-12-01"));
    }

    private static TariffDraft may(int instalments) {
        return new TariffDraft(
                YEAR,
                "Tariff of May 2007",
                PencePerHead.of("39"),
                PopulationBasis.UNIFIED_WEIGHTED,
                PencePerHead.of("20"),
                PopulationBasis.RESIDENT,
                Proration.TWELFTHS,
                instalments,
                "Brent board paper of 23 May 2007",
                LocalDate.parse("2007-05-23"));
    }

    private static TariffDraft draft(String title, String rate, String evidence) {
        return new TariffDraft(
                YEAR,
                title,
                PencePerHead.of(rate),
                PopulationBasis.UNIFIED_WEIGHTED,
                PencePerHead.of("20"),
                PopulationBasis.RESIDENT,
                Proration.DAYS,
                1,
                evidence,
                LocalDate.parse("2007-05-23"));
    }
}
