package uk.nhs.css.pricing.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.costmodel.London.BRENT;
import static uk.nhs.css.pricing.costmodel.London.BRENT_USER;
import static uk.nhs.css.pricing.costmodel.London.CLOCK;
import static uk.nhs.css.pricing.costmodel.London.EALING;
import static uk.nhs.css.pricing.costmodel.London.EALING_USER;
import static uk.nhs.css.pricing.costmodel.London.HOST;
import static uk.nhs.css.pricing.costmodel.London.SHA;
import static uk.nhs.css.pricing.costmodel.London.YEAR;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.London;
import uk.nhs.css.pricing.costmodel.London.Services;
import uk.nhs.css.pricing.costmodel.Step;

/** Scenarios under a name, and the price month by month. */
class SavedScenariosTest {

    private static final ScenarioRequest TWO = new ScenarioRequest(
            YEAR,
            List.of(BRENT, EALING),
            Optional.of(new CostModel(
                    Pounds.of("100000.00"),
                    PencePerHead.of("10"),
                    Pounds.ZERO,
                    List.of(new Step(2, Pounds.of("500.00"))))));

    private London london;

    @BeforeEach
    void open() {
        london = London.open(SavedScenario.class);
    }

    @AfterEach
    void close() {
        london.close();
    }

    @Test
    void a_scenario_is_kept_with_its_members_and_its_own_cost_model_and_its_steps() {
        String id = save(BRENT_USER, "With Ealing", false).id();
        SavedScenarioView view =
                london.as(BRENT_USER, services -> scenarios(services).get(id));
        assertThat(view.name()).isEqualTo("With Ealing");
        assertThat(view.request().members()).containsExactlyInAnyOrder(BRENT, EALING);
        assertThat(view.request().costModel()).isEqualTo(TWO.costModel());
    }

    @Test
    @Tag("I40")
    void a_pct_sees_its_own_and_those_that_the_host_shares() {
        String brents = save(BRENT_USER, "Brent's own", false).id();
        save(HOST, "The host's own", false);
        save(HOST, "For everybody", true);
        assertThat(names(EALING_USER)).containsExactly("For everybody");
        assertThat(names(BRENT_USER)).containsExactlyInAnyOrder("For everybody", "Brent's own");
        assertThat(names(HOST)).hasSize(3);
        assertThatThrownBy(() ->
                        london.as(EALING_USER, services -> scenarios(services).get(brents)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_the_host_shares_the_sha_saves_nothing_and_a_name_is_needed() {
        assertThatThrownBy(() -> save(BRENT_USER, "Shared", true)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> save(SHA, "SHA's", false)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> save(HOST, " ", false)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void a_scenario_is_removed_by_its_owner_only() {
        String brents = save(BRENT_USER, "Brent's own", false).id();
        assertThatThrownBy(() -> remove(HOST, brents)).isInstanceOf(Forbidden.class);
        remove(BRENT_USER, brents);
        assertThat(names(HOST)).isEmpty();
    }

    private List<String> names(Actor actor) {
        return london.as(actor, services -> scenarios(services).all(YEAR)).stream()
                .map(SavedScenarioView::name)
                .toList();
    }

    private SavedScenarioView save(Actor actor, String name, boolean shared) {
        return london.as(actor, services -> scenarios(services).save(name, TWO, shared));
    }

    private void remove(Actor actor, String id) {
        london.as(actor, services -> {
            scenarios(services).remove(id);
            return null;
        });
    }

    private static SavedScenarios scenarios(Services services) {
        return new SavedScenarios(
                services.em(),
                new Scenarios(services.costModels(), services.directory(), services.populations()),
                services.audit(),
                services.actor(),
                CLOCK);
    }
}
