package uk.nhs.css.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.css.domain.pct.HostPct;
import uk.nhs.css.domain.pct.PctCode;

/** The host PCT that the settings name. */
@ApplicationScoped
public class HostPctSetting implements HostPct {

    private Settings settings;

    protected HostPctSetting() {}

    @Inject
    HostPctSetting(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<PctCode> code() {
        return settings.hostPct().map(PctCode::of);
    }

    @Override
    public Optional<String> address() {
        return settings.hostAddress();
    }

    @Override
    public Optional<String> payTo() {
        return settings.hostPayTo();
    }

    @Override
    public Optional<String> contact() {
        return settings.hostContact();
    }
}
