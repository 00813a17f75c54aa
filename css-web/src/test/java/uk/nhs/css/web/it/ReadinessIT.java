package uk.nhs.css.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A running service says that it is ready, and says little else to somebody who has no account. */
@RunningService
class ReadinessIT {
    private final Service service;

    ReadinessIT(Service service) {
        this.service = service;
    }

    @Test
    void readinessIncludesTheDatabase() {
        Answer answer = service.anonymous().get("/health/ready");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/checks/0/name").asText()).isEqualTo("database");
        assertThat(answer.json().at("/checks/0/status").asText()).isEqualTo("UP");
    }

    @Test
    void metricsAreNotOpenToTheWorld() {
        assertThat(service.anonymous().get("/metrics").status()).isBetween(300, 499);
    }

    @Test
    void theApiDescriptionIsNotOpenToTheWorld() {
        assertThat(service.anonymous().get("/openapi").status()).isBetween(300, 499);
    }

    @Test
    void noHeaderNamesTheServer() {
        Answer answer = service.anonymous().get("/health/ready");

        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }
}
