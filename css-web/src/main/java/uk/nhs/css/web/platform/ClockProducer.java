package uk.nhs.css.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;

/** Makes the one clock that all code asks for today: the business date when one is set, else London's real time. */
@ApplicationScoped
class ClockProducer {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Settings settings;

    protected ClockProducer() {}

    @Inject
    ClockProducer(Settings settings) {
        this.settings = settings;
    }

    @Produces
    Clock clock() {
        Clock real = Clock.system(LONDON);
        return settings.today().<Clock>map(day -> new BusinessClock(day, real)).orElse(real);
    }
}
