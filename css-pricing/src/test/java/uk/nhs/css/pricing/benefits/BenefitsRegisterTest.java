package uk.nhs.css.pricing.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.costmodel.London.BRENT;
import static uk.nhs.css.pricing.costmodel.London.BRENT_USER;
import static uk.nhs.css.pricing.costmodel.London.EALING_USER;
import static uk.nhs.css.pricing.costmodel.London.HOST;
import static uk.nhs.css.pricing.costmodel.London.SHA;
import static uk.nhs.css.pricing.costmodel.London.YEAR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditView;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.costmodel.London;
import uk.nhs.css.pricing.costs.Papers;

/** A claim stays a claim until somebody else has verified it. */
class BenefitsRegisterTest {

    private static final Actor HOST2 = Actor.of("host2", Role.HOST_ADMIN, null);

    private London london;

    @BeforeEach
    void open() {
        london = Papers.open();
    }

    @AfterEach
    void close() {
        london.close();
    }

    @Test
    @Tag("I42")
    void nobody_verifies_what_they_entered() {
        String id = claim(HOST, Optional.of(BRENT), Map.of(YEAR, Pounds.of("8000.00")));
        assertRefused("BENEFIT_OWN_CLAIM", () -> act(HOST, register -> register.verify(id, "Month 12")));
        act(HOST2, register -> register.verify(id, "Month 12"));
        assertThat(sums(BenefitState.VERIFIED)).containsExactly(Map.entry(BRENT, Pounds.of("8000.00")));
        assertThat(sums(BenefitState.CLAIMED)).isEmpty();
        assertRefused("BENEFIT_VERIFIED", () -> act(HOST2, register -> register.verify(id, "Again")));
        act(HOST, register -> register.exclude(id, "Counted elsewhere"));
        assertThat(sums(BenefitState.VERIFIED)).isEmpty();
        assertRefused("BENEFIT_EXCLUDED", () -> act(HOST2, register -> register.verify(id, "Again")));
    }

    @Test
    void a_claim_for_london_or_without_an_amount_cannot_be_verified() {
        String analogy = claim(HOST, Optional.empty(), Map.of(YEAR, Pounds.of("500000.00")));
        assertRefused("BENEFIT_NEEDS_PCT", () -> act(HOST2, register -> register.verify(analogy, "They said so")));
        String noFigure = claim(BRENT_USER, Optional.of(BRENT), Map.of());
        assertRefused("BENEFIT_NEEDS_AMOUNT", () -> act(HOST, register -> register.verify(noFigure, "Paper")));
        assertThat(sums(BenefitState.CLAIMED)).containsExactly(Map.entry(BRENT, Pounds.ZERO));
    }

    @Test
    @Tag("I40")
    void a_pct_sees_its_own_claims_and_londons_and_decides_none() {
        claim(HOST, Optional.empty(), Map.of());
        String brents = claim(BRENT_USER, Optional.of(BRENT), Map.of(YEAR, Pounds.of("1.00")));
        List<BenefitView> seen =
                london.as(EALING_USER, services -> Papers.benefits(services).all());
        assertThat(seen).extracting(each -> each.claim().pct()).containsExactly(Optional.empty());
        assertThatThrownBy(() -> act(EALING_USER, register -> register.get(brents)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> claim(EALING_USER, Optional.of(BRENT), Map.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> claim(BRENT_USER, Optional.empty(), Map.of())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> act(BRENT_USER, register -> register.verify(brents, "We are sure")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> claim(SHA, Optional.of(BRENT), Map.of())).isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("I47")
    void each_change_leaves_one_audit_row() {
        String id = claim(BRENT_USER, Optional.of(BRENT), Map.of(YEAR, Pounds.of("8000.00")));
        act(HOST, register -> register.verify(id, "Month 12"));
        List<AuditView> rows = london.as(HOST, services -> services.audit().search("Benefit", 0, 10));
        assertThat(rows)
                .extracting(row -> row.by() + " " + row.before() + " to " + row.after() + ": " + row.reason())
                .containsExactlyInAnyOrder(
                        "5k5  to Claimed, 2007/08 £8,000.00: FAQ 3",
                        "host Claimed to Verified, 2007/08 £8,000.00: Month 12");
    }

    @Test
    void a_decision_needs_its_reason_and_a_claim_its_source() {
        String id = claim(BRENT_USER, Optional.of(BRENT), Map.of(YEAR, Pounds.of("8000.00")));
        assertThatThrownBy(() -> act(HOST, register -> register.verify(id, " ")))
                .isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> new BenefitClaim(
                        Optional.empty(), "Title", BenefitKind.OTHER, "", false, Confidence.LOW, "Owner", Map.of()))
                .isInstanceOf(MalformedInput.class);
    }

    private String claim(Actor actor, Optional<PctCode> pct, Map<FinancialYear, Money> amounts) {
        return london.as(actor, services -> Papers.benefits(services)
                .claim(new BenefitClaim(
                        pct,
                        "Savings from contract challenges",
                        BenefitKind.PAYMENT_BY_RESULTS,
                        "FAQ 3",
                        true,
                        Confidence.LOW,
                        "Director of Finance",
                        amounts))
                .id());
    }

    private Map<PctCode, Money> sums(BenefitState state) {
        return london.as(SHA, services -> Papers.benefits(services).sums(state, YEAR));
    }

    private void act(Actor actor, Function<BenefitsRegister, BenefitView> verb) {
        london.as(actor, services -> verb.apply(Papers.benefits(services)));
    }

    private static void assertRefused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
