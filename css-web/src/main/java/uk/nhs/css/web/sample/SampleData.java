package uk.nhs.css.web.sample;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.web.platform.Settings;
import uk.nhs.css.web.security.CurrentActor;

/**
 * Loads the sample data when demo mode starts on an empty database. One transaction: a start that is cut off leaves an
 * empty database, and the next one loads it.
 */
@Startup
@Singleton(name = "SampleData")
@DependsOn("SchemaMigrator")
public class SampleData {

    private static final Logger LOG = Logger.getLogger(SampleData.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private PctDirectory directory;

    @Inject
    private SamplePcts pcts;

    @Inject
    private SamplePrices prices;

    @Inject
    private SampleBenefits benefits;

    @Inject
    private SampleMemberships memberships;

    @Inject
    private SampleConsultation consultation;

    @PostConstruct
    void load() {
        if (!settings.demo()) {
            return;
        }
        try {
            CurrentActor.asSystem(() -> {
                if (directory.all().isEmpty()) {
                    pcts.load();
                    prices.load();
                    benefits.load();
                    memberships.load();
                    consultation.load();
                    LOG.info("The sample data is loaded.");
                }
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException("The sample data could not be loaded: " + e.getMessage(), e);
        }
    }
}
